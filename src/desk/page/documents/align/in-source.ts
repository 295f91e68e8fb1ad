/** So many characters of markup may stand between two characters of the text. */
const MARKUP = 12

/**
 * Walks through a text as a record has it, from an offset, along with the same text as it is printed. Gives for each
 * printed character its offset in the record; ends where the two part.
 */
export function follow(source: string, from: number, text: string): number[] {
  const offsets: number[] = []
  let at = from
  for (let index = 0; index < text.length; index++) {
    const unit = text.charAt(index)
    if (/\s/.test(unit)) {
      offsets.push(at)
      continue
    }
    const found = source.indexOf(unit, at)
    if (found < 0 || lengthOfMarkup(source, at, found) > MARKUP) return offsets
    offsets.push(found)
    at = found + 1
  }
  return offsets
}

const lengthOfMarkup = (source: string, from: number, to: number): number =>
  source.slice(from, to).replace(/\s/g, '').length

/** Offset of a line and a column, both from 1. */
export function offsetOf(text: string, line: number, column = 1): number {
  let at = 0
  for (let number = 1; number < line; number++) {
    const end = text.indexOf('\n', at)
    if (end < 0) break
    at = end + 1
  }
  return Math.min(at + column - 1, text.length)
}

/** Line and column of an offset, both from 1. */
export function placeOf(text: string, offset: number): { line: number; column: number } {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  return { line: text.slice(0, start).split('\n').length, column: offset - start + 1 }
}
