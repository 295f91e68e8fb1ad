import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * Headings go one level down at a time: readers who cannot see the page move by them.
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
 * #### A detail
 *
 * Text.
 * ```
 * ```text
 * #### A detail → warning Unexpected heading of level 4 below one of level 2, expected level 3
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
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 *
 * #### A detail
 *
 * They fall.
 *
 * ## Discussion
 *
 * They spoke.
 * ```
 */
export const rule: Rule = {
  id: 'heading-order',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const headings = file.narrative ? [...nodesOf(file.narrative, 'heading')] : []
      headings.sort((a, b) => (a.position?.start.offset ?? 0) - (b.position?.start.offset ?? 0))
      for (const [index, heading] of headings.entries()) {
        const above = headings[index - 1]
        if (!above || heading.depth <= above.depth + 1) continue
        report({
          place: nodePlace(file, heading),
          reason: `Unexpected heading of level ${heading.depth} below one of level ${above.depth}, expected level ${above.depth + 1}`,
          actual: String(heading.depth),
          expected: [String(above.depth + 1)],
        })
      }
    }
  },
}
