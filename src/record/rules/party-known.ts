import { SLUG } from '../fields.ts'
import { nearest, quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

/**
 * An owner, a decider or who approved is an id or free text; text that nearly is an id was probably meant to be one.
 *
 * @good
 * ```yaml
 * actions: [{ id: plan, text: Write the plan, owner: ada }, { id: map, text: Draw the map, owner: Survey team }]
 * ```
 *
 * @bad
 * ```yaml
 * actions: [{ id: plan, text: Write the plan, owner: adda }]
 * ```
 * ```text
 * adda → warning Unexpected `adda` in `actions[0].owner`, expected the id `ada` or free text
 * ```
 */
export const rule: Rule = {
  id: 'party-known',
  severity: 'warning',
  check({ original, people, organizations }, report) {
    if (!original || !people || !organizations) return
    const known = new Set([...people, ...organizations])
    for (const { shape, value, path } of original.leaves) {
      if (shape.kind !== 'party' || typeof value !== 'string' || known.has(value) || !SLUG.test(value)) continue
      const near = nearest(value, known)
      if (near === undefined) continue
      report({
        place: valuePlace(original, path),
        reason: `Unexpected ${quote(value)} in \`${formatPath(path)}\`, expected the id ${quote(near)} or free text`,
        actual: value,
        expected: [near],
        note: 'It is printed as it stands.',
      })
    }
  },
}
