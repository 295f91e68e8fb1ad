import type { Rule } from '../rule.ts'
import { unattributed } from '../style/quotations.ts'

/**
 * A quotation in the narrative says whose it is, in its paragraph or the one beside it. One in `quotes` has its speaker.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 *
 * All agreed.
 *
 * “We did not know that salt could be so sweet.”
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * “We did not know that salt could be so sweet.” → warning Unexpected quotation without a speaker, expected a person beside it
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
 * “We did not know that salt could be so sweet,” :person[ben] said of the “salt of the earth”.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'quote-attributed',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { place } of unattributed(file)) {
        report({
          place,
          reason: 'Unexpected quotation without a speaker, expected a person beside it',
          note: 'Quotations also have a place in `quotes`, with speaker and approval.',
        })
      }
    }
  },
}
