/** Widths in thousandths of an em, of Calibri: near enough to any book face to share out columns by. */
const NARROW = new Set("ijlI.,:;'|!()[]{}`ft/\\-r·’‘")
const WIDE = new Set('mwMW@%…—')
const FULL =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\u4dbf\u4e00-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/
const ASTRAL = /[\ud800-\udbff]/

function advance(character: string): number {
  if (character === ' ') return 226
  if (NARROW.has(character)) return 290
  if (WIDE.has(character)) return 830
  if (FULL.test(character) || ASTRAL.test(character)) return 1000
  return character >= 'A' && character <= 'Z' ? 590 : 500
}

/** Width of a text set in one line, in twips, at `size` points. */
export function textLength(text: string, size: number): number {
  let sum = 0
  for (const character of text) sum += advance(character)
  return (sum * size) / 50
}

/** Width of the longest piece that a line cannot be broken in, in twips. */
export function longestWord(text: string, size: number): number {
  let longest = 0
  let current = 0
  for (const character of text) {
    const width = advance(character)
    if (character === ' ' || character === '\n') current = 0
    else if (width === 1000) {
      longest = Math.max(longest, width)
      current = 0
    } else {
      current += width
      longest = Math.max(longest, current)
      if (character === '-' || character === '/') current = 0
    }
  }
  return (longest * size) / 50
}
