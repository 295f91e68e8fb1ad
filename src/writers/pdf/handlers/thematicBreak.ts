import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'

export const thematicBreak = ({ shared, gap }: State, _node: NodeOf<'thematicBreak'>): readonly Block[] => [
  { type: 'rule', color: shared.theme.color.rule, thickness: 0.75, width: 1, before: gap * 2, after: gap * 2 },
]
