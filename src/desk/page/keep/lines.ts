/** A stretch of lines of two texts. */
export interface Stretch {
  readonly kind: 'same' | 'before' | 'after'
  readonly lines: readonly string[]
}

/** Above so many steps two texts are called different from end to end. */
const MOST = 4000

/** What parts two texts, line by line: the shortest script, after Myers (An O(ND) Difference Algorithm, 1986). */
export function lineDifference(before: string, after: string): readonly Stretch[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let start = 0
  while (start < Math.min(a.length, b.length) && a[start] === b[start]) start++
  let end = 0
  while (end < Math.min(a.length, b.length) - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end++
  const middle = between(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const all: Stretch[] = [
    { kind: 'same', lines: a.slice(0, start) },
    ...middle,
    { kind: 'same', lines: a.slice(a.length - end) },
  ]
  return all.filter(({ lines }) => lines.length > 0)
}

function between(a: readonly string[], b: readonly string[]): Stretch[] {
  const trace: Map<number, number>[] = []
  let reach = new Map<number, number>([[1, 0]])
  const most = Math.min(a.length + b.length, MOST)
  for (let steps = 0; steps <= most; steps++) {
    trace.push(new Map(reach))
    const next = new Map(reach)
    for (let k = -steps; k <= steps; k += 2) {
      let x = isDown(reach, k, steps) ? (reach.get(k + 1) ?? 0) : (reach.get(k - 1) ?? 0) + 1
      while (x < a.length && x - k < b.length && a[x] === b[x - k]) x++
      next.set(k, x)
      if (x >= a.length && x - k >= b.length) return walked(a, b, trace)
    }
    reach = next
  }
  return [
    { kind: 'before', lines: a },
    { kind: 'after', lines: b },
  ]
}

const isDown = (reach: ReadonlyMap<number, number>, k: number, steps: number): boolean =>
  k === -steps || (k !== steps && (reach.get(k - 1) ?? -1) < (reach.get(k + 1) ?? -1))

/** The way back from the end, turned round. */
function walked(a: readonly string[], b: readonly string[], trace: readonly ReadonlyMap<number, number>[]): Stretch[] {
  const found: { kind: Stretch['kind']; line: string }[] = []
  let [x, y] = [a.length, b.length]
  for (let steps = trace.length - 1; steps >= 0; steps--) {
    const reach = trace[steps] ?? new Map<number, number>()
    const k = isDown(reach, x - y, steps) ? x - y + 1 : x - y - 1
    const [fromX, fromY] = [reach.get(k) ?? 0, (reach.get(k) ?? 0) - k]
    while (x > Math.max(fromX, 0) && y > Math.max(fromY, 0) && a[x - 1] === b[y - 1]) {
      found.push({ kind: 'same', line: a[--x] ?? '' })
      y--
    }
    if (steps === 0) break
    if (x > fromX) found.push({ kind: 'before', line: a[--x] ?? '' })
    else found.push({ kind: 'after', line: b[--y] ?? '' })
  }
  return grouped(found.reverse())
}

function grouped(lines: readonly { kind: Stretch['kind']; line: string }[]): Stretch[] {
  const stretches: { kind: Stretch['kind']; lines: string[] }[] = []
  for (const { kind, line } of lines) {
    const last = stretches.at(-1)
    if (last?.kind === kind) last.lines.push(line)
    else stretches.push({ kind, lines: [line] })
  }
  return stretches
}
