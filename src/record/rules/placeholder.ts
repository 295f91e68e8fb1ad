import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Rule } from '../rule.ts'
import { PLACEHOLDER_FACTS, PLACEHOLDER_TEXTS } from '../style/placeholders.ts'

/**
 * Words that the form of a new record has in place of others are replaced: a reader of the release would see them.
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Name of the exchange, start: 2024-05-06, venue: { city: City } }
 * ```
 * ```text
 * Name of the exchange → warning Unexpected words of the form `Name of the exchange`, expected your own
 * City → warning Unexpected words of the form `City`, expected your own
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi]. Say here who, what, when, where and why, in one paragraph.
 *
 * ## Discussion
 *
 * What was discussed.
 * ```
 * ```text
 * Say here who, what, when, where and why, in one paragraph. → warning Unexpected words of the form `Say here who, what, when, where and why, in one paragraph.`, expected your own
 * What was discussed. → warning Unexpected words of the form `What was discussed.`, expected your own
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 *
 * ## Discussion
 *
 * What was discussed at noon was agreed upon by three.
 * ```
 */
export const rule: Rule = {
  id: 'placeholder',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { value, path } of file.leaves) {
        if (typeof value !== 'string' || !PLACEHOLDER_FACTS.has(value)) continue
        report({ place: valuePlace(file, path), ...told(value) })
      }
      const prose = proseIn(file)
      for (const words of PLACEHOLDER_TEXTS) {
        const start = prose.text.indexOf(words)
        if (start < 0) continue
        const position = positionOf(prose, start, start + words.length)
        report({ place: { path: file.source.path, position }, ...told(words) })
      }
    }
  },
}

const told = (words: string) => ({
  reason: `Unexpected words of the form ${quote(words)}, expected your own`,
  actual: words,
  note: 'They stand there since the record was begun.',
})
