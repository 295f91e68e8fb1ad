import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { spanOf } from '../tree/children.ts'

export const text = (state: State, node: NodeOf<'text'>): readonly Span[] => [
  { ...spanOf(state, node.value), ...(node.position ? { place: node.position } : {}) },
]
