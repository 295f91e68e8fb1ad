import { keyPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A record that is a single file has no media: they stand beside it in a bundle.
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 */
export const rule: Rule = {
  id: 'media-in-bundle',
  severity: 'error',
  check({ bundle, original }, report) {
    if (!bundle.single || !original?.facts?.media?.length) return
    report({
      place: keyPlace(original, ['media']),
      reason: 'Unexpected media in a record without a folder, expected a bundle',
      note: `Make a folder \`${bundle.id}\`, put this file into it as \`record.md\`, and the media beside it.`,
    })
  },
}
