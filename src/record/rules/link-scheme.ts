import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { oneOf, quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A link is one of http, https, mailto or tel. A place in the document or a file beside it is none: documents travel alone.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * See [the programme](https://example.org/a), write to <mailto:press@example.org> or [call](tel:+00100000000).
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
 * See [one](javascript:alert), [two](#lead), [three](notes.md) and [four][ref].
 *
 * [ref]: ftp://example.org
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [one](javascript:alert) → error Unexpected link to `javascript:alert`, expected one of `http:`, `https:`, `mailto:`, `tel:`
 * [two](#lead) → error Unexpected link to `#lead`, expected one of `http:`, `https:`, `mailto:`, `tel:`
 * [three](notes.md) → error Unexpected link to `notes.md`, expected one of `http:`, `https:`, `mailto:`, `tel:`
 * [four][ref] → error Unexpected link to `ftp://example.org`, expected one of `http:`, `https:`, `mailto:`, `tel:`
 * ```
 */
const schemes = ['http:', 'https:', 'mailto:', 'tel:']

export const rule: Rule = {
  id: 'link-scheme',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      for (const node of file.narrative ? nodesOf(file.narrative, 'link') : []) {
        if (/^(?:https?|mailto|tel):/i.test(node.url)) continue
        const reason = `Unexpected link to ${quote(node.url)}, expected ${oneOf(schemes)}`
        report({ place: nodePlace(file, node), reason, actual: node.url, expected: schemes })
      }
    }
  },
}
