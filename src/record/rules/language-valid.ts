import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A language tag is made as BCP 47 makes them.
 *
 * @bad
 * ```yaml
 * language: en-US-GB
 * ```
 * ```text
 * en-US-GB → error Unexpected language tag `en-US-GB`, expected one of BCP 47 such as `en` or `zh-Hans`
 * ```
 *
 * @good
 * ```yaml
 * language: en-001
 * ```
 */
export const rule: Rule = {
  id: 'language-valid',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const tag = file.facts?.language
      if (tag === undefined || isValid(tag)) continue
      report({
        place: valuePlace(file, ['language']),
        reason: `Unexpected language tag ${quote(tag)}, expected one of BCP 47 such as \`en\` or \`zh-Hans\``,
        actual: tag,
      })
    }
  },
}

function isValid(tag: string): boolean {
  try {
    return Intl.getCanonicalLocales(tag).length === 1
  } catch {
    return false
  }
}
