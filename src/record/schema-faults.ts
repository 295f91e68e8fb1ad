import { z } from 'zod'
import { choices, expectation, keysOf, schemaAt } from './expectation.ts'
import type { Fault } from './fault.ts'
import { LONGEST } from './fields.ts'
import { choice, codePoint, quote } from './phrase.ts'
import { type FrontMatterPlaces, headPlace, keyPlace, valuePlace } from './places.ts'
import { textOf } from './source.ts'
import { formatPath, locate, type Path } from './yaml/located.ts'

type Schema = z.core.$ZodType
type Issue = z.core.$ZodIssue

/** One thing in the front matter that the schema refuses: the fault, and the value to disregard. */
interface Refusal {
  /** Undefined where another rule tells it already. */
  readonly fault: Fault | undefined
  readonly path: Path
}

/** What the issues of a schema mean to who wrote the front matter, each at its place. */
export function refusals(schema: Schema, file: FrontMatterPlaces, issues: readonly Issue[]): Refusal[] {
  return issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol')
    const at = schemaAt(schema, path)
    if (issue.code === 'unrecognized_keys') return issue.keys.map((key) => unknownKey(file, path, key, at))
    const found = file.root && locate(file.root, path)
    if (!found?.whole && path.length > 0) return [missingKey(file, path, at)]
    return [wrongValue(file, path, at, found?.node.value)]
  })
}

function unknownKey(file: FrontMatterPlaces, parent: Path, key: string, at: Schema | undefined): Refusal {
  const path = [...parent, key]
  const { phrase, expected, note } = choice(key, keysOf(at))
  const reason = `Unexpected key ${quote(key)} in ${inside(parent)}, expected ${phrase}`
  return { path, fault: { rule: 'key-known', place: keyPlace(file, path), reason, actual: key, expected, note } }
}

function missingKey(file: FrontMatterPlaces, path: Path, at: Schema | undefined): Refusal {
  const key = String(path.at(-1))
  const reason = `Missing key ${quote(key)} in ${inside(path.slice(0, -1))}, expected ${expectation(at)}`
  return { path, fault: { rule: 'key-required', place: headPlace(file, path), reason, expected: [key] } }
}

function wrongValue(file: FrontMatterPlaces, path: Path, at: Schema | undefined, value: unknown): Refusal {
  const place = valuePlace(file, path)
  const control = typeof value === 'string' ? strange(value, at) : undefined
  if (control !== undefined) {
    if (textOf(file.source, place).includes(control)) return { path, fault: undefined }
    const reason = `Unexpected control character U+${codePoint(control)} in ${inside(path)}, expected none`
    return { path, fault: { rule: 'control-character', place, reason, actual: control } }
  }
  const known = choices(at)
  const named = known.length > 0 && typeof value === 'string' ? choice(value, known) : undefined
  const actual = Array.isArray(value) && value.length === 0 ? 'empty list' : quote(value)
  const wanted = named?.phrase ?? (actual === 'empty list' ? 'at least one entry' : expectation(at))
  const fault: Fault = {
    rule: 'value-expected',
    place,
    reason: `Unexpected ${actual} in ${inside(path)}, expected ${wanted}`,
    actual: typeof value === 'object' ? actual : String(value),
    expected: named?.expected ?? [wanted],
    note: named?.note ?? hint(value, at),
  }
  return { path, fault }
}

/** The first character that no text may hold. Fields of one line hold no line feed either, but say so themselves. */
function strange(value: string, at: Schema | undefined): string | undefined {
  if (choices(at).length > 0) return undefined
  return /[^\P{Cc}\n\t\r]/u.exec(value)?.[0]
}

function hint(value: unknown, at: Schema | undefined): string | undefined {
  if (value === null) return 'Leave the key out where there is nothing to say.'
  if (typeof value === 'string' && value.length > LONGEST)
    return `It has ${value.length.toLocaleString('en')} characters, expected at most ${LONGEST.toLocaleString('en')}.`
  if (at instanceof z.ZodBoolean && (value === 'true' || value === 'false'))
    return `In quotes it is text: write \`${value}\` without them.`
  if (typeof value !== 'number' && typeof value !== 'boolean') return undefined
  return !(at instanceof z.ZodString) ? undefined : `To mean the text, put it in quotes: \`"${value}"\`.`
}

function inside(path: Path): string {
  return path.length === 0 ? 'the front matter' : `\`${formatPath(path)}\``
}
