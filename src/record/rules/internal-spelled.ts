import { nodesOf } from '../markdown/narrative.ts'
import { textMatches } from '../markdown/text-matches.ts'
import { matchesIn } from '../markdown/written.ts'
import { quote } from '../phrase.ts'
import { valuePlace } from '../places.ts'
import type { Rule } from '../rule.ts'
import { formatPath } from '../yaml/located.ts'

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
 * ::::Internal → error Unexpected line `::::Internal`, expected `:::internal` for a block that is internal
 * ```

 * @bad
 * ```yaml
 * outcomes: [{ id: gain, text: "They agreed.\n\n:::internal\nNot for the press.\n:::" }]
 * ```
 * ```text
 * "They agreed.\n\n:::internal\nNot for the press.\n:::" → error Unexpected line `:::internal` in `outcomes[0].text`, expected none: facts have no internal blocks
 * ```
 *
 * @bad
 * ````md
 * # Guests
 *
 * ## Lead
 *
 * ：：：internal
 * Not for the press.
 *
 * :::internal-only
 * Nor this.
 *
 * > ::: internals
 * > Nor that.
 *
 * ```internal
 * Nor these.
 * ```
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ````
 * ```text
 * ：：：internal → error Unexpected line `：：：internal`, expected `:::internal` for a block that is internal
 * :::internal-only → error Unexpected line `:::internal-only`, expected `:::internal` for a block that is internal
 * ::: internals → error Unexpected line `::: internals`, expected `:::internal` for a block that is internal
 * ```internal → error Unexpected line `'''internal`, expected `:::internal` for a block that is internal
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
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      for (const { match, place } of textMatches(file, LINE)) {
        const line = match[1] ?? ''
        if (!OPENING.test(line))
          report({ place, ...unlike(line), note: 'It is printed as it stands, and so is what follows.' })
      }
      for (const node of file.narrative ? nodesOf(file.narrative, 'code') : []) {
        const [opening] = WORD.test(node.lang ?? '') ? matchesIn(file, node, /^[^\n]+/g) : []
        if (opening) report({ place: opening.place, ...unlike(opening.match[0]), note: 'It is printed, as code.' })
      }
      for (const { value, path } of file.leaves) {
        const [, line] = (typeof value === 'string' && [...value.matchAll(LINE)][0]) || []
        if (line === undefined) continue
        const reason = `Unexpected line ${quote(line)} in \`${formatPath(path)}\`, expected none: facts have no internal blocks`
        report({
          place: valuePlace(file, path),
          reason,
          actual: line,
          note: 'It is printed as it stands, and so is what follows.',
        })
      }
    }
  },
}

const unlike = (line: string) => ({
  reason: `Unexpected line ${quote(line)}, expected \`:::internal\` for a block that is internal`,
  actual: line,
  expected: [':::internal'],
})

/** What people write for `internal`; not `international`. */
const WORD = /^(?:intern(?!ation|et\b|ship)\p{L}*|内部|內部)/iu

/** Colons of any width, with a brace, spaces and characters that nobody sees between them, as pasted text has them. */
const LINE =
  /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t])*((?:\p{Cf}*[:：∶꞉]){2,}[\p{Cf}\p{Zs}\t{]*(?:intern(?!ation|et\b|ship)|内部|內部).*)$/gimu

/** One that the parser takes for an internal block, or `internal-closed` for a mistake in one. */
const OPENING = /^:::internal(?![\w-])/
