import { has, headPlace, valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A record is a draft until its release says otherwise.
 *
 * @bad
 * ```yaml
 * release: { status: draft, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * draft → info This record is a draft: its documents say so on every page
 * ```
 *
 * @bad
 * ```yaml
 * release: { issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * release → info This record is a draft: its documents say so on every page
 * ```
 *
 * @good
 * ```yaml
 * release: { status: immediate, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 */
export const rule: Rule = {
  id: 'release-draft',
  severity: 'info',
  check({ original }, report) {
    if (!original?.facts) return
    const { status } = original.facts.release ?? {}
    const given = has(original, ['release', 'status'])
    if (status !== 'draft' && given) return
    report({
      place: given ? valuePlace(original, ['release', 'status']) : headPlace(original, ['release', 'status']),
      reason: 'This record is a draft: its documents say so on every page',
      expected: ['immediate', 'embargoed'],
      note: 'Set `release.status` to `immediate` or `embargoed` when it may go out.',
    })
  },
}
