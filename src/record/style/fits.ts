import type { Language } from '../../language/language.ts'
import { entriesOf } from '../pointers.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import type { CheckedFile } from '../rule.ts'

/** A reference whose words don't go with those before it. */
export interface Misfit {
  readonly place: Place
  /** What it prints: an article, a range of days, or a place. */
  readonly printed: string
  /** The word before it. */
  readonly after: string
  readonly kind: 'article' | 'day' | 'range' | 'case'
  /** What to write instead. */
  readonly expected: readonly string[]
}

/** Organizations whose article nobody can know, and ranges of days after words that want one day. */
export function misfits(file: CheckedFile, language: Language): readonly Misfit[] {
  const { articleCases, notBeforeRange, beforeRange } = language.mention
  if (!articleCases && !notBeforeRange) return []
  const prose = proseIn(file)
  const { text, references, passages, source } = prose
  return references.flatMap(({ node, start, end }): Misfit[] => {
    const passage = passages.findLast((one) => one.start <= start)
    const before = text.slice(passage?.start ?? 0, start)
    const after = LAST_WORD.exec(before)?.[1]
    if (after === undefined || passage?.kind === 'headline' || passage?.kind === 'heading') return []
    const place = { path: source.path, position: positionOf(prose, start, end) }
    if (node.kind === 'event' && node.target === 'place') {
      const declined = declinedPlace(file, language, after.toLowerCase())
      return declined ? [{ place, ...declined, after, kind: 'case' }] : []
    }
    if (node.kind === 'event') {
      const range = node.target === 'date' ? rangeOf(file, language) : undefined
      const wrong = range !== undefined && notBeforeRange?.includes(after.toLowerCase())
      if (!wrong) return []
      const found = { place, printed: range.text, after }
      return beforeRange === undefined
        ? [{ ...found, kind: 'day', expected: [range.first] }]
        : [{ ...found, kind: 'range', expected: [`${beforeRange} :event[date]`] }]
    }
    if (node.kind !== 'organization' || !isNoun(after, before) || /^[-‐]/u.test(text.slice(end))) return []
    const article = file.edition?.organizations?.find((one) => one?.id === node.target)?.article
    const cases = article === undefined ? undefined : articleCases?.[article]
    if (article === undefined || !cases) return []
    const forms = [cases.genitive, cases.accusative].map((form) => `${form} :org[${node.target}]`)
    return [{ place, printed: article, after, kind: 'article', expected: forms }]
  })
}

const LAST_WORD = /(?:^|[^\p{L}\p{M}’'-])([\p{L}\p{M}’'-]+)\s+$/u

/** A word with a capital that no sentence begins with. */
function isNoun(word: string, before: string): boolean {
  const front = before.slice(0, before.lastIndexOf(word)).trimEnd()
  return /^\p{Lu}\p{Ll}/u.test(word) && /[\p{L}\p{N},;]$/u.test(front)
}

function rangeOf({ edition }: CheckedFile, language: Language): { text: string; first: string } | undefined {
  const { start, end } = edition?.event ?? {}
  if (start === undefined || end === undefined || start.slice(0, 10) === end.slice(0, 10)) return undefined
  return {
    text: language.dateRange(start.slice(0, 10), end.slice(0, 10)),
    first: language.date(start.slice(0, 10)),
  }
}

/** A place that begins with an adjective, which takes another ending after a preposition: im Großen Hörsaal. */
function declinedPlace({ edition }: CheckedFile, { mention, names }: Language, after: string) {
  const [venue] = entriesOf(edition?.event?.venue ?? []) as readonly ({ place?: string } | undefined)[]
  const [, stem, noun] = /^(\p{Lu}\p{Ll}+)(?:er|es|e)(\s+\p{Lu}.*)$/u.exec(venue?.place ?? '') ?? []
  const governs = [...(mention.determiners ?? []), ...(mention.articleRules ?? []).flatMap((rule) => rule.after)]
  if (!names.inflection || stem === undefined || !governs.includes(after)) return undefined
  return { printed: venue?.place ?? '', expected: [`${stem}en${noun}`] }
}
