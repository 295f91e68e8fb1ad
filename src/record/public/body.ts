import type { Position } from 'unist'
import { bodyOf, outline } from '../markdown/body.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { normalize } from '../markdown/normalize.ts'
import { parseMarkdown } from '../markdown/processor.ts'
import type { ParsedFile } from '../parse.ts'
import type { Body } from '../record.ts'
import { pointAt } from '../source.ts'
import { beforeCuts, type Cut } from './cut.ts'
import { redact } from './redact.ts'

/**
 * The body of a file that anyone may read. It is parsed from the redacted text, so it is what whoever has that text
 * will read; its positions are those of the full file.
 *
 * @throws Error when something internal is left: the record must not be published.
 */
export function publicBody(file: ParsedFile, body: Body): Body {
  const { text, cuts } = redact(file.source.text.slice(file.bodyStart))
  if (cuts.length === 0) return body
  const narrative = normalize(parseMarkdown(text), beforeRedaction(file, cuts))
  const shown = 'root' in narrative && bodyOf(narrative, outline(narrative, file.language))
  if (!shown || nodesOf(narrative, 'internal').length > 0) {
    throw new Error(`Expected nothing internal to be left of ${file.source.path}`)
  }
  return shown
}

/** Moves positions of the redacted text to the file that it was made of; in place. */
function beforeRedaction({ source, bodyStart }: ParsedFile, cuts: readonly Cut[]): (position: Position) => void {
  return ({ start, end }) => {
    Object.assign(start, pointAt(source, bodyStart + beforeCuts(cuts, start.offset ?? 0, 'start')))
    Object.assign(end, pointAt(source, bodyStart + beforeCuts(cuts, end.offset ?? 0, 'end')))
  }
}
