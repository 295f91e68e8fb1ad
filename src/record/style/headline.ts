import { valuePlace } from '../places.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Place } from '../record.ts'
import type { CheckedFile } from '../rule.ts'
import { printedPassage } from './printed.ts'

/** A headline or the line under it. */
export interface HeadlineText {
  readonly text: string
  readonly place: Place
}

/** The headline as it is printed, or undefined where there is none. */
export function headlineOf(file: CheckedFile): HeadlineText | undefined {
  const prose = proseIn(file)
  const [passage] = prose.passages
  if (passage?.kind !== 'headline') return undefined
  return {
    text: printedPassage(file, prose, passage),
    place: { path: file.source.path, position: positionOf(prose, passage.start, passage.end) },
  }
}

/** The headline and the line under it, those that there are. */
export function headlinesOf(file: CheckedFile): HeadlineText[] {
  const headline = headlineOf(file)
  const text = file.facts?.subheadline
  const under = text === undefined ? [] : [{ text, place: valuePlace(file, ['subheadline']) }]
  return [...(headline ? [headline] : []), ...under]
}
