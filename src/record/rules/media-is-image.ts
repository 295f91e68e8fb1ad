import { mediaFaults } from '../media-faults.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A media file is a whole PNG, JPEG or WebP, whatever its name says.
 *
 * @bad
 * ```yaml
 * media:
 *   - { file: notes.png, caption: The hall, alt: A bright hall, credit: A. Larkin }
 *   - { file: half.png, caption: The hall, alt: A bright hall, credit: A. Larkin }
 * ```
 * ```text
 * notes.png → error Unexpected media file `notes.png` that is no image, expected a PNG, JPEG or WebP
 * half.png → error Unexpected media file `half.png` that is damaged, expected a whole PNG, JPEG or WebP
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'media-is-image',
  severity: 'error',
  check(context, report) {
    for (const { file, fault, place } of mediaFaults(context, ['no-image', 'broken'])) {
      report({
        place,
        reason: `Unexpected media file ${quote(file)} that is ${fault.fault === 'broken' ? 'damaged, expected a whole' : 'no image, expected a'} PNG, JPEG or WebP`,
        actual: file,
      })
    }
  },
}
