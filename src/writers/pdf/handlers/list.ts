import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf } from '../tree/children.ts'
import { itemIn } from './listItem.ts'

export function list(state: State, node: NodeOf<'list'>): readonly Block[] {
  const made = element(state.parent, 'L')
  made.attributes = { O: 'List', ListNumbering: node.ordered ? 'Decimal' : state.depth % 2 === 0 ? 'Disc' : 'Circle' }
  const start = node.start ?? 1
  const widest = Math.max(...[start, start + node.children.length - 1].map((number) => `${number}`.length))
  const gap = node.spread ? state.gap : state.gap * 0.35
  const inside: State = { ...state, parent: made, bare: false, align: 'left', depth: state.depth + 1 }
  return [
    {
      type: 'group',
      indent: 0,
      keepLast: true,
      before: state.depth === 0 ? state.gap * 0.6 : gap,
      after: state.depth === 0 ? state.gap : gap,
      anchors: anchorsOf(node),
      children: node.children.flatMap((item, i) =>
        itemIn(inside, item, { number: node.ordered ? start + i : undefined, digits: widest, gap: i === 0 ? 0 : gap }),
      ),
    },
  ]
}
