import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

/**
 * References stand in the narrative: in a fact `:person[ada]` is printed as it stands.
 *
 * @bad
 * ```yaml
 * outcomes: [{ id: plan, text: ":person[ada] writes the plan." }]
 * ```
 * ```text
 * ":person[ada] writes the plan." → warning Unexpected reference `:person[ada]` in `outcomes[0].text`, expected words
 * ```
 *
 * @good
 * ```yaml
 * outcomes: [{ id: plan, text: "Ada Larkin writes the plan: person by person [sic]." }]
 * ```
 */
export const rule: Rule = {
  id: 'reference-literal',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { shape, value, path } of file.leaves) {
        if ((shape.kind !== 'word' && shape.kind !== 'party') || typeof value !== 'string') continue
        const found = /:(?:person|org|event)\[[\w-]+\](?:\{\w+\})?/u.exec(value)?.[0]
        if (found === undefined) continue
        report({
          place: valuePlace(file, path),
          reason: `Unexpected reference ${quote(found)} in \`${formatPath(path)}\`, expected words`,
          actual: found,
          note: 'Facts are printed as they stand; references are for the narrative.',
        })
      }
    }
  },
}
