import { quote } from '../phrase.ts'
import { nearMisses } from '../register/names.ts'
import type { Rule } from '../rule.ts'

/**
 * A name of a person or organization is written as the facts have it. A slip of one letter, or names in another order, is
 * the mistake that the person named sees first.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], Ada Larkim welcomed Osei Ben to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * Ada Larkim → warning Unexpected name `Ada Larkim`, expected `Ada Larkin`
 * Osei Ben → warning Unexpected name `Osei Ben`, expected `Ben Osei`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], Ada Larkin welcomed Ben Osei’s group to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'name-exact',
  severity: 'warning',
  check(context, report) {
    for (const file of context.files) {
      for (const { place, found, named } of nearMisses(context, file)) {
        const marker = named.kind === 'person' ? 'person' : 'org'
        report({
          place,
          reason: `Unexpected name ${quote(found)}, expected ${quote(named.name)}`,
          actual: found,
          expected: [named.name],
          note: `\`:${marker}[${named.id}]\` prints the name as the facts have it.`,
        })
      }
    }
  },
}
