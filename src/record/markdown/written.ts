import type { Node } from 'unist'
import type { ParsedFile } from '../parse.ts'
import type { Place } from '../record.ts'
import { offsetAt, placeAt } from '../source.ts'

/** The stretch of a file that a node was made of: escapes and markers are still there. */
export interface Written {
  readonly text: string
  /** Offset in the file's text. */
  readonly start: number
}

export function writtenAs({ source }: ParsedFile, { position }: Node): Written {
  if (!position) return { text: '', start: 0 }
  const start = offsetAt(source, position.start)
  return { text: source.text.slice(start, offsetAt(source, position.end)), start }
}

/** Every match of a pattern in what a node was made of, with its place. */
export function* matchesIn(
  file: ParsedFile,
  node: Node,
  pattern: RegExp,
): Generator<{ match: RegExpExecArray; place: Place }> {
  const { text, start } = writtenAs(file, node)
  for (const match of text.matchAll(pattern)) {
    const from = start + match.index
    yield { match, place: placeAt(file.source, from, from + match[0].trimEnd().length) }
  }
}

/** Where a node stands. */
export function nodePlace({ source }: ParsedFile, { position }: Node): Place {
  return position ? { path: source.path, position } : placeAt(source, 0, 0)
}

/** The start of the body: where a message about something that it lacks points. */
export function bodyPlace({ source, bodyStart }: ParsedFile): Place {
  return placeAt(source, bodyStart, bodyStart)
}
