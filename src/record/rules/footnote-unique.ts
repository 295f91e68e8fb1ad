import { footnotesOf } from '../markdown/body.ts'
import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A footnote is defined once.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Tides rose.[^1]
 *
 * [^1]: By a hand.
 *
 * [^1]: By a foot.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [^1]: By a foot. → error Unexpected second definition of the footnote `1`, expected one
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].[^1] They met again.[^1]
 *
 * [^1]: By chance.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'footnote-unique',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative) continue
      const seen = new Set<string>()
      for (const node of footnotesOf(file.narrative)) {
        if (seen.has(node.identifier)) {
          const label = node.label ?? node.identifier
          const reason = `Unexpected second definition of the footnote ${quote(label)}, expected one`
          report({ place: nodePlace(file, node), reason, actual: label })
        }
        seen.add(node.identifier)
      }
    }
  },
}
