import { quote } from '../phrase.ts'
import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * An action says who does it.
 *
 * @bad
 * ```yaml
 * actions: [{ id: plan, text: Write the plan }]
 * ```
 * ```text
 * { id: plan, text: Write the plan } → warning Missing owner of the action `plan`, expected `owner` with who does it
 * ```
 *
 * @good
 * ```yaml
 * actions: [{ id: plan, text: Write the plan, owner: The press office, due: 2024-06-01 }]
 * ```
 */
export const rule: Rule = {
  id: 'owner-present',
  severity: 'warning',
  check({ original }, report) {
    for (const [index, entry] of (original?.facts?.actions ?? []).entries()) {
      const path = ['actions', index, 'owner']
      if (!original || !entry || has(original, path)) continue
      report({
        place: headPlace(original, path),
        reason: `Missing owner of the action ${quote(entry.id ?? '')}, expected \`owner\` with who does it`,
        expected: ['owner'],
      })
    }
  },
}
