import { quote } from '../phrase.ts'
import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * An image says what it shows, for who cannot see it.
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, credit: A. Larkin }]
 * ```
 * ```text
 * { file: hall.png, caption: The hall, credit: A. Larkin } → warning Missing alternative text of `hall.png`, expected `alt` to say what the image shows
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'alt-present',
  severity: 'warning',
  check({ original }, report) {
    for (const [index, entry] of (original?.facts?.media ?? []).entries()) {
      const path = ['media', index, 'alt']
      if (!original || !entry || has(original, path)) continue
      report({
        place: headPlace(original, path),
        reason: `Missing alternative text of ${quote(entry.file ?? '')}, expected \`alt\` to say what the image shows`,
        expected: ['alt'],
      })
    }
  },
}
