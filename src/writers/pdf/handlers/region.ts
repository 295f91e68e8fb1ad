import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf, flowOf } from '../tree/children.ts'
import { lookOf } from '../tree/regionLook.ts'

/** A part of the document set apart; the theme says how. */
export function region(state: State, node: NodeOf<'region'>): readonly Block[] {
  const look = lookOf(state, node.name)
  const inside: State = { ...state, ...look.state, terms: [], parent: element(state.parent, 'Sect') }
  const children = flowOf(inside, node.children)
  if (children.length === 0) return []
  return [
    {
      type: 'group',
      indent: 0,
      children,
      anchors: anchorsOf(node),
      before: look.before,
      after: look.after,
      ...(look.frame ? { frame: look.frame } : {}),
      ...(look.keepTogether ? { keepTogether: true } : {}),
    },
  ]
}
