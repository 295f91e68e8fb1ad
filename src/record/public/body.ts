import type { Position } from 'unist'
import { bodyOf, outline } from '../markdown/body.ts'
import { nodesOf } from '../markdown/narrative.ts'
import { normalize } from '../markdown/normalize.ts'
import type { ParsedFile } from '../parse.ts'
import type { Body } from '../record.ts'
import { pointAt } from '../source.ts'
import { beforeCuts } from './cut.ts'
import { type Redacted, redact } from './redact.ts'

/** What anyone may read of a file's body. */
interface PublicBody {
  readonly text: string
  /** Undefined where nothing had to be taken out: then it is the body of the file. */
  readonly body: Body | undefined
}

const made = new WeakMap<ParsedFile, PublicBody>()

/**
 * The body of a file that anyone may read; worked out once. It is parsed from the redacted text, so it is what whoever
 * has that text will read; its positions are those of the full file.
 *
 * @throws Error when something internal is left: the record must not be published.
 */
export function publicBody(file: ParsedFile): PublicBody {
  const known = made.get(file)
  if (known) return known
  const redacted = redact(file.source.text.slice(file.bodyStart), file.tree)
  const result = { text: redacted.text, body: shownBody(file, redacted) }
  made.set(file, result)
  return result
}

function shownBody(file: ParsedFile, { root, steps }: Redacted): Body | undefined {
  if (!root) return undefined
  const narrative = normalize(root, beforeRedaction(file, steps))
  const body = 'root' in narrative && bodyOf(narrative, outline(narrative, file.language))
  if (!body || nodesOf(narrative, 'internal').length > 0) {
    throw new Error(`Expected nothing internal to be left of ${file.source.path}`)
  }
  return body
}

/** Moves positions of the redacted text to the file that it was made of; in place. */
function beforeRedaction({ source, bodyStart }: ParsedFile, steps: Redacted['steps']): (position: Position) => void {
  const back = (offset: number, edge: 'start' | 'end') =>
    pointAt(source, bodyStart + steps.reduceRight((at, cuts) => beforeCuts(cuts, at, edge), offset))
  return ({ start, end }) => {
    Object.assign(start, back(start.offset ?? 0, 'start'))
    Object.assign(end, back(end.offset ?? 0, 'end'))
  }
}
