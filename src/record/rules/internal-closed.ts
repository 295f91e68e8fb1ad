import { insideOf } from '../markdown/inside.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { matchesIn, nodePlace } from '../markdown/written.ts'
import type { Internal } from '../nodes.ts'
import type { Place } from '../record.ts'
import type { CheckedFile, Rule } from '../rule.ts'

/**
 * An internal block begins with a line `:::internal` and ends with a line `:::`.
 *
 * @good
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal
 * Not for the press.
 * :::
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
 * - One
 *
 *   :::internal
 *   Not for the press.
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :::internal → error Unexpected end of an internal block, expected a line `:::`
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal Only for us
 * Not for the press.
 * :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * :::internal Only for us → error Unexpected text after `:::internal`, expected a line of its own
 * ```
 *
 * @bad
 * ```md
 * # Guests
 *
 * ## Lead
 *
 * :::internal
 * Not for the press.
 *
 * :::note
 * Nor this.
 * :::
 *
 * Nor that.
 * :::
 *
 * ## Presentations
 *
 * ### Tides and time
 *
 * Text.
 * ```
 * ```text
 * ::: → error Unexpected line `:::` that closes nothing, expected one for each `:::internal`
 * ```
 *
 * @bad
 * ````md
 * # Guests
 *
 * ## Lead
 *
 * ```
 * Code that is left open.
 *
 * :::internal
 * Not for the press.
 * :::
 * ````
 * ```text
 * :::internal → error Unexpected `:::internal` in text, code or HTML, expected a block of its own
 * ```
 */
export const rule: Rule = {
  id: 'internal-closed',
  severity: 'error',
  check({ files }, report) {
    for (const file of files) {
      if (!file.narrative) continue
      const blocks = nodesOf(file.narrative, 'internal')
      for (const node of blocks) {
        if (!node.data || !('closed' in node.data) || node.data.closed) continue
        const reason = 'Unexpected end of an internal block, expected a line `:::`'
        report({ place: openingPlace(file, node), reason })
      }
      const strays = [...strayLines(file)]
      for (const { line, place } of strays) {
        const isAlone = line === CLOSING && (blocks.length === 0 || strays.some((stray) => stray.line !== CLOSING))
        if (!isAlone) report({ place, reason: strayReason(line), note: line === CLOSING ? CLOSED_EARLY : undefined })
      }
    }
  },
}

/** Markers of containers may stand before it, also where Markdown does not take them for such. */
const LINE = /^(?:[ \t>]|(?:[-+*]|\d{1,9}[.)])[ \t]|\[\^[^\]\s]+\]:)*(:::internal(?![\w-]).*|:::[ \t]*)$/gm
const CLOSING = ':::'
const CLOSED_EARLY = 'Inside an internal block the first line `:::` closes it: what follows is public.'

function strayReason(line: string): string {
  if (line === CLOSING) return 'Unexpected line `:::` that closes nothing, expected one for each `:::internal`'
  return line === ':::internal'
    ? 'Unexpected `:::internal` in text, code or HTML, expected a block of its own'
    : 'Unexpected text after `:::internal`, expected a line of its own'
}

/** Lines of public text, code and HTML that look like those which open or close an internal block. */
function* strayLines(file: CheckedFile): Generator<{ line: string; place: Place }> {
  if (!file.narrative) return
  const isInternal = insideOf(nodesOf(file.narrative, 'internal'))
  for (const type of ['text', 'html', 'code'] as const) {
    for (const node of nodesOf(file.narrative, type)) {
      if (type === 'code' && isInternal(node)) continue
      for (const { match, place } of matchesIn(file, node, LINE)) {
        yield { line: (match[1] ?? '').trim(), place: shortened(place, (match[1] ?? '').trimEnd().length) }
      }
    }
  }
}

/** The end of a place alone, of so many characters: indentation and markers before them do not matter. */
function shortened({ path, position: { end } }: Place, length: number): Place {
  const start = { line: end.line, column: end.column - length, offset: (end.offset ?? 0) - length }
  return { path, position: { start, end } }
}

function openingPlace(file: CheckedFile, node: Internal): Place {
  const [opening] = matchesIn(file, node, /^:::internal/g)
  return opening?.place ?? nodePlace(file, node)
}
