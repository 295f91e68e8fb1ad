import { mediaFaults } from '../media-faults.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * An image has at most 50 MB and 100 megapixels.
 *
 * @bad
 * ```yaml
 * media: [{ file: huge.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 * ```text
 * huge.png → error Unexpected media file `huge.png` of 20000 × 20000 pixels, expected at most 50 MB and 100 megapixels
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'media-size',
  severity: 'error',
  check(context, report) {
    for (const { file, fault, place } of mediaFaults(context, ['too-large', 'too-many-pixels'])) {
      report({
        place,
        reason: `Unexpected media file ${quote(file)} of ${'width' in fault ? `${fault.width} × ${fault.height} pixels` : 'size' in fault ? `${fault.size} bytes` : 'that size'}, expected at most 50 MB and 100 megapixels`,
        actual: file,
      })
    }
  },
}
