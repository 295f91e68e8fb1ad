import type { Table, TableCell } from 'mdast'

/** A place in the grid of a table: a cell, or where the cell above reaches down. */
export interface GridCell {
  readonly cell: TableCell
  readonly column: number
  readonly columnSpan: number
  readonly rowSpan: 'restart' | 'continue' | undefined
}

/** Lays out the cells of a table by row and column, spans included. No row is wider than `columns`. */
export function tableGrid(table: Table): { readonly columns: number; readonly rows: readonly (readonly GridCell[])[] } {
  const down = new Map<number, { cell: TableCell; left: number; columnSpan: number }>()
  let columns = 1
  const rows = table.children.map((row): readonly GridCell[] => {
    const cells: GridCell[] = []
    let column = 0
    const reach = (): void => {
      for (let above = down.get(column); above; above = down.get(column)) {
        cells.push({ cell: above.cell, column, columnSpan: above.columnSpan, rowSpan: 'continue' })
        if (above.left === 1) down.delete(column)
        else above.left -= 1
        column += above.columnSpan
      }
    }
    for (const cell of row.children) {
      reach()
      const columnSpan = Math.max(1, cell.data?.columnSpan ?? 1)
      const rowSpan = Math.max(1, cell.data?.rowSpan ?? 1)
      if (rowSpan > 1) down.set(column, { cell, left: rowSpan - 1, columnSpan })
      cells.push({ cell, column, columnSpan, rowSpan: rowSpan > 1 ? 'restart' : undefined })
      column += columnSpan
    }
    reach()
    columns = Math.max(columns, column)
    return cells
  })
  return { columns, rows }
}
