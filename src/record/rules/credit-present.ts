import { quote } from '../phrase.ts'
import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * An image says who took it.
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall }]
 * ```
 * ```text
 * { file: hall.png, caption: The hall, alt: A bright hall } → warning Missing credit of `hall.png`, expected `credit` with who took it
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'credit-present',
  severity: 'warning',
  check({ original }, report) {
    for (const [index, entry] of (original?.facts?.media ?? []).entries()) {
      const path = ['media', index, 'credit']
      if (!original || !entry || has(original, path)) continue
      report({
        place: headPlace(original, path),
        reason: `Missing credit of ${quote(entry.file ?? '')}, expected \`credit\` with who took it`,
        expected: ['credit'],
      })
    }
  },
}
