import { quote } from '../phrase.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import type { Rule } from '../rule.ts'
import { dateEdits } from '../style/dates.ts'

/**
 * A date is written as the language writes it, as the documents print their own. Ranges are left to the
 * writer.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On 2024-05-06, :person[ada] welcomed :person[ben] to :org[nhi]; they meet again on 2 June.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * 2024-05-06 → warning Unexpected date `2024-05-06`, expected `May 6, 2024`
 * 2 June → warning Unexpected date `2 June`, expected `June 2`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On May 6, 2024, :person[ada] welcomed :person[ben] to :org[nhi], from June 2–4 and in July. See `2024-05-06`.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'date-style',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const prose = proseIn(file)
      for (const { start, end, text } of dateEdits(file)) {
        const actual = prose.text.slice(start, end)
        report({
          place: { path: file.source.path, position: positionOf(prose, start, end) },
          reason: `Unexpected date ${quote(actual)}, expected ${quote(text)}`,
          actual,
          expected: [text],
        })
      }
    }
  },
}
