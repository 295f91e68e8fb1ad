import { mediaFaults } from '../media-faults.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A media file is in the bundle: its name is relative, has no `..`, and is no link that leads out.
 *
 * @bad
 * ```yaml
 * media:
 *   - { file: ../hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }
 *   - { file: /etc/hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }
 * ```
 * ```text
 * ../hall.png → error Unexpected media file `../hall.png` outside of the bundle, expected one inside it
 * /etc/hall.png → error Unexpected media file `/etc/hall.png` outside of the bundle, expected one inside it
 * ```
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'media-inside',
  severity: 'error',
  check(context, report) {
    for (const { file, place } of mediaFaults(context, ['outside'])) {
      report({
        place,
        reason: `Unexpected media file ${quote(file)} outside of the bundle, expected one inside it`,
        actual: file,
      })
    }
  },
}
