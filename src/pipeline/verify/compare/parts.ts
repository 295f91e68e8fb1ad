import { diffArrays } from 'diff'
import { at, type Finding, quoted } from '../finding.ts'
import type { Part, Reading } from '../read/reading.ts'

/** Messages about parts of one file; whoever has more has another file. */
const MOST = 40

/** Values of facts, to name those that a changed part held. */
export type FactValues = readonly { readonly fact: string; readonly value: string }[]

export interface PartsOptions {
  readonly values: FactValues
  /** Whether how the file is made counts too: not where another program saved it. */
  readonly raw: boolean
  /** Whether its text was found to differ already, so that parts which hold text do. */
  readonly textDiffers: boolean
}

/** Parts of a package whose content is read: they differ in bytes where it does. */
const CONTENT = /^part (?:word\/(?:document|footnotes|comments|header|footer)[^/]*\.xml|docProps\/.*)$/

/** Changes between what two files say beside their texts. */
export function compareParts(
  rebuilt: Reading,
  reading: Reading,
  { values, raw, textDiffers }: PartsOptions,
): Finding[] {
  const wanted = rebuilt.parts.filter((part) => raw || !part.raw)
  const seen = reading.parts.filter((part) => raw || !part.raw)
  const key = ({ name, value }: Part) => `${name}\u0000${value}`
  const changes = diffArrays(wanted.map(key), seen.map(key), { maxEditLength: 4000 })
  if (!changes) {
    return [{ reason: 'Unexpected metadata and structure, expected those of another document', ruleId: 'verify-part' }]
  }
  const gone: Part[] = []
  const come: Part[] = []
  let i = 0
  let j = 0
  const findings: Finding[] = []
  const changedParts: Part[] = []
  const flush = () => {
    for (const before of gone.splice(0)) {
      const at = come.findIndex(({ name }) => name === before.name)
      findings.push(partFinding(before, at < 0 ? undefined : come.splice(at, 1)[0], values))
      changedParts.push(before)
    }
    for (const part of come.splice(0)) {
      findings.push(partFinding(undefined, part, values))
      changedParts.push(part)
    }
  }
  for (const { added, removed, count = 0 } of changes) {
    if (!added && !removed) flush()
    if (removed) gone.push(...wanted.slice(i, i + count))
    if (added) come.push(...seen.slice(j, j + count))
    if (!added) i += count
    if (!removed) j += count
  }
  flush()
  const explained = textDiffers || changedParts.some(({ raw: isRaw }) => !isRaw)
  return told(findings.filter((_, index) => !(explained && CONTENT.test(changedParts[index]?.name ?? ''))))
}

function told(findings: readonly Finding[]): Finding[] {
  return findings.length <= MOST ? [...findings] : [...findings.slice(0, MOST), more(findings.length - MOST)]
}

const more = (count: number): Finding => ({
  reason: `Unexpected metadata and structure in ${count} more places`,
  ruleId: 'verify-part',
})

function partFinding(before: Part | undefined, now: Part | undefined, values: FactValues): Finding {
  const part = now ?? before
  const name = part?.name ?? ''
  const spot = part?.spot ?? {}
  const [expected, actual] = excerpt(before?.value ?? '', now?.value ?? '')
  const place = spot.name === name ? '' : at(spot)
  const what =
    now === undefined
      ? `Missing ${name}${place}, expected ${quoted(expected)}`
      : before === undefined
        ? `Unexpected ${name} ${quoted(actual)}${place}`
        : `Unexpected ${quoted(actual)} as ${name}${place}, expected ${quoted(expected)}`
  const lost = values.filter(({ value }) => before?.value.includes(value) && !now?.value.includes(value))
  const [first] = lost
  return {
    reason: what,
    ruleId: 'verify-part',
    spot,
    actual,
    expected,
    ...(first
      ? {
          fact: first.fact,
          note: `It held ${lost
            .slice(0, 4)
            .map(({ fact, value }) => `\`${fact}\` (${quoted(value)})`)
            .join(', ')}.`,
        }
      : {}),
  }
}

/** The differing stretch of two values, with a little around it. */
function excerpt(before: string, now: string): readonly [string, string] {
  if (before.length + now.length < 200) return [before, now]
  let start = 0
  while (start < before.length && before[start] === now[start]) start += 1
  let end = 0
  while (end < Math.min(before.length, now.length) - start && before.at(-1 - end) === now.at(-1 - end)) end += 1
  const cut = (text: string) => {
    const from = Math.max(0, start - 30)
    return `${from > 0 ? '…' : ''}${text.slice(from, text.length - end + 30)}`
  }
  return [cut(before), cut(now)]
}
