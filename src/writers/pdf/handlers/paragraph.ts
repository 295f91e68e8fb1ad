import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { anchorsOf, phrasingOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

export const paragraph = (state: State, node: NodeOf<'paragraph'>): readonly Block[] =>
  paragraphBlock(state, phrasingOf(state, node.children), { anchors: anchorsOf(node) })
