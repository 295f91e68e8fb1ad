import type { Paragraph } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { paragraphStyle } from '../content.ts'
import type { State } from '../state.ts'

/** An empty paragraph prints nothing: space is the style's. Lines broken by hand start flush. */
export function paragraph(state: State, node: Paragraph): readonly Block[] {
  const content = state.dispatch.phrasing(state, node.children as PhrasingContent[])
  const lines = node.children.some(({ type }) => type === 'break')
  const style = paragraphStyle(state)
  return content === ''
    ? []
    : [paragraphBlock({ style: state.base.style(lines && style === 'BodyText' ? 'FlushText' : style) }, content)]
}
