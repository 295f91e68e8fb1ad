import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'

export const deletion = (state: State, node: NodeOf<'delete'>): readonly Span[] =>
  phrasingOf({ ...state, style: { ...state.style, strike: true } }, node.children)
