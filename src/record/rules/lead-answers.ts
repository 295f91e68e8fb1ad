import type { Rule } from '../rule.ts'
import { leadOf } from '../style/lead.ts'

/**
 * The lead says who, when and where: a person or organization, a date, and a place or an organization's site. A newsroom
 * that prints one paragraph prints this one.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :person[ada] and :person[ben] met.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * :person[ada] and :person[ben] met. → warning Missing when and where in the lead, expected a date and a place
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * Ada Larkin and Ben Osei met at Northhaven in 2024.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'lead-answers',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      const lead = leadOf(file)
      if (!lead || lead.unanswered.length === 0) continue
      const list = (words: readonly string[]) => words.join(', ').replace(/, (?!.*, )/, ' and ')
      const wanted = lead.unanswered.map((question) => ANSWERS[question])
      report({
        place: lead.place,
        reason: `Missing ${list(lead.unanswered)} in the lead, expected ${list(wanted)}`,
        note: 'References say it best: `:person[…]`, `:org[…]`, `:event[date]`, `:event[city]`.',
      })
    }
  },
}

const ANSWERS = { who: 'a person or organization', when: 'a date', where: 'a place' } as const
