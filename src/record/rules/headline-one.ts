import type { Heading } from 'mdast'
import { headingText } from '../markdown/body.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { bodyPlace, nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * The body has one headline, `# …`, and it comes before the sections.
 *
 * @bad
 * ```md
 * ## Lead
 *
 * Text.
 * ```
 * ```text
 * ∅ → error Missing headline, expected a line `# …` before the sections
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
 * # More guests
 * ```
 * ```text
 * # More guests → error Unexpected second headline `More guests`, expected one
 * ```
 *
 * @good
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
 * ## A section of its own
 *
 *     # A comment in code
 * ```
 */
export const rule: Rule = {
  id: 'headline-one',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.outline || !file.narrative) continue
      const [first, ...more] = file.outline.headlines
      const [section] = file.outline.sections
      if (!first) {
        report({ place: bodyPlace(file), reason: 'Missing headline, expected a line `# …` before the sections' })
      } else if (headingText(first) === '' && first.children.length === 0) {
        report({ place: nodePlace(file, first), reason: 'Unexpected empty headline, expected text' })
      } else if (section && offset(section.heading) < offset(first)) {
        report({ place: nodePlace(file, first), reason: 'Unexpected headline after a section, expected it first' })
      }
      const nested = nodesOf(file.narrative, 'heading').filter(
        (node) => node.depth === 1 && node !== first && !more.includes(node),
      )
      for (const node of [...more, ...nested]) {
        const reason = `Unexpected second headline ${quote(headingText(node))}, expected one`
        report({ place: nodePlace(file, node), reason, note: 'Sections start with `##`.' })
      }
    }
  },
}

function offset({ position }: Heading): number {
  return position?.start.offset ?? 0
}
