import type { Block } from '../../../api.ts'
import { type Squeezed, squeeze } from './squeeze.ts'

/** A block, and where on the page it starts. */
export interface Located {
  readonly block: Block
  readonly squeezed: Squeezed
  readonly from: number
}

/** Beginnings of this length are as good as the whole: within a block, a document may print marks of footnotes. */
const HEAD = 40

/** Texts shorter than that may stand anywhere; finding one far away says nothing of what comes after it. */
const SURE = 12
const NEAR = 400

/** Finds each block in the squeezed text of a page, in their order where the page has that order. */
export function locate(blocks: readonly Block[], text: string): Located[] {
  const found: Located[] = []
  let cursor = 0
  for (const block of blocks) {
    const squeezed = squeeze(block.text)
    if (squeezed.text === '') continue
    const head = squeezed.text.slice(0, HEAD)
    const inOrder = firstOf(text, [squeezed.text, head], cursor)
    const from = inOrder ?? firstOf(text, [squeezed.text, head], 0)
    if (from === undefined) continue
    found.push({ block, squeezed, from })
    const isSure = inOrder !== undefined && (squeezed.text.length >= SURE || from - cursor < NEAR)
    if (isSure) cursor = from + squeezed.text.length
  }
  return found
}

function firstOf(text: string, wanted: readonly string[], cursor: number): number | undefined {
  for (const one of wanted) {
    const at = text.indexOf(one, cursor)
    if (at >= 0) return at
  }
  return undefined
}
