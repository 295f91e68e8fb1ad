import { sectionHeadings } from '../../language/index.ts'
import { bodyPlace, nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * A release begins with its lead: who, what, when, where and why in one paragraph.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * # Guests → warning Missing section `lead`, expected a heading such as `## Lead`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## LEAD
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'lead-present',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      if (!file.outline || file.outline.sections.some(({ name }) => name === 'lead')) continue
      const heading = `## ${sectionHeadings('lead', file.language).at(-1)}`
      const [headline] = file.outline.headlines
      report({
        place: headline ? nodePlace(file, headline) : bodyPlace(file),
        reason: `Missing section \`lead\`, expected a heading such as \`${heading}\``,
        expected: [heading],
      })
    }
  },
}
