import type { NodeOf } from '../../../document/nodes.ts'
import { itemNumber, listLevel, type NumberFormat } from '../../../language/numerals.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf } from '../tree/children.ts'
import { itemIn } from './listItem.ts'

/** What is counted with, as ISO 32000-1 table 347 names it; there is no name for kana, which are letters. */
const NUMBERING: Readonly<Partial<Record<NumberFormat, string>>> = {
  lowerLetter: 'LowerAlpha',
  upperLetter: 'UpperAlpha',
  lowerRoman: 'LowerRoman',
  upperRoman: 'UpperRoman',
  aiueoFullWidth: 'UpperAlpha',
}

export function list(state: State, node: NodeOf<'list'>): readonly Block[] {
  const made = element(state.parent, 'L')
  const level = listLevel(state.shared.document.language.numbering.lists, state.depth)
  const bullet = state.depth % 2 === 0 ? 'Disc' : 'Circle'
  made.attributes = { O: 'List', ListNumbering: node.ordered ? (NUMBERING[level.format] ?? 'Decimal') : bullet }
  const start = node.start ?? 1
  const numbers = node.children.map((_, index) => (node.ordered ? itemNumber(level, start + index) : undefined))
  const widest = Math.max(0, ...numbers.map((number) => widthOf(number ?? '')))
  const gap = node.spread ? state.gap : state.gap * 0.35
  const inside: State = { ...state, parent: made, bare: false, align: 'left', depth: state.depth + 1 }
  return [
    {
      type: 'group',
      indent: 0,
      keepEnds: true,
      before: state.depth === 0 ? state.gap * 0.6 : gap,
      after: state.depth === 0 ? state.gap : gap,
      anchors: anchorsOf(node),
      children: node.children.flatMap((item, i) =>
        itemIn(inside, item, { number: numbers[i], widest, gap: i === 0 ? 0 : gap }),
      ),
    },
  ]
}

/** About how wide a number is, in ems. */
function widthOf(number: string): number {
  const wide = number.match(/[\u2e80-\uffef]/g)?.length ?? 0
  const dots = number.match(/\./g)?.length ?? 0
  return wide + dots * 0.4 + (number.length - wide - dots) * 0.58
}
