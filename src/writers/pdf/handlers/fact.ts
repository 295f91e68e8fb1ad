import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'
import { monospaced } from './inlineCode.ts'

/** A fact looks like the text around it; a hash has figures of one width. */
export function fact(state: State, node: NodeOf<'fact'>): readonly Span[] {
  const style = node.kind === 'sha256' ? monospaced(state.style) : state.style
  return phrasingOf({ ...state, style, fact: { pointer: node.fact, lang: state.lang } }, node.children)
}
