import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import { type State, styled } from '../state.ts'
import { anchorsOf, spanOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

export function code(state: State, node: NodeOf<'code'>): readonly Block[] {
  const { sheet, theme } = state.shared
  const inside = styled(
    { ...state, align: 'left', hyphenate: false, bare: false, inlines: [{ type: 'Code' }] },
    sheet.code,
  )
  return [
    {
      type: 'group',
      children: paragraphBlock(inside, [spanOf(inside, node.value)], { preformatted: true }),
      indent: 0,
      frame: { fill: theme.color.surface, padding: { top: 6, right: 8, bottom: 6, left: 8 } },
      anchors: anchorsOf(node),
      before: state.gap,
      after: state.gap,
    },
  ]
}
