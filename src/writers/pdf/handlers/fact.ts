import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'
import { monospaced } from './inlineCode.ts'

/** A fact looks like the text around it; a hash has figures of one width. */
export const fact = (state: State, node: NodeOf<'fact'>): readonly Span[] =>
  phrasingOf(node.kind === 'sha256' ? { ...state, style: monospaced(state.style) } : state, node.children)
