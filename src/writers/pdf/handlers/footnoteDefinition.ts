import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import { type State, styled } from '../state.ts'
import { flowOf } from '../tree/children.ts'

/** Nothing where it stands: a footnote is at the foot of the page of its mark. One without a mark is printed here. */
export function footnoteDefinition(state: State, node: NodeOf<'footnoteDefinition'>): readonly Block[] {
  if (state.shared.marked.has(node.identifier)) return []
  return flowOf(styled({ ...state, align: 'left' }, state.shared.sheet.small), node.children)
}
