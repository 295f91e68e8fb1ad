import { MARK } from './slots.ts'

/** A stretch of Markdown between two flow marks; its own marks are numbered from 0. */
export interface Piece {
  readonly markdown: string
  /** Slot of each mark of the piece. */
  readonly slots: readonly number[]
}

const BLOCK = /\n\n\uE000(\d+)\uE001\n\n/

/** What may reach over a mark that stands on a line of its own: fenced code and link definitions. */
const REACHES_OVER = /^ {0,3}(?:```|~~~|\[[^\]\n]+\]:)/m

/**
 * Cuts a rendered template at the marks that have a line to themselves: pieces of Markdown and slot numbers in turn. The
 * marks of a piece are counted anew, so that the same piece of another record is the same text.
 */
export function pieces(rendered: string): (Piece | number)[] {
  const parts = REACHES_OVER.test(rendered) ? [rendered] : rendered.split(BLOCK)
  return parts.map((part, index) => (index % 2 === 1 ? Number(part) : piece(part)))
}

function piece(text: string): Piece {
  const slots: number[] = []
  const markdown = text.replace(MARK, (_, number: string) => {
    slots.push(Number(number))
    return `\uE000${slots.length - 1}\uE001`
  })
  return { markdown, slots }
}
