import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'

export const pageBreak = (_state: State, _node: NodeOf<'pageBreak'>): readonly Block[] => [
  { type: 'pageBreak', before: 0, after: 0 },
]
