import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A translation names the record that it translates.
 *
 * @bad
 * ```yaml zh-Hans
 * translates: exmaple
 * ```
 * ```text
 * exmaple → error Unexpected record `exmaple`, expected `example`
 * ```
 *
 * @good
 * ```yaml zh-Hans
 * translates: example
 * ```
 */
export const rule: Rule = {
  id: 'translates-matches',
  severity: 'error',
  check({ original, translations }, report) {
    const id = original?.facts?.id
    for (const file of translations) {
      const named = file.facts?.translates
      if (id === undefined || named === undefined || named === id) continue
      const reason = `Unexpected record ${quote(named)}, expected ${quote(id)}`
      report({ place: valuePlace(file, ['translates']), reason, actual: named, expected: [id] })
    }
  },
}
