import { quote } from '../phrase.ts'
import { proseIn } from '../prose/file.ts'
import { positionOf } from '../prose/prose.ts'
import { knownNames } from '../register/register.ts'
import type { Rule } from '../rule.ts'
import { unknownAcronyms } from '../style/acronyms.ts'

/**
 * An acronym is spelled out once, unless everybody knows it or the facts have it. The settings may list more that the
 * institution's readers know.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] showed :person[ben] the CTD at :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 * ```text
 * CTD → warning Unexpected acronym `CTD` that nothing spells out, expected its long form and `(CTD)` at first
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] showed :person[ben] a probe for conductivity (CTD) and its DNA at :org[nhi].
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'acronym-introduced',
  severity: 'warning',
  check(context, report) {
    const known = new Set([...context.style.style.acronyms, ...(knownNames(context).match(/[A-Z][A-Z&]+/g) ?? [])])
    for (const file of context.files) {
      const prose = proseIn(file)
      for (const { start, end, acronym } of unknownAcronyms(prose.unlinked, known)) {
        report({
          place: { path: file.source.path, position: positionOf(prose, start, end) },
          reason: `Unexpected acronym ${quote(acronym)} that nothing spells out, expected its long form and ${quote(`(${acronym})`)} at first`,
          actual: acronym,
          note: 'Acronyms that your readers know go into `style.acronyms` of communique.yaml.',
        })
      }
    }
  },
}
