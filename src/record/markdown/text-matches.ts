import type { ParsedFile } from '../parse.ts'
import type { Place } from '../record.ts'
import { nodesOf } from './narrative.ts'
import { matchesIn } from './written.ts'

/** Every match of a pattern in the plain text of a file, raw HTML included, as it is written there. */
export function* textMatches(file: ParsedFile, pattern: RegExp): Generator<{ match: RegExpExecArray; place: Place }> {
  if (!file.narrative) return
  for (const node of nodesOf(file.narrative, 'text')) yield* matchesIn(file, node, pattern)
  for (const node of nodesOf(file.narrative, 'html')) yield* matchesIn(file, node, pattern)
}
