import { headingText } from '../markdown/body.ts'
import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A section has text under its heading: one without is not printed.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * ## Discussion
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ## Discussion → warning Unexpected empty section `Discussion`, expected text under its heading
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
 * ## Discussion
 *
 * - One point.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'section-empty',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { heading, children } of file.outline?.sections ?? []) {
        if (children.length > 0) continue
        const reason = `Unexpected empty section ${quote(headingText(heading))}, expected text under its heading`
        report({ place: nodePlace(file, heading), reason })
      }
    }
  },
}
