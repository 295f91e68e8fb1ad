import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridBlock, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf } from '../tree/children.ts'
import { describe } from './descriptionItem.ts'

/** Terms beside their details; tagged as a list, whose labels are the terms (ISO 32000-1 14.8.4.3.3). */
export function descriptionList(state: State, node: NodeOf<'descriptionList'>): readonly Block[] {
  if (node.children.length === 0) return []
  const list = element(state.parent, 'L')
  list.attributes = { O: 'List', ListNumbering: 'None' }
  const inside: State = { ...state, parent: list, align: 'left', bare: false }
  const cells = node.children.flatMap((item, row): GridCell[] => describe(inside, item, row))
  const block: GridBlock = {
    type: 'grid',
    rows: node.children.length,
    columns: 2,
    cells,
    headerRows: 0,
    look: { padding: { x: 7, y: 1.5 }, inset: false, firstColumn: 0.34, alignedWith: state.terms, fill: true },
    anchors: anchorsOf(node),
    rowAnchors: new Map(node.children.map((item, row) => [row, anchorsOf(item)])),
    before: state.gap,
    after: state.gap,
  }
  state.terms.push(block)
  return [block]
}
