import type { Segment } from './segment.ts'

/** Lines of a paragraph: for each the index after its last segment. */
export interface Broken {
  readonly ends: readonly number[]
  /** Greatest stretch of any justified line, 1 being all that its spaces should take. */
  readonly loosest: number
}

/** Points by which sums of widths differ: a column as wide as its longest word holds that word. */
export const ROUNDING = 0.01

/** Weight of a line end after a hyphen that follows another. */
const TWO_HYPHENS = 3000
/** A last line shorter than this part of the measure is a runt. */
const RUNT = 0.12
const RUNT_COST = 12_000
/** What a ragged line may lack before it looks short: part of the measure, or of the size of its letters. */
const RAG = 0.12
const RAG_SIZES = 6

/**
 * Divides segments into lines so that the sum of demerits over all lines is least (Knuth and Plass, 1981, for one
 * measure). Time is linear in the number of segments, for a given number of them to a line.
 */
export function breakLines(segments: readonly Segment[], measure: number, justify: boolean, size: number): Broken {
  const rag = Math.max(measure * RAG, size * RAG_SIZES)
  const count = segments.length
  const cost = new Float64Array(count + 1).fill(Number.POSITIVE_INFINITY)
  const from = new Int32Array(count + 1).fill(-1)
  const ratioAt = new Float64Array(count + 1)
  cost[0] = 0
  let barrier = 0
  for (let end = 1; end <= count; end++) {
    const last = segments[end - 1]
    if (last === undefined) continue
    const closes = last.mandatory || end === count
    const tail = last.width + (last.hyphen?.width ?? 0) - last.trimEnd
    let width = 0
    let stretch = 0
    let shrink = 0
    for (let start = end - 1; start >= barrier; start--) {
      const segment = segments[start]
      if (segment === undefined) break
      if (start < end - 1) {
        width += segment.width + (segment.space?.width ?? 0) + segment.gap
        stretch += segment.stretch
        shrink += segment.shrink
      }
      const natural = width + tail - segment.trimStart
      const over = natural - (justify ? shrink : 0) > measure + ROUNDING
      if (over && start < end - 1) break
      const before = cost[start] ?? Number.POSITIVE_INFINITY
      if (before === Number.POSITIVE_INFINITY) continue
      const ratio = ratioOf(measure - natural, stretch, shrink, rag, justify, closes)
      let demerits = (1 + badness(ratio) + last.penalty) ** 2
      if (over) demerits += 1e9
      if (closes && natural < measure * RUNT && start > barrier)
        demerits += RUNT_COST * (1 - natural / (measure * RUNT))
      if (last.hyphen && start > 0 && segments[start - 1]?.hyphen) demerits += TWO_HYPHENS
      if (start > 0 && Math.abs(ratio - (ratioAt[start] ?? 0)) > 1) demerits += 1000
      if (before + demerits < (cost[end] ?? 0)) {
        cost[end] = before + demerits
        from[end] = start
        ratioAt[end] = ratio
      }
    }
    if (last.mandatory) barrier = end
  }
  const ends: number[] = []
  let loosest = 0
  for (let end = count; end > 0; end = from[end] ?? 0) {
    ends.push(end)
    loosest = Math.max(loosest, Math.abs(ratioAt[end] ?? 0))
  }
  return { ends: ends.reverse(), loosest }
}

const badness = (ratio: number) => Math.min(1e6, 100 * Math.abs(ratio) ** 3)

function ratioOf(
  rest: number,
  stretch: number,
  shrink: number,
  rag: number,
  justify: boolean,
  closes: boolean,
): number {
  if (closes && (rest >= 0 || !justify)) return 0
  if (!justify) return Math.max(0, rest) / rag
  if (rest >= 0) return stretch > 0 ? rest / stretch : rest > 0.5 ? 100 : 0
  return shrink > 0 ? rest / shrink : 0
}
