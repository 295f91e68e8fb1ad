/** Between blocks: paragraphs, cells, items. */
export const BLOCK = '\n'
/** Where a line ended and nobody can tell whether a space stood there. */
export const LINE = '\u2028'

/** Where in a finished file something stands. */
export interface Spot {
  /** From 1, where the file has lines. */
  readonly line?: number
  readonly column?: number
  /** `page 2`, `paragraph 14`: where it has none that people know. */
  readonly name?: string
}

/** Text in reading order, with the spot of each part. Plain data: it may come from another thread. */
export interface ReadingText {
  readonly value: string
  /** Offsets at which parts start, ascending. */
  readonly starts: readonly number[]
  /** Spot of each part's first unit. */
  readonly spots: readonly Spot[]
}

/** Where the unit at an offset of a text stands. */
export function spotAt({ starts, spots }: ReadingText, offset: number): Spot {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  const spot = spots[Math.max(0, low - 1)] ?? {}
  if (spot.column === undefined || low === 0) return spot
  return { ...spot, column: spot.column + Math.max(0, offset - (starts[low - 1] ?? 0)) }
}

/** Puts a text together from its parts. */
export class TextBuilder {
  #value = ''
  readonly #starts: number[] = []
  readonly #spots: Spot[] = []

  get length(): number {
    return this.#value.length
  }

  add(text: string, spot?: Spot): void {
    if (spot && text !== '') {
      this.#starts.push(this.#value.length)
      this.#spots.push(spot)
    }
    this.#value += text
  }

  /** What was added from an offset on. */
  since(offset: number): string {
    return this.#value.slice(offset)
  }

  /** A new block begins, unless one just did. */
  block(): void {
    if (this.#value !== '' && !this.#value.endsWith(BLOCK)) this.#value += BLOCK
  }

  text(): ReadingText {
    return { value: this.#value, starts: this.#starts, spots: this.#spots }
  }
}
