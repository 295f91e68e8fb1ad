import type { Paragraph } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { paragraphStyle } from '../content.ts'
import type { State } from '../state.ts'

/** An empty paragraph prints nothing: space is the style's. */
export function paragraph(state: State, node: Paragraph): readonly Block[] {
  const content = state.dispatch.phrasing(state, node.children as PhrasingContent[])
  return content === '' ? [] : [paragraphBlock({ style: state.base.style(paragraphStyle(state)) }, content)]
}
