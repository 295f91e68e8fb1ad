import type { Element } from 'hast'

/** Where the cells of a table stand, spans counted. */
export interface Grid {
  /** For each row, the column (from 0) of each of its cells. */
  readonly positions: readonly (readonly number[])[]
  /** For each row, how many cells it lacks of the width of the widest. */
  readonly lacking: readonly number[]
}

/** Places cells as HTML does: each in the first column that no cell from above still spans. */
export function columnsOf(rows: readonly Element[]): Grid {
  const positions: number[][] = []
  const filled: number[] = []
  /** By column: how many more rows a cell from above covers. */
  let covered: number[] = []
  let width = 0
  for (const row of rows) {
    const next = covered.map((rest) => Math.max(0, rest - 1))
    const columns: number[] = []
    let column = 0
    for (const cell of row.children) {
      if (cell.type !== 'element') continue
      while ((covered[column] ?? 0) > 0) column++
      columns.push(column)
      const across = Number(cell.properties.colSpan ?? 1)
      const down = Number(cell.properties.rowSpan ?? 1)
      for (let i = 0; i < across; i++) next[column + i] = down - 1
      column += across
      width = Math.max(width, column)
    }
    const coveredBehind = covered.slice(column).filter((rest) => rest > 0).length
    positions.push(columns)
    filled.push(column + coveredBehind)
    covered = next
  }
  return { positions, lacking: filled.map((count) => Math.max(0, width - count)) }
}
