import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'

export const strong = (state: State, node: NodeOf<'strong'>): readonly Span[] =>
  phrasingOf({ ...state, style: { ...state.style, bold: true } }, node.children)
