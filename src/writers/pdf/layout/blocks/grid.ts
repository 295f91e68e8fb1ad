import type { GridBlock, GridCell } from '../block.ts'
import { columnsOf } from '../columns.ts'
import { type Flow, innerFlow, type Measure, start } from '../flow.ts'
import { rowHeightsOf } from '../rows.ts'
import type { PlacedCell, RowsSlab } from '../slab.ts'

/** Least room for a column of a table, and for terms with their details, in points. */
export const LEAST_COLUMN = 6
const LEAST_PAIR = 150

/** Rows; where columns would be too narrow to hold letters, the cells one below the other. */
export function layGrid(flow: Flow, block: GridBlock, measure: Measure): void {
  const { columns, look } = block
  const padding = Math.min(look.padding.x * 2, measure.width / columns / 2)
  const tight =
    look.firstColumn === undefined ? measure.width / columns - padding < LEAST_COLUMN : measure.width < LEAST_PAIR
  if (tight) layStacked(flow, block, measure)
  else layRows(flow, block, measure)
}

function layStacked(flow: Flow, block: GridBlock, measure: Measure): void {
  flow.anchors = [...flow.anchors, ...block.anchors]
  flow.after = Math.max(flow.after, block.before)
  for (const cell of block.cells) {
    if (cell.column === 0) {
      flow.after = Math.max(flow.after, block.look.padding.y * 2)
      flow.anchors = [...flow.anchors, ...(block.rowAnchors.get(cell.row) ?? [])]
    }
    flow.lay(flow, cell.children, measure)
  }
  flow.after = Math.max(flow.after, block.after)
}

/** A slab for each row, or for the rows that spanning cells join. */
function layRows(flow: Flow, block: GridBlock, measure: Measure): void {
  const columns = columnsOf(block, measure, flow.typesetter)
  const byRow: GridCell[][] = Array.from({ length: block.rows }, () => [])
  for (const cell of block.cells) byRow[cell.row]?.push(cell)
  let header: RowsSlab | undefined
  for (let row = 0; row < block.rows; ) {
    const end = groupEnd(byRow, row, block.headerRows)
    const cells = byRow.slice(row, end).flat()
    const placed = cells.map((cell): PlacedCell => {
      const from = columns[cell.column]
      const to = columns[cell.column + cell.columnSpan - 1]
      const x = from?.x ?? measure.x
      const inner = innerFlow(flow)
      const width = Math.max(1, (to ? to.x + to.width : x) - x)
      inner.lay(inner, cell.children, { x, width })
      return { element: cell.element, row: cell.row - row, rowSpan: cell.rowSpan, x, width, slabs: inner.slabs }
    })
    const anchors = rangeOf(row, end).flatMap((index) => block.rowAnchors.get(index) ?? [])
    const heights = rowHeightsOf(placed, end - row, block.look)
    const isHeader = row < block.headerRows
    const slab: RowsSlab = {
      type: 'rows',
      ...start(flow, row === 0 ? block.before : 0, row === 0 ? [...block.anchors, ...anchors] : anchors),
      x: measure.x,
      width: block.look.fill ? measure.width : widthOf(columns, measure, block.look.padding.x),
      height: heights.reduce((sum, height) => sum + height, 0),
      rowHeights: heights,
      cells: placed,
      look: block.look,
      header: isHeader,
      first: row === 0,
      last: end === block.rows,
      repeat: isHeader ? undefined : header,
      notes: placed.flatMap(({ slabs }) => slabs.flatMap(({ notes }) => notes)),
    }
    flow.slabs.push(slab)
    if (isHeader) {
      header = slab.height < flow.tallest ? slab : undefined
      flow.breakBefore = 'avoid'
    }
    row = end
  }
  flow.after = block.after
}

const rangeOf = (start: number, end: number) => Array.from({ length: end - start }, (_, i) => start + i)

function widthOf(columns: ReturnType<typeof columnsOf>, measure: Measure, padding: number): number {
  const last = columns.at(-1)
  return last ? Math.min(measure.width, last.x + last.width + padding - measure.x) : measure.width
}

/** Row after the last that cells join with `row`; header rows are one group. */
function groupEnd(byRow: readonly (readonly GridCell[])[], row: number, headerRows: number): number {
  let end = row < headerRows ? headerRows : row + 1
  for (let i = row; i < end; i++) {
    for (const cell of byRow[i] ?? []) end = Math.max(end, Math.min(byRow.length, cell.row + cell.rowSpan))
  }
  return end
}
