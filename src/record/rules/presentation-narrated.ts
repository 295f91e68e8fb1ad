import { bodyPlace, nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import { presentationsIn, titlesOf } from '../presentations.ts'
import type { Rule } from '../rule.ts'

/**
 * The narrative says something of each presentation.
 *
 * @bad
 * ```yaml
 * presentations:
 *   - { id: tides, speaker: ben, title: Tides and time }
 *   - { id: salt, speaker: ada, title: Salt and sand }
 * ```
 * ```text
 * ## Presentations → warning Missing text about the presentation `Salt and sand`, expected it under a heading `### Salt and sand`
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
 * ## Presentations
 *
 * ### Tides and time
 * ```
 * ```text
 * ### Tides and time → warning Missing text about the presentation `Tides and time`, expected it under a heading `### Tides and time`
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
 * It dissolves.
 * ```
 */
export const rule: Rule = {
  id: 'presentation-narrated',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      if (!file.outline) continue
      const told = new Map(presentationsIn(file).map((one) => [one.title, one]))
      const section = file.outline.sections.find(({ name }) => name === 'presentations')
      for (const title of titlesOf(file)) {
        const found = told.get(title)
        if (found && !found.empty) continue
        const heading = found?.heading ?? section?.heading
        report({
          place: heading ? nodePlace(file, heading) : bodyPlace(file),
          reason: `Missing text about the presentation ${quote(title)}, expected it under a heading ${quote(`### ${title}`)}`,
          expected: [`### ${title}`],
        })
      }
    }
  },
}
