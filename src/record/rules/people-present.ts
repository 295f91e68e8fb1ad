import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A release says who met whom.
 *
 * @bad
 * ```yaml
 * # less people
 * # less presentations
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 * ```
 * ```text
 * --- → warning Missing people, expected an entry in `people`
 * ```
 *
 * @good
 * ```yaml
 * people: [{ id: ben, name: Ben Osei, honorific: Prof., party: visitor }]
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ben] came to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'people-present',
  severity: 'warning',
  check({ original }, report) {
    if (!original?.facts || original.facts.people?.length || (has(original, ['people']) && !original.facts.people))
      return
    report({
      place: headPlace(original, ['people']),
      reason: 'Missing people, expected an entry in `people`',
      expected: ['people'],
    })
  },
}
