import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A translation follows a version that there is.
 *
 * @bad
 * ```yaml zh-Hans
 * version: 3
 * ```
 * ```text
 * 3 → error Unexpected translation of version 3, expected version 1 of the original
 * ```
 *
 * @good
 * ```yaml
 * version: 3
 * ```
 * ```yaml zh-Hans
 * version: 3
 * ```
 */
export const rule: Rule = {
  id: 'translation-ahead',
  severity: 'error',
  check({ original, translations }, report) {
    if (!original?.facts) return
    const version = original.facts.version ?? 1
    for (const file of translations) {
      const followed = file.facts?.version ?? 1
      if (followed <= version) continue
      const reason = `Unexpected translation of version ${followed}, expected version ${version} of the original`
      report({ place: valuePlace(file, ['version']), reason, actual: String(followed), expected: [String(version)] })
    }
  },
}
