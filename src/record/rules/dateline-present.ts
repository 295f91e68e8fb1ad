import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A release says where and when it comes from, in its dateline.
 *
 * @bad
 * ```yaml
 * release: { status: immediate, issuer: nhi }
 * ```
 * ```text
 * release → warning Missing dateline, expected `release.dateline` with a city
 * ```
 *
 * @good
 * ```yaml
 * release: { status: immediate, issuer: nhi, dateline: { city: Northhaven, date: 2024-05-07 } }
 * ```
 */
export const rule: Rule = {
  id: 'dateline-present',
  severity: 'warning',
  check({ original }, report) {
    if (!original?.facts || has(original, ['release', 'dateline'])) return
    report({
      place: headPlace(original, ['release', 'dateline']),
      reason: 'Missing dateline, expected `release.dateline` with a city',
      expected: ['dateline'],
    })
  },
}
