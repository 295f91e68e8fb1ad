import { nodesOf } from '../markdown/narrative.ts'
import type { ParsedFile } from '../parse.ts'

/** The footnotes of a file by identifier, each with the name that its counterpart has too. */
export type FootnoteNames = ReadonlyMap<string, string>

/** Names footnotes by their identifiers; where the languages share none, by their order. */
export function footnoteNames(
  original: ParsedFile,
  translation: ParsedFile,
): { original: FootnoteNames; translation: FootnoteNames } {
  const [one, other] = [identifiers(original), identifiers(translation)]
  const shared = one.length === 0 || one.some((identifier) => other.includes(identifier))
  const names = (list: readonly string[]) =>
    new Map(list.map((identifier, index) => [identifier, shared ? identifier : String(index + 1)]))
  return { original: names(one), translation: names(other) }
}

function identifiers({ narrative }: ParsedFile): string[] {
  const notes = narrative ? [...nodesOf(narrative, 'footnoteReference')] : []
  notes.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
  return [...new Set(notes.map(({ identifier }) => identifier))]
}
