import { nodesOf } from '../markdown/narrative.ts'
import { matchesIn } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A footnote that the text refers to is defined.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Tides rose.[^1]
 *
 * [^1]: By a hand.
 *
 * ## Presentations
 *
 * ### Tides and time
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
 * Tides rose.[^one]
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [^one] → error Unexpected reference to the footnote `one`, expected a definition `[^one]: …`
 * ```
 */
export const rule: Rule = {
  id: 'footnote-defined',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative) continue
      for (const text of nodesOf(file.narrative, 'text')) {
        for (const { match, place } of matchesIn(file, text, /(?<!\\)\[\^([^\]\s\\]+)\]/g)) {
          const label = match[1] ?? ''
          const reason = `Unexpected reference to the footnote ${quote(label)}, expected a definition ${quote(`[^${label}]: …`)}`
          report({ place, reason, actual: label })
        }
      }
    }
  },
}
