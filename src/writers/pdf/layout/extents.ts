import type { Block, GridBlock } from './block.ts'
import { extentOf, type Typesetter } from './paragraph.ts'

/** Widths of what stands in a column: its widest part that is never divided, and its widest line that is never broken. */
export interface Extent {
  readonly min: number
  readonly max: number
}

/** What stands in the columns of a grid. */
export interface Extents {
  readonly columns: readonly Extent[]
  /** Of each row, the widest line of each of its cells that spans nothing. */
  readonly lines: readonly (readonly number[])[]
}

/** What stands in a grid's columns; a cell that spans several widens all of them. Nothing is held to be indivisible past `available`. */
export function extentsOf(
  { cells, columns: count, rows }: GridBlock,
  padding: number,
  available: number,
  typesetter: Typesetter,
): Extents {
  const min = Array.from({ length: count }, () => 0)
  const max = Array.from({ length: count }, () => 0)
  const lines = Array.from({ length: rows }, () => Array.from({ length: count }, () => 0))
  for (const cell of cells.toSorted((a, b) => a.columnSpan - b.columnSpan)) {
    const extent = extentOfBlocks(cell.children, typesetter)
    const row = lines[cell.row]
    if (row && cell.columnSpan === 1 && cell.rowSpan === 1) row[cell.column] = extent.max
    const gaps = 2 * padding * (cell.columnSpan - 1)
    widen(min, cell.column, cell.columnSpan, Math.min(extent.min, available) - gaps)
    widen(max, cell.column, cell.columnSpan, extent.max - gaps)
  }
  return { columns: min.map((least, i) => ({ min: least, max: Math.max(least, max[i] ?? 0) })), lines }
}

/** Widens the columns from `column` on, each by the same, until they hold `wanted` together. */
function widen(widths: number[], column: number, span: number, wanted: number): void {
  let sum = 0
  for (let i = column; i < column + span; i++) sum += widths[i] ?? 0
  const each = Math.max(0, wanted - sum) / span
  for (let i = column; i < column + span; i++) widths[i] = (widths[i] ?? 0) + each
}

/** The widest extents of blocks that stand one below the other. */
export function extentOfBlocks(blocks: readonly Block[], typesetter: Typesetter): Extent {
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
      const { columns } = extentsOf(block, block.look.padding.x, Number.MAX_VALUE, typesetter)
      const sides = 2 * block.look.padding.x * block.columns
      return {
        min: columns.reduce((sum, { min }) => sum + min, sides),
        max: columns.reduce((sum, { max }) => sum + max, sides),
      }
    }
    case 'figure':
      return { min: 72, max: block.media?.width ?? 200 }
    default:
      return { min: 0, max: 0 }
  }
}
