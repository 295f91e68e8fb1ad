import { sectionHeadings } from '../../language/index.ts'
import { nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * After the headline all text stands in a section.
 *
 * @bad
 * ```md
 * # Guests
 *
 * Much was said.
 *
 * ## Lead
 *
 * Text.
 * ```
 * ```text
 * Much was said. → error Unexpected text before the first section, expected it under a heading such as `## Lead`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * Much was said.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'content-in-section',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const [node] = file.outline?.preamble ?? []
      if (!node) continue
      const heading = `## ${sectionHeadings('lead', file.language).at(-1)}`
      report({
        place: nodePlace(file, node),
        reason: `Unexpected text before the first section, expected it under a heading such as \`${heading}\``,
        expected: [heading],
      })
    }
  },
}
