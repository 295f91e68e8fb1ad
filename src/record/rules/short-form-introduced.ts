import { quote } from '../phrase.ts'
import { unknownShorts } from '../register/short-forms.ts'
import type { Rule } from '../rule.ts'

/**
 * The short form of an organization's name is introduced: by a reference, which prints both, or in words.
 *
 * @bad
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, short: NHI, role: host, boilerplate: It studies tides. }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to NHI.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * NHI → warning Unexpected short form `NHI` that nothing introduces, expected `:org[nhi]` or `Northhaven Institute`
 * ```
 *
 * @good
 * ```yaml
 * organizations:
 *   - { id: nhi, name: Northhaven Institute, short: NHI, role: host, boilerplate: It studies tides. }
 * ```
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] welcomed :person[ben] to :org[nhi]. NHI was glad.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'short-form-introduced',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { place, short, name, id } of unknownShorts(file)) {
        report({
          place,
          reason: `Unexpected short form ${quote(short)} that nothing introduces, expected ${quote(`:org[${id}]`)} or ${quote(name)}`,
          actual: short,
          expected: [`:org[${id}]`, name],
        })
      }
    }
  },
}
