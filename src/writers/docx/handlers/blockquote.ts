import type { Blockquote } from 'mdast'
import type { FlowContent } from '../../../document/nodes.ts'
import type { Block } from '../block.ts'
import { type State, within } from '../state.ts'

/** A quotation stays on one page with who said it. */
export function blockquote(state: State, node: Blockquote): readonly Block[] {
  const children = node.children as FlowContent[]
  const blocks = state.dispatch.flow(within(state, { quote: true, paragraph: undefined }), children)
  if (children.at(-1)?.type !== 'attribution') return blocks
  return blocks.map((block, index) =>
    block.type === 'paragraph' && index < blocks.length - 1
      ? { ...block, properties: { ...block.properties, keepNext: true } }
      : block,
  )
}
