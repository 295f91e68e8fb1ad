import type { Text } from '@codemirror/state'

/** Offset of a line and column from 1; the nearest there is. */
export function offsetOf(doc: Text, line: number, column = 1): number {
  const at = doc.line(Math.min(Math.max(line, 1), doc.lines))
  return Math.min(at.from + Math.max(column - 1, 0), at.to)
}
