import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { choice, quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * An image in the narrative is a file that `media` names, and becomes its figure.
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
 * Text.
 *
 * ![The hall](hall.png)
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
 * ![The hall](hull.png)
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ![The hall](hull.png) → error Unexpected image `hull.png`, expected `hall.png`
 * ```
 */
export const rule: Rule = {
  id: 'image-known',
  severity: 'error',
  check({ original, files }, report) {
    if (!original?.facts) return
    const names = new Set(original.facts.media?.flatMap((entry) => entry?.file ?? []))
    for (const file of files) {
      for (const node of file.narrative ? nodesOf(file.narrative, 'image') : []) {
        if (names.has(node.url)) continue
        const { phrase, expected, note } = choice(node.url, names)
        const wanted = names.size > 0 ? phrase : 'a file that `media` names'
        const reason = `Unexpected image ${quote(node.url)}, expected ${wanted}`
        report({ place: nodePlace(file, node), reason, actual: node.url, expected, note })
      }
    }
  },
}
