import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { dataOf, flowOf, phrasingOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

export const descriptionItem = (state: State, node: NodeOf<'descriptionItem'>): readonly Block[] =>
  describe(state, node, 0).flatMap(({ children }) => children)

/** The two cells of a term and its details. */
export function describe(state: State, node: NodeOf<'descriptionItem'>, row: number): GridCell[] {
  const { lang = state.lang } = dataOf(node)
  const item = element(state.parent, 'LI', lang === state.lang ? {} : { lang })
  const label = element(item, 'Lbl')
  const body = element(item, 'LBody')
  const { color } = state.shared.theme
  const term: State = {
    ...state,
    lang,
    parent: label,
    bare: true,
    hyphenate: false,
    style: { ...state.style, bold: true, color: color.muted },
  }
  const details: State = { ...state, lang, parent: body, terms: [], gap: state.gap * 0.5 }
  const cell = { row, rowSpan: 1, columnSpan: 1 }
  return [
    { ...cell, element: undefined, column: 0, children: paragraphBlock(term, phrasingOf(term, node.term)) },
    { ...cell, element: undefined, column: 1, children: flowOf(details, node.children) },
  ]
}
