import { choice, quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

/**
 * Where the facts name an organization by id, it is one of `organizations`.
 *
 * @bad
 * ```yaml
 * units: [{ organization: nih, names: [Tide Laboratory] }]
 * ```
 * ```text
 * nih → error Unexpected organization `nih` in `units[0].organization`, expected `nhi`
 * ```
 *
 * @good
 * ```yaml
 * units: [{ organization: nhi, names: [Tide Laboratory] }]
 * tours: [{ id: port, place: The old port, stops: [The light] }]
 * ```
 */
export const rule: Rule = {
  id: 'organization-known',
  severity: 'error',
  check({ original, organizations }, report) {
    if (!original || !organizations) return
    for (const { shape, value, path } of original.leaves) {
      if (shape.kind !== 'organization' || organizations.has(String(value))) continue
      const { phrase, expected, note } = choice(String(value), organizations)
      report({
        place: valuePlace(original, path),
        reason: `Unexpected organization ${quote(String(value))} in \`${formatPath(path)}\`, expected ${phrase}`,
        actual: String(value),
        expected,
        note,
      })
    }
  },
}
