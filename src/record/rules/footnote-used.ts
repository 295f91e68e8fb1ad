import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A footnote that is defined is referred to: else it is not printed.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Tides rose.
 *
 * [^1]: By a hand.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * [^1]: By a hand. → warning Unexpected footnote `1` that nothing refers to, expected a reference `[^1]`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].[^Why]
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 *
 * [^why]: By chance.
 * ```
 */
export const rule: Rule = {
  id: 'footnote-used',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative) continue
      const used = new Set(nodesOf(file.narrative, 'footnoteReference').map(({ identifier }) => identifier))
      for (const node of nodesOf(file.narrative, 'footnoteDefinition')) {
        if (used.has(node.identifier)) continue
        const label = node.label ?? node.identifier
        const reason = `Unexpected footnote ${quote(label)} that nothing refers to, expected a reference ${quote(`[^${label}]`)}`
        report({ place: nodePlace(file, node), reason, actual: label })
      }
    }
  },
}
