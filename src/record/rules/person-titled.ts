import { quote } from '../phrase.ts'
import { headPlace } from '../places.ts'
import { proseIn } from '../prose/file.ts'
import type { Rule } from '../rule.ts'

/**
 * Whoever is mentioned has a title or an honorific, which the first mention prints: readers want to know who speaks.
 *
 * @bad
 * ```yaml
 * people:
 *   - { id: ada, name: Ada Larkin, honorific: Dr., party: host }
 *   - { id: ben, name: Ben Osei, party: visitor }
 * ```
 * ```text
 * { id: ben, name: Ben Osei, party: visitor } → warning Missing title of `Ben Osei`, who is mentioned, expected `roles` or an `honorific`
 * ```
 *
 * @good
 * ```yaml
 * people:
 *   - { id: ada, name: Ada Larkin, party: host, roles: [{ title: Director, organization: nhi }] }
 *   - { id: ben, name: Ben Osei, honorific: Prof., party: visitor }
 *   - { id: kim, name: Kim Vale, party: host }
 * ```
 */
export const rule: Rule = {
  id: 'person-titled',
  severity: 'warning',
  check({ original, files }, report) {
    if (!original) return
    const mentioned = new Set(
      files.flatMap((file) =>
        proseIn(file).references.flatMap(({ node }) => (node.kind === 'person' ? [node.target] : [])),
      ),
    )
    for (const [index, person] of (original.facts?.people ?? []).entries()) {
      const { id, name, roles, honorific } = person ?? {}
      if (id === undefined || name === undefined || !mentioned.has(id)) continue
      if (honorific !== undefined || (roles?.length ?? 0) > 0) continue
      report({
        place: headPlace(original, ['people', index, 'roles']),
        reason: `Missing title of ${quote(name)}, who is mentioned, expected \`roles\` or an \`honorific\``,
        expected: ['roles', 'honorific'],
      })
    }
  },
}
