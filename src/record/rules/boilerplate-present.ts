import { quote } from '../phrase.ts'
import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * Who issues a release says in a paragraph who they are.
 *
 * @bad
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, role: host }
 * ```
 * ```text
 * { id: nhi, name: Northhaven Institute, role: host } → warning Missing boilerplate of the issuer `nhi`, expected `boilerplate` with a paragraph about it
 * ```
 *
 * @good
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, role: host, boilerplate: It studies tides. }
 *   - { id: osf, name: Osei Fund, role: partner }
 * ```
 */
export const rule: Rule = {
  id: 'boilerplate-present',
  severity: 'warning',
  check({ original }, report) {
    const issuer = original?.facts?.release?.issuer
    const index = original?.facts?.organizations?.findIndex((entry) => entry?.id === issuer) ?? -1
    if (!original || issuer === undefined || index < 0) return
    const path = ['organizations', index, 'boilerplate']
    if (has(original, path)) return
    report({
      place: headPlace(original, path),
      reason: `Missing boilerplate of the issuer ${quote(issuer)}, expected \`boilerplate\` with a paragraph about it`,
      expected: ['boilerplate'],
    })
  },
}
