import { quantitiesIn, quantityReaderFor } from '../parity/quantities/index.ts'
import { entriesOf } from '../pointers.ts'
import { proseIn } from '../prose/file.ts'
import { OBJECT, positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import { isNamed } from '../register/forms.ts'
import { namedIn } from '../register/register.ts'
import type { CheckedFile } from '../rule.ts'
import { printedPassage } from './printed.ts'
import { isCjk } from './script.ts'

/** What a lead has to say. */
export const QUESTIONS = ['who', 'when', 'where'] as const
export type Question = (typeof QUESTIONS)[number]

export interface Lead {
  readonly place: Place
  /** Words of a language in Latin script, a reference counted as one; characters of Chinese and Japanese. */
  readonly length: number
  readonly unanswered: readonly Question[]
}

/** The lead of a file, or undefined where it has none. */
export function leadOf(file: CheckedFile): Lead | undefined {
  const prose = proseIn(file)
  const section = file.outline?.sections.findIndex(({ name }) => name === 'lead') ?? -1
  const passages = prose.passages.filter((passage) => passage.section === section && passage.kind === 'paragraph')
  const [first] = passages
  const last = passages.at(-1)
  if (section < 0 || !first || !last) return undefined
  const inside = ({ start }: { start: number }) => start >= first.start && start < last.end
  const targets = prose.references.filter(inside).map(({ node }) => node)
  const text = passages.map((passage) => printedPassage(file, prose, passage)).join(' ')
  const answers: Record<Question, boolean> = {
    who:
      targets.some(({ kind }) => kind !== 'event') ||
      namedIn(file).some((named) => isNamed(named, file.language, text)),
    when:
      targets.some(({ kind, target }) => kind === 'event' && target === 'date') ||
      statesTime(file, first.start, last.end),
    where:
      targets.some(({ kind, target }) => kind === 'organization' || target === 'place' || target === 'city') ||
      placesOf(file).some((name) => isNamed({ kind: 'organization', name }, file.language, text)),
  }
  const written = passages.map(({ start, end }) => prose.text.slice(start, end)).join(' ')
  return {
    place: { path: file.source.path, position: positionOf(prose, first.start, last.end) },
    length: isCjk(file.language) ? [...text.replace(/\s+/gu, '')].length : countWords(written),
    unanswered: QUESTIONS.filter((question) => !answers[question]),
  }
}

function countWords(text: string): number {
  return text.split(/[\s\u00A0]+/u).filter((word) => word.includes(OBJECT) || /[\p{L}\p{N}]/u.test(word)).length
}

/** Dates, and years alone. */
function statesTime(file: CheckedFile, from: number, to: number): boolean {
  if (!quantityReaderFor(file.language)) return /\d{4}/.test(proseIn(file).text.slice(from, to))
  return quantitiesIn(file).some(
    ({ kind, value, start }) =>
      start >= from && start < to && (kind === 'date' || (kind === 'number' && /^(?:19|20|21)\d\d$/.test(value))),
  )
}

function placesOf({ edition }: CheckedFile): string[] {
  const venues = entriesOf(edition?.event?.venue ?? []) as readonly (
    | { place?: string; city?: string; country?: string }
    | undefined
  )[]
  const organizations = namedIn({ edition }).filter(({ kind }) => kind === 'organization')
  return [
    ...venues.flatMap((venue) => [venue?.place, venue?.city, venue?.country].filter((place) => place !== undefined)),
    ...organizations.map(({ name }) => name),
    ...(edition?.organizations ?? []).flatMap((organization) => organization?.short ?? []),
  ]
}
