import type { Image, Nodes } from 'mdast'
import { footnotesOf } from '../markdown/body.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import type { Rule } from '../rule.ts'

/**
 * An image becomes a figure with its caption and credit, so it stands in a paragraph, best of its own: not in a heading, a
 * table, a link, a footnote or between asterisks.
 *
 * @good
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Before ![](hall.png) and after.
 *
 * - ![](hall.png)
 *
 * > ![](hall.png)
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 *
 * @bad
 * ```yaml
 * media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * ### The hall ![](hall.png)
 *
 * [![](hall.png)](https://example.org) **![](hall.png)**[^1]
 *
 * | A |
 * | - |
 * | ![](hall.png) |
 *
 * [^1]: ![](hall.png)
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ![](hall.png) → error Unexpected image in a heading, expected it in a paragraph of its own
 * ![](hall.png) → error Unexpected image in a link, expected it in a paragraph of its own
 * ![](hall.png) → error Unexpected image in emphasis, expected it in a paragraph of its own
 * ![](hall.png) → error Unexpected image in a table, expected it in a paragraph of its own
 * ![](hall.png) → error Unexpected image in a footnote, expected it in a paragraph of its own
 * ```
 */
export const rule: Rule = {
  id: 'image-placed',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      const { narrative } = file
      if (!narrative || nodesOf(narrative, 'image').length === 0) continue
      const misplaced = [
        ...imagesIn(narrative.root, undefined),
        ...footnotesOf(narrative).flatMap((note) => imagesIn(note, undefined)),
      ]
      for (const { image, where } of misplaced) {
        const reason = `Unexpected image in ${where}, expected it in a paragraph of its own`
        report({ place: nodePlace(file, image), reason })
      }
    }
  },
}

const PLACES: Partial<Record<Nodes['type'], string>> = {
  heading: 'a heading',
  link: 'a link',
  table: 'a table',
  footnoteDefinition: 'a footnote',
  emphasis: 'emphasis',
  strong: 'emphasis',
  delete: 'text that is struck out',
}

/** Images below a node that are no figures, and what they stand in. */
function imagesIn(node: Nodes, where: string | undefined): { image: Image; where: string }[] {
  const inside = where ?? PLACES[node.type]
  if (node.type === 'image') return inside === undefined ? [] : [{ image: node, where: inside }]
  return 'children' in node ? (node.children as Nodes[]).flatMap((child) => imagesIn(child, inside)) : []
}
