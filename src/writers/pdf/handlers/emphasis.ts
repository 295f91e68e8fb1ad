import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'

/** Emphasis within emphasis stands upright. */
export const emphasis = (state: State, node: NodeOf<'emphasis'>): readonly Span[] =>
  phrasingOf({ ...state, style: { ...state.style, italic: !state.style.italic } }, node.children)
