import type { AlignType } from 'mdast'
import type { NodeOf } from '../../../document/nodes.ts'

/** A cell at its column; undefined node where a row is short. */
export interface LatticeCell {
  readonly node: NodeOf<'tableCell'> | undefined
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: number
}

export interface LatticeRow {
  readonly node: NodeOf<'tableRow'>
  readonly cells: readonly LatticeCell[]
}

/** What a cell must know of its row. */
export interface RowPlace {
  readonly row: number
  readonly header: boolean
  /** Whether the row's first cell is its header. */
  readonly rowHeader: boolean
  readonly align: readonly AlignType[]
}

/**
 * Cells of a table at their places: spans end at the table's sides, none overlaps another, and short rows are filled up with
 * empty cells, so that every row has all columns (ISO 14289-1 7.5; regular tables).
 */
export function latticeOf(table: NodeOf<'table'>): { readonly columns: number; readonly rows: readonly LatticeRow[] } {
  const taken: Set<number>[] = table.children.map(() => new Set())
  const placed = table.children.map((row, index) => {
    let column = 0
    return row.children.map((node): LatticeCell => {
      while (taken[index]?.has(column)) column++
      const columnSpan = freeColumns(taken[index], column, whole(node.data?.columnSpan))
      const last = index === 0 ? 1 : table.children.length - index
      const rowSpan = Math.min(whole(node.data?.rowSpan), last)
      for (let r = index; r < index + rowSpan; r++) for (let c = column; c < column + columnSpan; c++) taken[r]?.add(c)
      return { node, column, columnSpan, rowSpan }
    })
  })
  const columns = Math.max(0, ...taken.map((row) => (row.size === 0 ? 0 : Math.max(...row) + 1)))
  const rows = table.children.map((node, index): LatticeRow => {
    const cells = [...(placed[index] ?? [])]
    for (let column = 0; column < columns; column++) {
      if (!taken[index]?.has(column)) cells.push({ node: undefined, column, columnSpan: 1, rowSpan: 1 })
    }
    return { node, cells: cells.sort((a, b) => a.column - b.column) }
  })
  return { columns, rows }
}

const whole = (span: number | undefined) => Math.max(1, Math.min(1000, Math.floor(span ?? 1) || 1))

function freeColumns(taken: ReadonlySet<number> | undefined, column: number, wanted: number): number {
  let span = 1
  while (span < wanted && !taken?.has(column + span)) span++
  return span
}
