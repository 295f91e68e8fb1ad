import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import { presentationsIn } from '../presentations.ts'
import type { Rule } from '../rule.ts'

/**
 * Each presentation has one heading in the narrative, and a title of its own.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 *
 * ### Tides and time
 *
 * More.
 * ```
 * ```text
 * ### Tides and time → error Unexpected second heading for the presentation `Tides and time`, expected one
 * ```
 *
 * @good
 * ```yaml
 * presentations:
 *   - { id: tides, speaker: ben, title: Tides and time }
 *   - { id: salt, speaker: ada, title: "Tides and time, again" }
 * ```
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
 * ### Tides and time, again
 *
 * They fall.
 * ```
 */
export const rule: Rule = {
  id: 'presentation-unique',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const seen = new Set<string>()
      for (const { heading, title } of presentationsIn(file)) {
        if (seen.has(title)) {
          const reason = `Unexpected second heading for the presentation ${quote(title)}, expected one`
          report({ place: nodePlace(file, heading), reason, actual: title })
        }
        seen.add(title)
      }
    }
  },
}
