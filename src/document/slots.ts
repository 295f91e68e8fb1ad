import type { Slot } from './values.ts'

/** Private-use characters (Unicode §23.5) around a slot's number: letters to Markdown, in no template's text. */
const OPEN = '\uE000'
const CLOSE = '\uE001'
export const MARK = /\uE000(\d+)\uE001/g

export const reserved = /[\uE000\uE001]/

/** The values of one rendering, in the order in which the template printed them. */
export class Slots {
  readonly #slots: Slot[] = []

  /** Keeps a value and gives the mark that stands for it in Markdown. */
  mark(slot: Slot): string {
    this.#slots.push(slot)
    return `${OPEN}${this.#slots.length - 1}${CLOSE}`
  }

  at(index: number): Slot {
    const slot = this.#slots[index]
    if (!slot) throw new RangeError(`Unexpected slot ${index}, expected fewer than ${this.#slots.length}`)
    return slot
  }

  get all(): readonly Slot[] {
    return this.#slots
  }
}

/** Cuts text at its marks: strings and slot numbers in turn. */
export function split(text: string): (string | number)[] {
  const parts: (string | number)[] = []
  let last = 0
  for (const match of text.matchAll(MARK)) {
    if (match.index > last) parts.push(text.slice(last, match.index))
    parts.push(Number(match[1]))
    last = match.index + match[0].length
  }
  if (last < text.length) parts.push(text.slice(last))
  return parts
}

/** A mark that has a line to itself. */
export const block = (mark: string): string => `\n\n${mark}\n\n`
