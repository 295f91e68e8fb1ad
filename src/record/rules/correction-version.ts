import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A correction puts right what an earlier version said: it is of the second version or a later one, up to the record's.
 *
 * @good
 * ```yaml
 * version: 2
 * corrections: [{ version: 2, was: It rained., now: It snowed. }]
 * ```
 *
 * @bad
 * ```yaml
 * version: 2
 * corrections: [{ version: 3, was: It rained., now: It snowed. }]
 * ```
 * ```text
 * 3 → error Unexpected version `3` of a correction, expected `2`
 * ```
 *
 * @bad
 * ```yaml
 * corrections: [{ version: 1, was: It rained., now: It snowed. }]
 * ```
 * ```text
 * 1 → error Unexpected version `1` of a correction, expected a record of version 2 or later
 * ```
 */
export const rule: Rule = {
  id: 'correction-version',
  severity: 'error',
  check({ original }, report) {
    const last = original?.facts?.version ?? 1
    const expected = last < 2 ? 'a record of version 2 or later' : last === 2 ? '`2`' : `one from \`2\` to \`${last}\``
    for (const [index, correction] of (original?.facts?.corrections ?? []).entries()) {
      const version = correction?.version
      if (!original || version === undefined || (version >= 2 && version <= last)) continue
      report({
        place: valuePlace(original, ['corrections', index, 'version']),
        reason: `Unexpected version ${quote(String(version))} of a correction, expected ${expected}`,
        actual: String(version),
      })
    }
  },
}
