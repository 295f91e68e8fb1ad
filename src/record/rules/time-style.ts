import { quote } from '../phrase.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Rule } from '../rule.ts'
import { otherTimes } from '../style/times.ts'

/**
 * Times of a text are written in one way, that of its first.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date] at 9 a.m., :person[ada] welcomed :person[ben] to :org[nhi]; they parted at 17:30.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * 17:30 → warning Unexpected time `17:30`, expected it as the first one, `9 a.m.`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date] at 9 a.m., :person[ada] welcomed :person[ben] to :org[nhi]; they parted at 5:30 p.m.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'time-style',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const prose = proseIn(file)
      for (const { start, end, first } of otherTimes(prose.unlinked, file.language)) {
        const actual = prose.text.slice(start, end)
        report({
          place: { path: file.source.path, position: positionOf(prose, start, end) },
          reason: `Unexpected time ${quote(actual)}, expected it as the first one, ${quote(first)}`,
          actual,
        })
      }
    }
  },
}
