/** A text without what documents print differently: white space, hyphens, case. */
export interface Squeezed {
  readonly text: string
  /** Offset in the text before, for each character. */
  readonly offsets: readonly number[]
}

/** White space, hyphens that break words, marks that nobody sees. */
const SKIPPED = /[\s\-\u00AD\u2010\u2011\u200B-\u200D\u2060\uFEFF]/

/** What is left of a text when only its letters, digits and signs are looked at. */
export function squeeze(text: string): Squeezed {
  let left = ''
  const offsets: number[] = []
  for (let at = 0; at < text.length; at++) {
    const unit = text.charAt(at)
    if (SKIPPED.test(unit)) continue
    const lower = unit.toLowerCase()
    left += lower.length === 1 ? lower : unit
    offsets.push(at)
  }
  return { text: left, offsets }
}

/** How many characters of a squeezed text stand before an offset of the text before. */
export function countBefore({ offsets }: Squeezed, offset: number): number {
  let [low, high] = [0, offsets.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((offsets[middle] ?? 0) < offset) low = middle + 1
    else high = middle
  }
  return low
}
