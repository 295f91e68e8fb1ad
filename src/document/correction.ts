import { fill, type Language } from '../language/language.ts'
import type { PublicFacts } from '../record/record.ts'
import type { Correction } from '../record/schema.ts'

/** A correction as one line of plain text: what was said, what is right, and the note. */
export function correctionText({ was, now, note }: Correction, { labels, script }: Language): string {
  const line = (text: string) => text.trim().replace(/\s+/g, ' ')
  const said = [
    fill(labels['correction-was'], { was: line(was) }),
    fill(labels['correction-now'], { now: line(now) }),
    ...(note === undefined ? [] : [line(note)]),
  ]
  return said.join(script === 'Latn' ? ' ' : '')
}

/** Day of the last correction, ISO 8601; undefined where none tells its day. */
export const correctedOn = ({ corrections }: PublicFacts): string | undefined =>
  corrections
    ?.flatMap(({ date }) => date ?? [])
    .sort()
    .at(-1)
