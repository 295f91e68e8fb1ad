import { headingText } from '../markdown/body.ts'
import { nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * A section that the format knows stands once in a file, whichever of its headings it has.
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
 * One.
 *
 * ## DISCUSSION
 *
 * Two.
 * ```
 * ```text
 * ## DISCUSSION → error Unexpected second section `discussion`, expected it once
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
 * ## Discussion
 *
 * One.
 *
 * ## Music
 *
 * Two.
 *
 * ## Music
 *
 * Three.
 * ```
 */
export const rule: Rule = {
  id: 'section-unique',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const seen = new Set<string>()
      for (const { name, heading } of file.outline?.sections ?? []) {
        if (name === undefined) continue
        if (seen.has(name)) {
          const reason = `Unexpected second section \`${name}\`, expected it once`
          report({ place: nodePlace(file, heading), reason, actual: headingText(heading) })
        }
        seen.add(name)
      }
    }
  },
}
