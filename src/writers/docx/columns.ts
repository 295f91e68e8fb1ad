import { longestWord, textLength } from './measure.ts'

export interface ColumnWidths {
  /** Twips; their sum is the width that was to be filled. */
  readonly widths: readonly number[]
  /** Lines of the tallest row. */
  readonly tallest: number
  /** Whether every word fits its column. */
  readonly fits: boolean
}

const STEPS = 80

/** A word longer than this is broken rather than given a column of its width: addresses, hashes. Points. */
const LONGEST_WORD = 110

/**
 * Shares a width out among the columns of a table so that the rows become as low as they can: every column gets its
 * longest word, and what is left goes, step by step, where it saves most lines.
 *
 * `rows` are the texts of the cells, `size` is in points, `padding` (both sides of a cell) and `total` in twips.
 */
export function columnWidths(
  rows: readonly (readonly string[])[],
  size: number,
  padding: number,
  total: number,
): ColumnWidths {
  const count = Math.max(1, ...rows.map((row) => row.length))
  const columns = Array.from({ length: count }, (_, column) => {
    const lengths = rows.map((row) => textLength(row[column] ?? '', size))
    const longest = Math.max(0, ...rows.map((row) => longestWord(row[column] ?? '', size)))
    return {
      least: Math.min(longest * 1.06 + 30, LONGEST_WORD * 20) + padding,
      most: Math.max(...lengths) * 1.06 + 30 + padding,
      area: lengths.reduce((sum, length) => sum + length, 0) / Math.max(1, rows.length),
    }
  })
  const leastSum = columns.reduce((sum, { least }) => sum + least, 0)
  const fits = leastSum <= total
  const shares = columns.map(({ least }) => (fits ? least : (least * total) / leastSum))
  const step = Math.max(0, total - leastSum) / STEPS
  for (let n = 0; n < STEPS && fits; n++) {
    let best = -1
    let pressure = 0
    for (const [at, { most, area }] of columns.entries()) {
      const width = shares[at] ?? 0
      if (width >= most) continue
      const saved = (area + size * 20) / (width - padding) ** 2
      if (saved > pressure) [best, pressure] = [at, saved]
    }
    if (best < 0) break
    shares[best] = (shares[best] ?? 0) + step
  }
  const widths = filled(
    shares,
    columns.map(({ area }) => area),
    total,
  )
  const tallest = Math.max(
    1,
    ...rows.map((row) =>
      Math.max(
        ...row.map((text, column) => Math.ceil(textLength(text, size) / Math.max(1, (widths[column] ?? 1) - padding))),
      ),
    ),
  )
  return { widths, tallest, fits }
}

/** Whole twips that sum to `total`: what no column wanted goes to those with most text. */
function filled(shares: readonly number[], weights: readonly number[], total: number): readonly number[] {
  const rest = total - shares.reduce((a, b) => a + b, 0)
  const weight = weights.reduce((a, b) => a + b, 0)
  const widths = shares.map((share, at) => {
    const part = weight > 0 ? (weights[at] ?? 0) / weight : 1 / shares.length
    return Math.max(1, Math.floor(share + rest * part))
  })
  const widest = widths.indexOf(Math.max(...widths))
  const left = total - widths.reduce((a, b) => a + b, 0)
  return widths.map((width, at) => (at === widest ? width + left : width))
}
