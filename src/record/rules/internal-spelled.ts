import { textMatches } from '../markdown/text-matches.ts'
import { quote } from '../phrase.ts'
import type { Rule } from '../rule.ts'

/**
 * A line that looks like the start of an internal block, but is none, is printed for everyone to read.
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * ::::Internal
 * Not for the press.
 * ::::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ::::Internal → warning Unexpected line `::::Internal`, expected `:::internal` for a block that is internal
 * ```
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * On :event[date], :person[ada] met :person[ben] at :org[nhi].
 *
 * :::internal
 * Not for the press.
 * :::
 *
 * Internal: a word like any other.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * They rise.
 * ```
 */
export const rule: Rule = {
  id: 'internal-spelled',
  severity: 'warning',
  check({ files }, report) {
    for (const file of files) {
      for (const { match, place } of textMatches(file, /^[ \t]*(:{2,}[ \t]*intern(?:al)?\b.*)$/gim)) {
        const line = match[1]?.trim() ?? ''
        if (line.startsWith(':::internal')) continue
        report({
          place,
          reason: `Unexpected line ${quote(line)}, expected \`:::internal\` for a block that is internal`,
          actual: line,
          expected: [':::internal'],
          note: 'It is printed as it stands, and so is what follows.',
        })
      }
    }
  },
}
