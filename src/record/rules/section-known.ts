import { sectionHeadings } from '../../language/index.ts'
import { sectionNames } from '../../language/sections.ts'
import { headingText } from '../markdown/body.ts'
import { nodePlace } from '../markdown/written.ts'
import { nearest, quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A section may have any heading; one that is nearly a known one was probably meant to be it.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * ## Music in the evening
 *
 * Text.
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * ## Discusion
 *
 * Text.
 * ```
 * ```text
 * ## Discusion → warning Unexpected section `Discusion`, expected `Discussion` or a heading of its own
 * ```
 */
export const rule: Rule = {
  id: 'section-known',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { name, heading } of file.outline?.sections ?? []) {
        const text = headingText(heading)
        if (name !== undefined || text === '') continue
        const near = nearest(
          text,
          sectionNames.flatMap((known) => sectionHeadings(known, file.language)),
        )
        if (near === undefined) continue
        report({
          place: nodePlace(file, heading),
          reason: `Unexpected section ${quote(text)}, expected ${quote(near)} or a heading of its own`,
          actual: text,
          expected: [near],
          note: 'It is kept under its own heading.',
        })
      }
    }
  },
}
