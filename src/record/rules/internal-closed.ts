import { nodesOf } from '../markdown/narrative.ts'
import { textMatches } from '../markdown/text-matches.ts'
import { matchesIn, nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * An internal block begins with a line `:::internal` and ends with a line `:::`.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal
 * Not for the press.
 * :::
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
 * - One
 *
 *   :::internal
 *   Not for the press.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :::internal → error Unexpected end of an internal block, expected a line `:::`
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal Only for us
 * Not for the press.
 * :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :::internal Only for us → error Unexpected text after `:::internal`, expected a line of its own
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal
 * Not for the press.
 *
 * :::note
 * Nor this.
 * :::
 *
 * Nor that.
 * :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ::: → error Unexpected line `:::` that closes nothing, expected one for each `:::internal`
 * ```
 */
export const rule: Rule = {
  id: 'internal-closed',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative) continue
      const blocks = nodesOf(file.narrative, 'internal')
      for (const node of blocks) {
        if (!node.data || !('closed' in node.data) || node.data.closed) continue
        const [place] = [...matchesIn(file, node, /^:::internal/g)].map((found) => found.place)
        report({
          place: place ?? nodePlace(file, node),
          reason: 'Unexpected end of an internal block, expected a line `:::`',
        })
      }
      for (const { match, place } of textMatches(file, /^[ \t]*(:::internal\b.*|:::[ \t]*)$/gm)) {
        if (match[1]?.startsWith(':::internal')) {
          report({ place, reason: 'Unexpected text after `:::internal`, expected a line of its own' })
        } else if (blocks.length > 0) {
          const note = 'Inside an internal block the first line `:::` closes it: what follows is public.'
          report({
            place,
            reason: 'Unexpected line `:::` that closes nothing, expected one for each `:::internal`',
            note,
          })
        }
      }
    }
  },
}
