import { nodesOf } from '../markdown/narrative.ts'
import { nodePlace } from '../markdown/written.ts'
import { choice, quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * The form of a reference is `{short}` or `{full}`.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :person[ada]{short} welcomed guests.
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
 * :person[ada]{shrot} welcomed guests.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :person[ada]{shrot} → error Unexpected form `shrot`, expected one of `short`, `full`
 * ```
 */
export const rule: Rule = {
  id: 'reference-form',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      for (const node of file.narrative ? nodesOf(file.narrative, 'reference') : []) {
        const form = node.data && 'form' in node.data ? String(node.data.form) : undefined
        if (form === undefined) continue
        const { phrase, expected, note } = choice(form, ['short', 'full'])
        const reason = `Unexpected form ${quote(form)}, expected ${phrase}`
        report({ place: nodePlace(file, node), reason, actual: form, expected, note })
      }
    }
  },
}
