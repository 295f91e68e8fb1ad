import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { anchorsOf, phrasingOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

export function attribution(state: State, node: NodeOf<'attribution'>): readonly Block[] {
  const { sheet, theme } = state.shared
  const style = { ...sheet.small.text, color: theme.color.muted }
  const inside: State = { ...state, style, leading: sheet.small.leading, align: 'left' }
  return paragraphBlock(inside, phrasingOf(inside, node.children), { before: 3, anchors: anchorsOf(node) })
}
