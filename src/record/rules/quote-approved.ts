import { quote } from '../phrase.ts'
import { has, headPlace } from '../places.ts'
import type { Rule } from '../rule.ts'

/**
 * A quote says who approved it, before it is printed.
 *
 * @bad
 * ```yaml
 * quotes: [{ id: thanks, speaker: ben, text: We are glad to be here. }]
 * ```
 * ```text
 * { id: thanks, speaker: ben, text: We are glad to be here. } → warning Missing approval of the quote `thanks`, expected `approved` with who approved it
 * ```
 *
 * @good
 * ```yaml
 * quotes: [{ id: thanks, speaker: ben, text: We are glad to be here., approved: ben }]
 * ```
 */
export const rule: Rule = {
  id: 'quote-approved',
  severity: 'warning',
  check({ original }, report) {
    for (const [index, entry] of (original?.facts?.quotes ?? []).entries()) {
      const path = ['quotes', index, 'approved']
      if (!original || !entry || has(original, path)) continue
      report({
        place: headPlace(original, path),
        reason: `Missing approval of the quote ${quote(entry.id ?? '')}, expected \`approved\` with who approved it`,
        expected: ['approved'],
      })
    }
  },
}
