import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'

export const span = (state: State, node: NodeOf<'span'>): readonly Span[] => phrasingOf(state, node.children)
