/** Newer than TypeScript's list of what browsers have. */
interface Caret {
  readonly offsetNode: Node
  readonly offset: number
}
interface CaretSource {
  caretPositionFromPoint?(x: number, y: number): Caret | null
  caretRangeFromPoint?(x: number, y: number): Range | null
}

/** The text under a point of the window. */
export function pointAt(document: Document, x: number, y: number): { node: Node; offset: number } | undefined {
  const source: CaretSource = document
  const position = source.caretPositionFromPoint?.(x, y)
  if (position) return { node: position.offsetNode, offset: position.offset }
  const range = source.caretRangeFromPoint?.(x, y)
  return range ? { node: range.startContainer, offset: range.startOffset } : undefined
}
