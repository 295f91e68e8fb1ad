import type { Point, Position } from 'unist'
import type { Place } from './record.ts'

/**
 * The text of a file, ready to parse: without byte order mark, line ends as `\n`. Positions lead back to the file
 * as it is: lines and columns are the same, offsets count its own line ends (but not the byte order mark).
 */
export interface SourceText {
  /** Path of the file as the user gave it. */
  readonly path: string
  readonly text: string
  /** Offset in `text` at which each line starts. */
  readonly lines: readonly number[]
  /** Offset in the file at which each line starts. */
  readonly fileLines: readonly number[]
}

/** Takes a decoded file; `\r\n` and a lone `\r` end a line as `\n` does. */
export function sourceText(path: string, decoded: string): SourceText {
  const fileLines = [0]
  for (const end of decoded.matchAll(/\r\n?|\n/g)) fileLines.push(end.index + end[0].length)
  if (!decoded.includes('\r')) return { path, text: decoded, lines: fileLines, fileLines }
  const text = decoded.replace(/\r\n?/g, '\n')
  const lines = [0]
  for (const end of text.matchAll(/\n/g)) lines.push(end.index + 1)
  return { path, text, lines, fileLines }
}

/** The point at an offset of `text`. */
export function pointAt({ lines, fileLines, text }: SourceText, offset: number): Point {
  const wanted = Math.min(Math.max(offset, 0), text.length)
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((lines[middle] ?? 0) <= wanted) low = middle
    else high = middle - 1
  }
  const within = wanted - (lines[low] ?? 0)
  return { line: low + 1, column: within + 1, offset: (fileLines[low] ?? 0) + within }
}

/** The range between two offsets of `text`. */
export function positionAt(source: SourceText, start: number, end: number): Position {
  return { start: pointAt(source, start), end: pointAt(source, end) }
}

/** The place between two offsets of `text`. */
export function placeAt(source: SourceText, start: number, end: number): Place {
  return { path: source.path, position: positionAt(source, start, end) }
}

/** The offset in `text` of a point of the file. */
export function offsetAt({ lines }: SourceText, { line, column }: Point): number {
  return (lines[line - 1] ?? 0) + column - 1
}

/** What stands at a place. */
export function textOf(source: SourceText, { position }: Place): string {
  return source.text.slice(offsetAt(source, position.start), offsetAt(source, position.end))
}

/** Moves positions of the text from the line that starts at `start`, parsed by itself, to the file; in place. */
export function fileMove(source: SourceText, start: number): (position: Position) => void {
  const linesBefore = pointAt(source, start).line - 1
  const move = (point: Point) => {
    point.line += linesBefore
    point.offset = (source.fileLines[point.line - 1] ?? 0) + point.column - 1
  }
  return ({ start, end }) => {
    move(start)
    move(end)
  }
}
