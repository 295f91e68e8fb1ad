import { oneOf, quote } from '../phrase.ts'
import { wrongTitles } from '../register/titles.ts'
import type { Rule } from '../rule.ts'

/**
 * A title beside a person's name is one that the facts give to that person.
 *
 * @bad
 * ```yaml
 * people:
 *   - { id: ada, name: Ada Larkin, party: host, roles: [{ title: President, organization: nhi }] }
 *   - { id: ben, name: Ben Osei, honorific: Prof., party: visitor }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], Director Ada Larkin welcomed Mr. :person[ben] to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * Director → warning Unexpected title `Director` of `Ada Larkin`, expected `President`
 * Mr. → warning Unexpected title `Mr.` of `Ben Osei`, expected `Prof. Ben Osei`
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], Dr. Ada Larkin welcomed Professor Ben Osei to :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'title-exact',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { place, found, person, titles } of wrongTitles(file)) {
        report({
          place,
          reason: `Unexpected title ${quote(found)} of ${quote(person)}, expected ${oneOf(titles)}`,
          actual: found,
          expected: titles,
          note: 'Titles stand in `people`; a reference prints them.',
        })
      }
    }
  },
}
