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
