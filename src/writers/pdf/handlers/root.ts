import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { flowOf } from '../tree/children.ts'

export const root = (state: State, node: NodeOf<'root'>): readonly Block[] => flowOf(state, node.children)
