import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * An embargoed release says until when.
 *
 * @good
 * ```yaml
 * release: { status: embargoed, embargo: 2024-05-07T09:00+08:00, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 *
 * @bad
 * ```yaml
 * release: { status: embargoed, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * release → error Missing key `embargo` in `release`, expected a date-time with offset such as `2024-07-03T09:00+08:00`
 * ```
 */
export const rule: Rule = {
  id: 'embargo-required',
  severity: 'error',
  check({ original }, report) {
    if (original?.facts?.release?.status !== 'embargoed' || has(original, ['release', 'embargo'])) return
    report({
      place: headPlace(original, ['release', 'embargo']),
      reason: 'Missing key `embargo` in `release`, expected a date-time with offset such as `2024-07-03T09:00+08:00`',
      expected: ['embargo'],
    })
  },
}
