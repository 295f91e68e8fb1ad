import { canonicalTag } from '../edition.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A language tag is one of BCP 47, written as it writes them.
 *
 * @bad
 * ```yaml
 * language: EN
 * ```
 * ```text
 * EN → warning Unexpected language tag `EN`, expected `en`
 * ```
 *
 * @good
 * ```yaml
 * language: en-GB
 * ```
 */
export const rule: Rule = {
  id: 'language-tag',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const tag = file.facts?.language
      if (tag === undefined || tag === canonicalTag(tag)) continue
      report({
        place: valuePlace(file, ['language']),
        reason: `Unexpected language tag ${quote(tag)}, expected ${quote(canonicalTag(tag))}`,
        actual: tag,
        expected: [canonicalTag(tag)],
      })
    }
  },
}
