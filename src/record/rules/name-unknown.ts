import { quote } from '../phrase.ts'
import { unknownNames } from '../register/unknown.ts'
import type { Rule } from '../rule.ts'

/**
 * Lists personal names in the narrative that no fact has: whoever is worth a name may be worth an entry, and a name that
 * stands in no fact is checked by nobody.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] and Dr. Jane Doe to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * Jane Doe → info Unknown name `Jane Doe`, expected one of the facts
 * ```
 *
 * @good
 * ```yaml
 * credits: { photos: Jane Doe }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] and Dr. Jane Doe to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'name-unknown',
  severity: 'info',
  check(context, report) {
    for (const file of context.files) {
      for (const { place, name } of unknownNames(context, file)) {
        report({ place, reason: `Unknown name ${quote(name)}, expected one of the facts`, actual: name })
      }
    }
  },
}
