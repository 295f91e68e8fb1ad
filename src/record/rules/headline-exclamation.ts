import type { Rule } from '../rule.ts'
import { headlinesOf } from '../style/headline.ts'

/**
 * A headline does not shout: an exclamation mark is a sign of advertising, and newsrooms throw it out.
 *
 * @bad
 * ```md
 * # Guests at Northhaven!
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi].
 * ```
 * ```text
 * Guests at Northhaven! → warning Unexpected exclamation mark in a headline, expected none
 * ```
 *
 * @good
 * ```md
 * # Guests speak of tides
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * Welcome!
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'headline-exclamation',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { text, place } of headlinesOf(file)) {
        const [mark] = /[!！‼]/u.exec(text) ?? []
        if (mark === undefined) continue
        report({ place, reason: 'Unexpected exclamation mark in a headline, expected none', actual: mark })
      }
    }
  },
}
