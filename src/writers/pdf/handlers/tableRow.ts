import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import type { LatticeRow, RowPlace } from '../tree/lattice.ts'
import { cellAt, tableCell } from './tableCell.ts'

export const tableRow = (state: State, node: NodeOf<'tableRow'>): readonly Block[] =>
  node.children.flatMap((cell) => tableCell(state, cell))

export function cellsOfRow(state: State, { cells }: LatticeRow, place: RowPlace): GridCell[] {
  const inside: State = { ...state, parent: element(state.parent, 'TR') }
  return cells.map((cell) => cellAt(inside, cell, place))
}
