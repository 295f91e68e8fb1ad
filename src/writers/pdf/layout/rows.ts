import type { GridLook } from './block.ts'
import type { PlacedCell, RowsSlab, Slab } from './slab.ts'

/** Height of slabs one below the other, in points. */
export const stackHeight = (slabs: readonly Slab[]): number =>
  slabs.reduce((sum, slab, i) => sum + (i === 0 ? 0 : slab.before) + slab.height, 0)

/** Heights of rows that hold the cells: a cell over several rows makes its last one higher where it must. */
export function rowHeightsOf(cells: readonly PlacedCell[], rows: number, look: GridLook): number[] {
  const heights = Array.from({ length: rows }, () => 0)
  const padding = look.padding.y * 2
  for (const cell of cells.toSorted((a, b) => a.rowSpan - b.rowSpan)) {
    const end = Math.min(rows, cell.row + cell.rowSpan)
    let above = 0
    for (let row = cell.row; row < end - 1; row++) above += heights[row] ?? 0
    heights[end - 1] = Math.max(heights[end - 1] ?? 0, stackHeight(cell.slabs) + padding - above)
  }
  return heights
}

/**
 * Rows cut so that the first part is at most `room` high; undefined where nothing would stand in the first part.
 * A line is never cut. Cells that go on have the same structure element in both parts.
 */
export function splitRows(slab: RowsSlab, room: number): readonly [RowsSlab, RowsSlab] | undefined {
  const tops: number[] = []
  let top = 0
  for (const height of slab.rowHeights) {
    tops.push(top)
    top += height
  }
  const cutRow = Math.max(
    0,
    tops.findLastIndex((y) => y < room),
  )
  const upper: PlacedCell[] = []
  const lower: PlacedCell[] = []
  let moved = false
  let stays = false
  for (const cell of slab.cells) {
    const end = cell.row + cell.rowSpan - 1
    if (end < cutRow) {
      upper.push(cell)
      stays = true
      continue
    }
    if (cell.row > cutRow) {
      lower.push({ ...cell, row: cell.row - cutRow })
      moved = true
      continue
    }
    const [above, below] = splitStack(cell.slabs, room - (tops[cell.row] ?? 0) - slab.look.padding.y * 2)
    if (above.length > 0) stays = true
    if (below.length > 0) moved = true
    upper.push({ ...cell, rowSpan: cutRow - cell.row + 1, slabs: above })
    lower.push({ ...cell, row: 0, rowSpan: end - cutRow + 1, slabs: below })
  }
  if (!stays || !moved) return undefined
  return [
    part(slab, upper, cutRow + 1, { last: false }),
    part(slab, lower, slab.rowHeights.length - cutRow, {
      first: false,
      before: 0,
      anchors: [],
      breakBefore: 'allowed',
    }),
  ]
}

function part(slab: RowsSlab, cells: readonly PlacedCell[], rows: number, change: Partial<RowsSlab>): RowsSlab {
  const rowHeights = rowHeightsOf(cells, rows, slab.look)
  return {
    ...slab,
    ...change,
    cells,
    rowHeights,
    height: rowHeights.reduce((sum, height) => sum + height, 0),
    notes: cells.flatMap(({ slabs }) => slabs.flatMap(({ notes }) => notes)),
  }
}

function splitStack(slabs: readonly Slab[], room: number): readonly [readonly Slab[], readonly Slab[]] {
  let y = 0
  for (const [i, slab] of slabs.entries()) {
    const before = i === 0 ? 0 : slab.before
    if (y + before + slab.height > room + 0.01) {
      const inner = slab.type === 'rows' ? splitRows(slab, room - y - before) : undefined
      if (inner)
        return [
          [...slabs.slice(0, i), inner[0]],
          [inner[1], ...slabs.slice(i + 1)],
        ]
      return [slabs.slice(0, i), slabs.slice(i)]
    }
    y += before + slab.height
  }
  return [slabs, []]
}
