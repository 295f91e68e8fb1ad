import { choice, quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

/**
 * Where the facts name a person by id, it is one of `people`.
 *
 * @bad
 * ```yaml
 * quotes: [{ id: thanks, speaker: benn, text: We are glad to be here., approved: Press office }]
 * ```
 * ```text
 * benn → error Unexpected person `benn` in `quotes[0].speaker`, expected one of `ada`, `ben`
 * ```
 *
 * @good
 * ```yaml
 * quotes: [{ id: thanks, speaker: ben, text: We are glad to be here., approved: Press office }]
 * ```
 */
export const rule: Rule = {
  id: 'person-known',
  severity: 'error',
  check({ original, people }, report) {
    if (!original || !people) return
    for (const { shape, value, path } of original.leaves) {
      if (shape.kind !== 'person' || people.has(String(value))) continue
      const { phrase, expected, note } = choice(String(value), people)
      report({
        place: valuePlace(original, path),
        reason: `Unexpected person ${quote(String(value))} in \`${formatPath(path)}\`, expected ${phrase}`,
        actual: String(value),
        expected,
        note,
      })
    }
  },
}
