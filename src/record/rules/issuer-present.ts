import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A release says who issues it.
 *
 * @bad
 * ```yaml
 * release: { status: immediate, dateline: { city: Northhaven } }
 * ```
 * ```text
 * release → warning Missing issuer, expected `release.issuer` with the id of an organization
 * ```
 *
 * @good
 * ```yaml
 * release: { status: immediate, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 */
export const rule: Rule = {
  id: 'issuer-present',
  severity: 'warning',
  check({ original }, report) {
    if (!original?.facts || has(original, ['release', 'issuer'])) return
    report({
      place: headPlace(original, ['release', 'issuer']),
      reason: 'Missing issuer, expected `release.issuer` with the id of an organization',
      expected: ['issuer'],
    })
  },
}
