import type { Fault } from './fault.ts'
import { choice, quote } from './phrase.ts'
import { type FrontMatterPlaces, headPlace, keyPlace, valuePlace } from './places.ts'
import { formatPath, type Path } from './yaml/located.ts'

/** A string, or a list of them, that a translation lacks. */
export interface Gap {
  readonly pointer: string
  readonly path: Path
  /** The original's text; of a list, that of its first entry. */
  readonly text: string
}

export function missing(file: FrontMatterPlaces, { pointer, path, text }: Gap, language: string | undefined): Fault {
  return {
    rule: 'translation-complete',
    place: headPlace(file, path),
    reason: `Missing translation of ${quote(text)} (\`${pointer}\`), printed in the language of the original`,
    expected: [pointer],
    ...(language !== undefined && { note: `It stands in \`${language}\` until it is translated.` }),
  }
}

export function unknownEntry(file: FrontMatterPlaces, path: Path, key: string, known: readonly string[]): Fault {
  const { phrase, expected, note } = choice(key, known)
  return {
    rule: 'translation-entry',
    place: valuePlace(file, path),
    reason: `Unexpected entry ${quote(key)} in \`${formatPath(path.slice(0, -2))}\`, expected ${phrase} as in the original`,
    actual: key,
    expected,
    note,
  }
}

export function otherLength(file: FrontMatterPlaces, path: Path, actual: number, expected: number): Fault {
  return {
    rule: 'translation-list',
    place: keyPlace(file, path),
    reason: `Unexpected ${count(actual)} in \`${formatPath(path)}\`, expected ${count(expected)} as in the original`,
    actual: String(actual),
    expected: [String(expected)],
    note: 'A list without ids is translated whole, in the order of the original.',
  }
}

export function otherFact(file: FrontMatterPlaces, path: Path, actual: unknown, expected: unknown): Fault {
  return {
    rule: 'translation-fact',
    place: valuePlace(file, path),
    reason: `Unexpected ${quote(actual)} in \`${formatPath(path)}\`, expected ${expected === undefined ? 'nothing' : quote(expected)} as in the original`,
    actual: String(actual),
    expected: expected === undefined ? [] : [String(expected)],
    note: 'What is no word is the same in every language: leave it out here.',
  }
}

export function repeated(file: FrontMatterPlaces, path: Path): Fault {
  return {
    rule: 'translation-repeats',
    place: keyPlace(file, path),
    reason: `Unexpected key ${quote(path.at(-1))} in ${inside(path)}, expected only words in a translation`,
    actual: String(path.at(-1)),
    note: 'Facts that are not words stand in the original alone, and are never repeated.',
  }
}

export function extra(file: FrontMatterPlaces, path: Path): Fault {
  return {
    rule: 'translation-extra',
    place: keyPlace(file, path),
    reason: `Unexpected key ${quote(path.at(-1))} in ${inside(path)}, expected nothing that the original lacks`,
    actual: String(path.at(-1)),
  }
}

function count(entries: number): string {
  return entries === 1 ? '1 entry' : `${entries} entries`
}

function inside(path: Path): string {
  return path.length > 1 ? `\`${formatPath(path.slice(0, -1))}\`` : 'the front matter'
}
