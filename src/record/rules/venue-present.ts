import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A release says where the event was.
 *
 * @bad
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06 }
 * ```
 * ```text
 * event → warning Missing venue of the event, expected `event.venue`
 * ```
 *
 * @good
 * ```yaml
 * event: { type: visit, name: Spring visit, start: 2024-05-06, venue: { place: Tide Hall } }
 * ```
 */
export const rule: Rule = {
  id: 'venue-present',
  severity: 'warning',
  check({ original }, report) {
    if (!original?.facts || has(original, ['event', 'venue'])) return
    report({
      place: headPlace(original, ['event', 'venue']),
      reason: 'Missing venue of the event, expected `event.venue`',
      expected: ['venue'],
    })
  },
}
