import { footnotesOf } from '../markdown/body.ts'
import { insideOf } from '../markdown/inside.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { matchesIn, nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * A footnote is for everyone who reads what it belongs to: it has no internal block inside. One that internal text alone
 * refers to is internal itself.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Text.
 *
 * :::internal
 * Not for the press.[^1]
 * :::
 *
 * [^1]: Nor this.
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
 * Text.[^1]
 *
 * [^1]: A note.
 *
 *     :::internal
 *     Not for the press.
 *     :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :::internal → error Unexpected internal block in a footnote, expected a footnote of its own that internal text refers to
 * ```
 */
export const rule: Rule = {
  id: 'footnote-public',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative || nodesOf(file.narrative, 'internal').length === 0) continue
      const isNoted = insideOf(footnotesOf(file.narrative))
      for (const node of nodesOf(file.narrative, 'internal').filter(isNoted)) {
        const reason =
          'Unexpected internal block in a footnote, expected a footnote of its own that internal text refers to'
        const [opening] = matchesIn(file, node, /^:::internal/g)
        report({ place: opening?.place ?? nodePlace(file, node), reason })
      }
    }
  },
}
