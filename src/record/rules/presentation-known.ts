import { nodePlace } from '../markdown/written.ts'
import { choice, quote } from '../phrase.ts'
import { presentationsIn, titlesOf } from '../presentations.ts'
import type { Rule } from '../rule.ts'

/**
 * A `###` heading of the presentations section is the title of a presentation in the facts.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * ## Presentations
 *
 * Two people spoke.
 *
 * ### Tides and time
 *
 * Text.
 *
 * #### A detail
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
 * ## Presentations
 *
 * ### Tides and times
 *
 * Text.
 * ```
 * ```text
 * ### Tides and times → error Unexpected presentation `Tides and times`, expected `Tides and time`
 * ```
 */
export const rule: Rule = {
  id: 'presentation-known',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.edition) continue
      const titles = new Set(titlesOf(file))
      for (const { heading, title } of presentationsIn(file)) {
        if (titles.has(title)) continue
        const { phrase, expected, note } = choice(title, titles)
        const reason = `Unexpected presentation ${quote(title)}, expected ${phrase}`
        report({ place: nodePlace(file, heading), reason, actual: title, expected, note })
      }
    }
  },
}
