import type { Extents } from './extents.ts'

/** How unevenly the room left goes to those that want more: 1 is in proportion to what they want. */
const UNEVENNESS = [0.5, 0.75, 1]
/** How much taller a table may get so that one more of its columns has nothing broken. */
const UNBROKEN = 0.03
/** Broken lines are never full to their end. */
const LOSS = 1.06

/** Widths of columns that share `available` points; with `fill` they take all of it. */
export function sharesOf({ columns, lines }: Extents, available: number, fill: boolean): number[] {
  const mins = columns.map(({ min }) => min)
  const maxes = columns.map(({ max }) => max)
  const most = sum(maxes)
  if (most <= available) {
    const rest = fill ? available - most : 0
    return maxes.map((max) => max + rest * (most > 0 ? max / most : 1 / columns.length))
  }
  if (sum(mins) > available) return shrink(mins, available)
  let best = mins
  let least = Number.POSITIVE_INFINITY
  const narrowFirst = maxes.map((_, i) => i).sort((a, b) => (maxes[a] ?? 0) - (maxes[b] ?? 0))
  for (const [broken, widths] of candidates(mins, maxes, narrowFirst, available)) {
    const height = heightOf(lines, widths) * (1 + UNBROKEN * broken)
    if (height < least) {
      least = height
      best = widths
    }
  }
  return best
}

/** Ways to share: none, one, two … of the narrowest columns keep their lines whole, the others share what is left. */
function* candidates(
  mins: readonly number[],
  maxes: readonly number[],
  narrowFirst: readonly number[],
  available: number,
): Generator<readonly [broken: number, widths: number[]]> {
  const kept = [...mins]
  for (let whole = 0; whole <= narrowFirst.length && sum(kept) <= available; whole++) {
    for (const power of UNEVENNESS) {
      const wishes = maxes.map((max, i) => Math.max(0, max - (kept[i] ?? 0)) ** power)
      yield [narrowFirst.length - whole, grow(kept, maxes, wishes, available - sum(kept))]
    }
    const next = narrowFirst[whole] ?? 0
    kept[next] = maxes[next] ?? 0
  }
}

/** About how many lines the rows have together. */
function heightOf(lines: Extents['lines'], widths: readonly number[]): number {
  let height = 0
  for (const row of lines) {
    let tallest = 1
    for (let i = 0; i < row.length; i++) {
      const [line, width] = [row[i] ?? 0, widths[i] ?? 0]
      if (line > width + 0.01 && width > 0) tallest = Math.max(tallest, Math.ceil((line * LOSS) / width))
    }
    height += tallest
  }
  return height
}

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
