import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'
import { type Element, element } from '../tags/element.ts'
import { anchorsOf, dataOf, phrasingOf } from '../tree/children.ts'
import type { LatticeCell, RowPlace } from '../tree/lattice.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

export const tableCell = (state: State, node: NodeOf<'tableCell'>): readonly Block[] =>
  paragraphBlock({ ...state, bare: true }, phrasingOf(state, node.children), { anchors: anchorsOf(node) })

export function cellAt(state: State, cell: LatticeCell, { row, header, rowHeader, align }: RowPlace): GridCell {
  const { node, column, columnSpan, rowSpan } = cell
  const { lang = state.lang, missing } = node ? dataOf(node) : {}
  const heads = header || (rowHeader && column === 0)
  const made = element(state.parent, heads ? 'TH' : 'TD', lang === state.lang ? {} : { lang })
  attribute(made, header ? 'Column' : heads ? 'Row' : undefined, columnSpan, rowSpan)
  const style = heads ? { ...state.style, bold: true } : state.style
  const inside: State = { ...state, parent: made, lang, style, align: align[column] ?? 'left', bare: true }
  const children =
    node && node.children.length === 0 && missing ? [{ type: 'text' as const, value: '–' }] : (node?.children ?? [])
  const blocks = paragraphBlock(inside, phrasingOf(inside, children), { anchors: node ? anchorsOf(node) : [] })
  return { element: made, row, column, rowSpan, columnSpan, children: blocks }
}

function attribute(cell: Element, scope: string | undefined, columnSpan: number, rowSpan: number): void {
  const attributes = {
    ...(scope ? { Scope: scope } : {}),
    ...(columnSpan > 1 ? { ColSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { RowSpan: rowSpan } : {}),
  }
  if (Object.keys(attributes).length > 0) cell.attributes = { O: 'Table', ...attributes }
}
