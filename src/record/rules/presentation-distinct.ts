import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { presentationTexts } from '../style/presentations.ts'

/**
 * No two presentations have the same text: one of them was copied and forgotten.
 *
 * @bad
 * ```yaml
 * presentations:
 *   - { id: tides, speaker: ben, title: Tides and time }
 *   - { id: salt, speaker: ada, title: Salt and sand }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise, and fall, and rise again.
 *
 * ### Salt and sand
 *
 * They rise, and fall, and rise again.
 * ```
 * ```text
 * ### Salt and sand → warning Unexpected text of `Salt and sand`, the same as that of `Tides and time`, expected its own
 * ```
 *
 * @good
 * ```yaml
 * presentations:
 *   - { id: tides, speaker: ben, title: Tides and time }
 *   - { id: salt, speaker: ada, title: Salt and sand }
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
 * ### Salt and sand
 *
 * They rise too.
 * ```
 */
export const rule: Rule = {
  id: 'presentation-distinct',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const seen = new Map<string, string>()
      for (const { heading, title, text } of presentationTexts(file)) {
        const other = seen.get(text)
        if (other === undefined) seen.set(text, title)
        else {
          const reason = `Unexpected text of ${quote(title)}, the same as that of ${quote(other)}, expected its own`
          report({ place: nodePlace(file, heading), reason })
        }
      }
    }
  },
}
