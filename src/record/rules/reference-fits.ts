import { languageFor } from '../../language/index.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'
import { misfits } from '../style/fits.ts'

/**
 * What a reference prints goes with the words before it. In German the article of an organization right after a noun may be in
 * any case, and only who writes the sentence knows which; no range of days follows `am`, or `dès` in French.
 *
 * @bad
 * ```yaml
 * language: de
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, article: das, role: host, boilerplate: Es erforscht Gezeiten. }
 * ```
 * ```md
 * # Gäste in Nordhafen
 *
 * ## Vorspann
 *
 * Am :event[date] empfing :person[ada] die Delegation :org[nhi] mit :person[ben].
 *
 * ## Vorträge
 *
 * ### Tides and time
 *
 * Sie steigen.
 * ```
 * ```text
 * :org[nhi] → warning Unexpected `das` after `Delegation`, expected the article of the sentence, such as `des :org[nhi]` or `das :org[nhi]`
 * ```
 *
 * @good
 * ```yaml
 * language: de
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, article: das, role: host, boilerplate: Es erforscht Gezeiten. }
 * ```
 * ```md
 * # Gäste in Nordhafen
 *
 * ## Vorspann
 *
 * Am :event[date] empfing :person[ada] die Delegation des :org[nhi] mit :person[ben]. Heute hat :org[nhi] Gäste.
 *
 * ## Vorträge
 *
 * ### Tides and time
 *
 * Sie steigen.
 * ```
 *
 * @bad
 * ```yaml
 * language: fr
 * event: { type: visite, name: Visite, start: 2024-05-06, end: 2024-05-08, venue: { city: Northhaven } }
 * ```
 * ```md
 * # Des invités à Northhaven
 *
 * ## Chapeau
 *
 * Dès :event[date], :person[ada] a reçu :person[ben] à :org[nhi].
 *
 * ## Présentations
 *
 * ### Tides and time
 *
 * Elles montent.
 * ```
 * ```text
 * :event[date] → warning Unexpected `du 6 au 8 mai 2024` after `Dès`, expected one day, such as `6 mai 2024`
 * ```
 *
 * @bad
 * ```yaml
 * language: de
 * event: { type: Besuch, name: Besuch, start: 2024-05-06, end: 2024-05-08, venue: { organization: nhi, place: Großer Saal } }
 * ```
 * ```md
 * # Gäste in Nordhafen
 *
 * ## Vorspann
 *
 * Am :event[date] empfing :person[ada] im :event[place] :person[ben].
 *
 * ## Vorträge
 *
 * ### Tides and time
 *
 * Sie steigen.
 * ```
 * ```text
 * :event[date] → warning Unexpected `6. bis 8. Mai 2024` after `Am`, expected a word that a range goes with, as in `vom :event[date]`
 * :event[place] → warning Unexpected `Großer Saal` after `im`, expected its form in the sentence, in words, such as `Großen Saal`
 * ```
 */
const WANTED = {
  article: 'the article of the sentence, such as',
  day: 'one day, such as',
  range: 'a word that a range goes with, as in',
  case: 'its form in the sentence, in words, such as',
} as const

export const rule: Rule = {
  id: 'reference-fits',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { place, printed, after, kind, expected } of misfits(file, languageFor(file.language))) {
        const wanted = WANTED[kind]
        report({
          place,
          reason: `Unexpected ${quote(printed)} after ${quote(after)}, expected ${wanted} ${expected.map(quote).join(' or ')}`,
          actual: printed,
          expected: [...expected],
        })
      }
    }
  },
}
