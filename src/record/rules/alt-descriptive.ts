import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { altFault } from '../style/alt.ts'

/**
 * An alternative text says what the image shows: neither the name of a file, nor the caption again, nor a word or two.
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: hall.png, credit: A. Larkin }]
 * ```
 * ```text
 * hall.png → warning Unexpected alternative text that is the name of a file, expected what the image shows
 * ```
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: Guests in the great hall., alt: Guests in the great hall, credit: A. Larkin }]
 * ```
 * ```text
 * Guests in the great hall → warning Unexpected alternative text that is the caption again, expected what the image shows
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: Some thirty people stand in a bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'alt-descriptive',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const entries = file.edition?.media ?? []
      for (const [index, { file: name, alt } = {}] of (file.facts?.media ?? []).entries()) {
        if (alt === undefined || name === undefined) continue
        const caption = entries.find((entry) => entry?.file === name)?.caption
        const fault = altFault(alt, name, caption, file.language)
        if (fault === undefined) continue
        report({
          place: valuePlace(file, ['media', index, 'alt']),
          reason: `Unexpected alternative text that is ${fault}, expected what the image shows`,
          actual: alt,
          note: `Image: ${quote(name)}`,
        })
      }
    }
  },
}
