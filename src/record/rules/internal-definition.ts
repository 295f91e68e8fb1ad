import { footnotesOf } from '../markdown/body.ts'
import { insideOf } from '../markdown/inside.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * What public text refers to is not defined in an internal block: a footnote, or the address of a link.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal
 * Not for the press.[^1]
 *
 * [^1]: Nor this.
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
 * :::internal
 * [^1]: By a hand.
 *
 * [there]: https://example.org
 * :::
 *
 * Tides rose.[^1] See [there].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [^1] → error Unexpected reference to the footnote `1` of an internal block, expected a public definition
 * [there] → error Unexpected link with an address from an internal block, expected a public definition
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Tides rose.[^1]
 *
 * [^1]:
 *     :::internal
 *     By a hand.
 *     :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [^1] → error Unexpected reference to the footnote `1` of an internal block, expected a public definition
 * ```
 */
export const rule: Rule = {
  id: 'internal-definition',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const { narrative } = file
      if (!narrative || nodesOf(narrative, 'internal').length === 0) continue
      const isInternal = insideOf(nodesOf(narrative, 'internal'))
      const notes = new Map(
        footnotesOf(narrative)
          .toReversed()
          .map((node) => [node.identifier, node]),
      )
      for (const node of nodesOf(narrative, 'footnoteReference')) {
        const note = notes.get(node.identifier)
        const hidden = note && (isInternal(note) || note.children.every(({ type }) => type === 'internal'))
        if (!hidden || isInternal(node)) continue
        const label = node.label ?? node.identifier
        const reason = `Unexpected reference to the footnote ${quote(label)} of an internal block, expected a public definition`
        report({ place: nodePlace(file, node), reason, actual: label })
      }
      for (const [node, definition] of narrative.definitions) {
        if (isInternal(node) || !isInternal(definition)) continue
        const reason = `Unexpected ${node.type} with an address from an internal block, expected a public definition`
        report({ place: nodePlace(file, node), reason })
      }
    }
  },
}
