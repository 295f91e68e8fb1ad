import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import { type State, styled } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf, flowOf } from '../tree/children.ts'

export function blockquote(state: State, node: NodeOf<'blockquote'>): readonly Block[] {
  const { sheet, theme } = state.shared
  const quoted = styled(
    { ...state, parent: element(state.parent, 'BlockQuote'), align: 'left', bare: false },
    sheet.quote,
  )
  return [
    {
      type: 'group',
      children: flowOf(quoted, node.children),
      indent: 0,
      frame: {
        bar: { color: theme.color.accent, thickness: 2 },
        padding: { top: 1, right: 0, bottom: 1, left: theme.space.indent },
      },
      anchors: anchorsOf(node),
      before: state.gap * 1.5,
      after: state.gap * 1.5,
      keepTogether: true,
    },
  ]
}
