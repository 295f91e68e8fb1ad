import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A translation follows the version that the original has.
 *
 * @bad
 * ```yaml
 * version: 2
 * ```
 * ```yaml zh-Hans
 * version: 1
 * ```
 * ```text
 * 1 → warning Unexpected translation of version 1, expected version 2 of the original
 * ```
 *
 * @good
 * ```yaml
 * version: 2
 * ```
 * ```yaml zh-Hans
 * version: 2
 * ```
 */
export const rule: Rule = {
  id: 'translation-stale',
  severity: 'warning',
  check({ original, translations }, report) {
    if (!original?.facts) return
    const version = original.facts.version ?? 1
    for (const file of translations) {
      const followed = file.facts?.version ?? 1
      if (!file.facts || followed >= version) continue
      report({
        place: valuePlace(file, ['version']),
        reason: `Unexpected translation of version ${followed}, expected version ${version} of the original`,
        actual: String(followed),
        expected: [String(version)],
        note: 'The original has changed since: bring the translation up to date, then raise its version.',
      })
    }
  },
}
