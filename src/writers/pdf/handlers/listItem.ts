import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf, flowOf, spanOf } from '../tree/children.ts'
import { itemBlock } from '../tree/itemBlock.ts'

interface Place {
  /** Undefined in a list without numbers. */
  readonly number: string | undefined
  /** About how wide the list's longest number is, in ems. */
  readonly widest: number
  /** Space above, in points. */
  readonly gap: number
}

export const listItem = (state: State, node: NodeOf<'listItem'>): readonly Block[] =>
  itemIn(state, node, { number: undefined, widest: 0, gap: 0 })

/** Past this depth lists are no longer set in: there would be no room for text. */
const DEEPEST = 8

export function itemIn(state: State, node: NodeOf<'listItem'>, { number, widest, gap }: Place): readonly Block[] {
  const item = element(state.parent, 'LI')
  const labelElement = element(item, 'Lbl')
  const inside: State = { ...state, parent: element(item, 'LBody'), gap: node.spread ? state.gap : state.gap * 0.35 }
  const { size } = state.style
  const own = number === undefined ? 0 : widest * size + 6
  const room = state.depth > DEEPEST ? size * 0.9 + 5 : state.shared.theme.space.indent
  return itemBlock(state, {
    label: [spanOf(state, labelOf(node, number, state.depth))],
    labelElement,
    children: flowOf(inside, node.children),
    indent: Math.max(own, room),
    align: number === undefined ? 'left' : 'right',
    anchors: anchorsOf(node),
    before: gap,
  })
}

function labelOf({ checked }: NodeOf<'listItem'>, number: string | undefined, depth: number): string {
  if (typeof checked === 'boolean') return checked ? '☑' : '☐'
  if (number !== undefined) return number
  return depth % 2 === 1 ? '•' : '–'
}
