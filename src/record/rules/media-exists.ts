import { mediaFaults } from '../media-faults.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A media file is there, and can be read.
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 *
 * @bad
 * ```yaml
 * media: [{ file: hal.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 * ```text
 * hal.png → error Missing media file `hal.png`, expected a file that can be read
 * ```
 */
export const rule: Rule = {
  id: 'media-exists',
  severity: 'error',
  check(context, report) {
    for (const { file, place } of mediaFaults(context, ['absent', 'no-file', 'unreadable'])) {
      report({ place, reason: `Missing media file ${quote(file)}, expected a file that can be read`, actual: file })
    }
  },
}
