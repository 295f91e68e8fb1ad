import { quote } from '../phrase.ts'
import { keyPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * An embargo is given for an embargoed release alone: for another it holds nothing back.
 *
 * @bad
 * ```yaml
 * release: { status: immediate, embargo: 2024-05-07T09:00+08:00, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 * ```text
 * embargo → warning Unexpected embargo of a release that is `immediate`, expected the status `embargoed`
 * ```
 *
 * @good
 * ```yaml
 * release: { status: embargoed, embargo: 2024-05-07T09:00+08:00, issuer: nhi, dateline: { city: Northhaven } }
 * ```
 */
export const rule: Rule = {
  id: 'embargo-effective',
  severity: 'warning',
  check({ original }, report) {
    const release = original?.facts?.release
    if (!original || release?.embargo === undefined || release.status === 'embargoed') return
    report({
      place: keyPlace(original, ['release', 'embargo']),
      reason: `Unexpected embargo of a release that is ${quote(release.status ?? 'draft')}, expected the status \`embargoed\``,
      expected: ['embargoed'],
      note: 'It holds nothing back.',
    })
  },
}
