import type { Block, GridBlock } from './block.ts'
import type { Measure } from './flow.ts'
import { extentOf, type Typesetter } from './paragraph.ts'

interface Extent {
  readonly min: number
  readonly max: number
}

/** Room for the contents of each column of a grid, by what stands in it. Lengths in points. */
export function columnsOf(grid: GridBlock, measure: Measure, typesetter: Typesetter): Measure[] {
  const { columns: count, look } = grid
  const padding = Math.min(look.padding.x, measure.width / count / 4)
  const outer = look.inset ? padding : 0
  const available = measure.width - 2 * padding * (count - 1) - 2 * outer
  const widths = look.equal
    ? Array.from({ length: count }, () => available / count)
    : widthsOf(alignedExtents(grid, padding, available, typesetter), available, look.fill, look.firstColumn)
  let x = measure.x + outer
  return widths.map((width) => {
    const column = { x, width }
    x += width + 2 * padding
    return column
  })
}

/** Extents of a grid's columns: those of the widest of the grids that it is aligned with. */
function alignedExtents(grid: GridBlock, padding: number, available: number, typesetter: Typesetter): Extent[] {
  const { alignedWith, firstColumn } = grid.look
  if (firstColumn === undefined && alignedWith?.every(({ columns }) => columns === grid.columns))
    return seriesExtents(alignedWith, padding, available, typesetter)
  const own = extentsOf(grid, grid.columns, padding, available, typesetter)
  const [first, ...more] = own
  if (first === undefined || firstColumn === undefined || alignedWith === undefined) return own
  let widest = firstColumns.get(alignedWith)
  if (widest === undefined) {
    widest = alignedWith.reduce((max, other) => Math.max(max, widestTerm(other, typesetter)), 0)
    firstColumns.set(alignedWith, widest)
  }
  return [{ min: first.min, max: Math.max(first.max, widest) }, ...more]
}

/** Extents of the columns of tables in a series: found once for all of them. */
const extentsOfSeries = new WeakMap<readonly GridBlock[], Extent[]>()

function seriesExtents(
  series: readonly GridBlock[],
  padding: number,
  available: number,
  typesetter: Typesetter,
): Extent[] {
  let extents = extentsOfSeries.get(series)
  if (extents === undefined) {
    const all = series.map((grid) => extentsOf(grid, grid.columns, padding, available, typesetter))
    const columns = Math.max(...all.map(({ length }) => length))
    const widest = (column: number, side: 'min' | 'max') => Math.max(...all.map((one) => one[column]?.[side] ?? 0))
    extents = Array.from({ length: columns }, (_, column) => ({
      min: widest(column, 'min'),
      max: widest(column, 'max'),
    }))
    extentsOfSeries.set(series, extents)
  }
  return extents
}

/** Widest first column of grids aligned with one another: found once for all of them. */
const firstColumns = new WeakMap<readonly GridBlock[], number>()

const widestTerm = ({ cells }: GridBlock, typesetter: Typesetter): number =>
  cells.reduce(
    (max, cell) => (cell.column === 0 ? Math.max(max, extentOfBlocks(cell.children, typesetter).max) : max),
    0,
  )

function extentsOf(
  { cells }: GridBlock,
  count: number,
  padding: number,
  available: number,
  typesetter: Typesetter,
): Extent[] {
  const min = Array.from({ length: count }, () => 0)
  const max = Array.from({ length: count }, () => 0)
  for (const cell of cells.toSorted((a, b) => a.columnSpan - b.columnSpan)) {
    const extent = extentOfBlocks(cell.children, typesetter)
    const gaps = 2 * padding * (cell.columnSpan - 1)
    widen(min, cell.column, cell.columnSpan, Math.min(extent.min, available) - gaps)
    widen(max, cell.column, cell.columnSpan, Math.min(extent.max, available) - gaps)
  }
  return min.map((least, i) => ({ min: least, max: Math.max(least, max[i] ?? 0) }))
}

