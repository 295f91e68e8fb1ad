import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Span } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'
import { linked } from './link.ts'

/** A mention leads to the entry of what it names, where the document has one; it looks like the text around it. */
export function mention(state: State, node: NodeOf<'mention'>): readonly Span[] {
  const { target } = node
  if (target === undefined || !state.shared.anchors.has(target)) return phrasingOf(state, node.children)
  return linked(state, { anchor: target }, (inside) => phrasingOf(inside, node.children))
}
