import { textMatches } from '../markdown/text-matches.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * Text that looks like a reference, but is none, is printed as it stands; it is told where it names someone the record knows.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * At 10:30 :sunny:, see section [ada].
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
 * :persn[ada] welcomed guests of :organization[nhi], as ：person[ben] did.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :persn[ada] → warning Unexpected `:persn[ada]`, expected `:person[ada]`
 * :organization[nhi] → warning Unexpected `:organization[nhi]`, expected `:org[nhi]`
 * ：person[ben] → warning Unexpected `：person[ben]`, expected `:person[ben]`
 * ```
 */
export const rule: Rule = {
  id: 'directive-known',
  severity: 'warning',
  check({ files, people, organizations }, report) {
    for (const file of files) {
      for (const { match, place } of textMatches(file, /[:：]{1,2}([A-Za-z]+)\[([^[\]\n]*)\]/g)) {
        const [written, , target = ''] = match
        const name = people?.has(target) ? 'person' : organizations?.has(target) ? 'org' : undefined
        if (name === undefined || isEscaped(match)) continue
        const meant = `:${name}[${target}]`
        report({
          place,
          reason: `Unexpected ${quote(written)}, expected ${quote(meant)}`,
          actual: written,
          expected: [meant],
          note: 'It is printed as it stands.',
        })
      }
    }
  },
}

function isEscaped({ input, index }: RegExpExecArray): boolean {
  return input[index - 1] === '\\'
}
