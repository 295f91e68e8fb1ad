import { countBefore, type Squeezed, squeeze } from './squeeze.ts'

interface Piece extends Squeezed {
  readonly node: Text
  /** Where it starts in the text of the whole. */
  readonly from: number
}

/** The squeezed text of a page, and where each character of it is drawn. */
export interface Printed {
  readonly text: string
  /** Characters before a point of the page; undefined outside of any text. */
  offsetAt(node: Node, offset: number): number | undefined
  /** The range of some characters. */
  range(from: number, to: number): Range | undefined
}

const SILENT = new Set(['STYLE', 'SCRIPT', 'TITLE', 'TEMPLATE'])

/** Reads what a page, or a part of one, says. */
export function printed(root: Node): Printed {
  const document = root.ownerDocument ?? (root as Document)
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  const pieces: Piece[] = []
  let text = ''
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (SILENT.has(node.parentElement?.tagName ?? '')) continue
    const squeezed = squeeze((node as Text).data)
    if (squeezed.text === '') continue
    pieces.push({ node: node as Text, from: text.length, ...squeezed })
    text += squeezed.text
  }
  const own = new Map(pieces.map((piece) => [piece.node as Node, piece]))
  const pieceAt = (at: number): Piece | undefined => {
    let [low, high] = [0, pieces.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pieces[middle]?.from ?? 0) <= at) low = middle + 1
      else high = middle
    }
    return pieces[low - 1]
  }
  return {
    text,
    offsetAt(node, offset) {
      const piece = own.get(node)
      return piece && piece.from + countBefore(piece, offset)
    },
    range(from, to) {
      const [first, last] = [pieceAt(from), pieceAt(to - 1)]
      if (!first || !last || to <= from) return undefined
      const range = document.createRange()
      range.setStart(first.node, first.offsets[from - first.from] ?? 0)
      range.setEnd(last.node, (last.offsets[to - 1 - last.from] ?? 0) + 1)
      return range
    },
  }
}
