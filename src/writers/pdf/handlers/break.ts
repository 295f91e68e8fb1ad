import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import { LINE_SEPARATOR, type Span } from '../text/span.ts'
import { spanOf } from '../tree/children.ts'

export const hardBreak = (state: State, _node: NodeOf<'break'>): readonly Span[] => [spanOf(state, LINE_SEPARATOR)]
