import type { GridBlock } from './block.ts'
import { type Extents, extentOfBlocks, extentsOf } from './extents.ts'
import type { Measure } from './flow.ts'
import type { Typesetter } from './paragraph.ts'
import { sharesOf } from './shares.ts'

/** Room for the contents of each column of a grid, by what stands in it. Lengths in points. */
export function columnsOf(grid: GridBlock, measure: Measure, typesetter: Typesetter): Measure[] {
  const { columns: count, look } = grid
  const padding = Math.min(look.padding.x, measure.width / count / 4)
  const outer = look.inset ? padding : 0
  const available = measure.width - 2 * padding * (count - 1) - 2 * outer
  const widths = look.equal
    ? Array.from({ length: count }, () => available / count)
    : widthsOf(grid, padding, available, typesetter)
  let x = measure.x + outer
  return widths.map((width) => {
    const column = { x, width }
    x += width + 2 * padding
    return column
  })
}

function widthsOf(grid: GridBlock, padding: number, available: number, typesetter: Typesetter): number[] {
  const { firstColumn, alignedWith, fill } = grid.look
  if (firstColumn === undefined && alignedWith?.every(({ columns }) => columns === grid.columns))
    return sharesOf(seriesExtents(alignedWith, padding, available, typesetter), available, fill)
  const extents = extentsOf(grid, padding, available, typesetter)
  const [first, second, ...more] = extents.columns
  if (firstColumn === undefined || first === undefined || second === undefined || more.length > 0)
    return sharesOf(extents, available, fill)
  const head = Math.min(Math.max(first.max, widestTerm(alignedWith, typesetter)), available * firstColumn)
  return [head, fill ? available - head : Math.min(second.max, available - head)]
}

/** What stands in the columns of tables in a series: found once for all of them. */
const extentsOfSeries = new WeakMap<readonly GridBlock[], Extents>()

function seriesExtents(
  series: readonly GridBlock[],
  padding: number,
  available: number,
  typesetter: Typesetter,
): Extents {
  let extents = extentsOfSeries.get(series)
  if (extents === undefined) {
    const all = series.map((grid) => extentsOf(grid, padding, available, typesetter))
    const count = Math.max(...all.map(({ columns }) => columns.length))
    const widest = (column: number, side: 'min' | 'max') =>
      Math.max(...all.map(({ columns }) => columns[column]?.[side] ?? 0))
    extents = {
      columns: Array.from({ length: count }, (_, i) => ({ min: widest(i, 'min'), max: widest(i, 'max') })),
      lines: all.flatMap(({ lines }) => lines),
    }
    extentsOfSeries.set(series, extents)
  }
  return extents
}

/** Widest first columns of grids aligned with one another: found once for all of them. */
const firstColumns = new WeakMap<readonly GridBlock[], number>()

function widestTerm(grids: readonly GridBlock[] = [], typesetter: Typesetter): number {
  let widest = firstColumns.get(grids)
  if (widest === undefined) {
    const terms = grids.flatMap(({ cells }) => cells.filter(({ column }) => column === 0))
    widest = terms.reduce((max, { children }) => Math.max(max, extentOfBlocks(children, typesetter).max), 0)
    firstColumns.set(grids, widest)
  }
  return widest
}