/** Widens the columns from `column` on, each by the same, until they hold `wanted` together. */
function widen(widths: number[], column: number, span: number, wanted: number): void {
  let sum = 0
  for (let i = column; i < column + span; i++) sum += widths[i] ?? 0
  const each = Math.max(0, wanted - sum) / span
  for (let i = column; i < column + span; i++) widths[i] = (widths[i] ?? 0) + each
}

function extentOfBlocks(blocks: readonly Block[], typesetter: Typesetter): Extent {
  let min = 0
  let max = 0
  for (const block of blocks) {
    const extent = extentOfBlock(block, typesetter)
    min = Math.max(min, extent.min)
    max = Math.max(max, extent.max)
  }
  return { min, max }
}

function extentOfBlock(block: Block, typesetter: Typesetter): Extent {
  switch (block.type) {
    case 'paragraph':
      return extentOf(block, typesetter)
    case 'group':
    case 'item': {
      const { min, max } = extentOfBlocks(block.children, typesetter)
      const sides =
        block.indent +
        (block.type === 'group' && block.frame ? block.frame.padding.left + block.frame.padding.right : 0)
      return { min: min + sides, max: max + sides }
    }
    case 'grid': {
      const extents = extentsOf(block, block.columns, block.look.padding.x, Number.MAX_VALUE, typesetter)
      const sides = 2 * block.look.padding.x * block.columns
      return {
        min: extents.reduce((sum, { min }) => sum + min, sides),
        max: extents.reduce((sum, { max }) => sum + max, sides),
      }
    }
    case 'figure':
      return { min: 72, max: block.media?.width ?? 200 }
    default:
      return { min: 0, max: 0 }
  }
}

/** A column that wants no more than this part of the room is not made to wrap, where the others can bear it. */
const NARROW = 0.2

function widthsOf(extents: readonly Extent[], available: number, fill: boolean, first: number | undefined): number[] {
  const mins = extents.map(({ min }) => min)
  const maxes = extents.map(({ max }) => max)
  const least = sum(mins)
  const most = sum(maxes)
  if (first !== undefined && extents.length === 2) {
    const head = Math.min(maxes[0] ?? 0, available * first)
    return [head, fill ? available - head : Math.min(maxes[1] ?? 0, available - head)]
  }
  if (most <= available) {
    const rest = fill ? available - most : 0
    return maxes.map((max) => max + rest * (most > 0 ? max / most : 1 / extents.length))
  }
  if (least <= available) {
    const eased = mins.map((min, i) => ((maxes[i] ?? 0) <= available * NARROW ? (maxes[i] ?? 0) : min))
    if (sum(eased) <= least + (available - least) * 0.7)
      return grow(eased, maxes, wishesOf(eased, maxes), available - sum(eased))
    return grow(mins, maxes, wishesOf(mins, maxes), available - least)
  }
  return shrink(mins, available)
}

const wishesOf = (mins: readonly number[], maxes: readonly number[]) =>
  maxes.map((max, i) => Math.sqrt(Math.max(0, max - (mins[i] ?? 0))))

/** Shares `rest` among columns by what they wish, no column getting more than it can use. */
function grow(mins: readonly number[], maxes: readonly number[], wishes: readonly number[], rest: number): number[] {
  const widths = [...mins]
  let open = widths.map((_, i) => i)
  let left = rest
  while (left > 0.01 && open.length > 0) {
    const wish = sum(open.map((i) => wishes[i] ?? 0))
    if (wish <= 0) break
    const share = left
    for (const i of open) {
      const part = Math.min((share * (wishes[i] ?? 0)) / wish, (maxes[i] ?? 0) - (widths[i] ?? 0))
      widths[i] = (widths[i] ?? 0) + part
      left -= part
    }
    open = open.filter((i) => (maxes[i] ?? 0) - (widths[i] ?? 0) > 0.01)
  }
  return widths
}

/** Narrows the widest columns first, until all fit. */
function shrink(mins: readonly number[], available: number): number[] {
  const order = mins.map((_, i) => i).sort((a, b) => (mins[a] ?? 0) - (mins[b] ?? 0))
  const widths = [...mins]
  let left = available
  order.forEach((column, i) => {
    const width = Math.min(mins[column] ?? 0, left / (order.length - i))
    widths[column] = width
    left -= width
  })
  return widths
}

const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0)
