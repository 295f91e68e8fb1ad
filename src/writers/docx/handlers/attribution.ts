import type { Attribution } from '../../../document/nodes.ts'
import { type Block, paragraphBlock } from '../block.ts'
import type { State } from '../state.ts'

export function attribution(state: State, node: Attribution): readonly Block[] {
  const content = state.dispatch.phrasing(state, node.children)
  return content === '' ? [] : [paragraphBlock({ style: state.base.style('Attribution') }, content)]
}
