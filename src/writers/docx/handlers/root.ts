import type { Root } from 'mdast'
import type { FlowContent } from '../../../document/nodes.ts'
import type { Block } from '../block.ts'
import type { State } from '../state.ts'

export const root = (state: State, node: Root): readonly Block[] =>
  state.dispatch.flow(state, node.children as FlowContent[])
