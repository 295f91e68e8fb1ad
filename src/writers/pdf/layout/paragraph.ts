import type { ParagraphBlock } from './block.ts'
import { breakLines } from './breaking.ts'
import { fitted, hyphenated } from './divide.ts'
import { type Line, lineOf } from './line.ts'
import type { Segment } from './segment.ts'
import { segmentsOf } from './segments.ts'
import type { Setting } from './setting.ts'

/** Paragraphs cut into segments, once for each block: widths of columns are found before their lines. */
export interface Typesetter {
  readonly setting: Setting
  segmentsOf(block: ParagraphBlock): readonly Segment[]
  /** Forgets a block whose lines are made. */
  release(block: ParagraphBlock): void
}

export function typesetter(setting: Setting): Typesetter {
  const known = new Map<ParagraphBlock, readonly Segment[]>()
  return {
    setting,
    segmentsOf(block) {
      let segments = known.get(block)
      if (segments === undefined) {
        segments = segmentsOf(block.spans, setting, block.preformatted)
        known.set(block, segments)
      }
      return segments
    },
    release: (block) => void known.delete(block),
  }
}

/** Looseness from which words are divided. */
const LOOSE = 1.15

/** The lines of a paragraph in a measure, in points. */
export function linesOf(block: ParagraphBlock, measure: number, { setting, segmentsOf, release }: Typesetter): Line[] {
  const justify = block.align === 'justify'
  let segments = fitted(segmentsOf(block), measure, setting)
  release(block)
  let { ends, loosest } = breakLines(segments, measure, justify, block.size)
  if (block.balanced && ends.length > 1) ends = balanced(segments, measure, ends, block.size)
  if (block.hyphenate && loosest > LOOSE) {
    const divided = hyphenated(segments, setting)
    const again = breakLines(divided, measure, justify, block.size)
    if (again.loosest < loosest) {
      segments = divided
      ends = again.ends
      loosest = again.loosest
    }
  }
  let start = 0
  return ends.map((end) => {
    const line = lineOf(segments, start, end, measure, block.align, setting)
    start = end
    return line
  })
}

/** Lines of a title are balanced up to this many: more are a text. */
const TITLE_LINES = 6
/** Steps that halve the span in which the least measure is looked for: it is found to one part in 256. */
const STEPS = 8

/** As many lines, in the least measure that they fit in. */
function balanced(segments: readonly Segment[], measure: number, ends: readonly number[], size: number) {
  let best = ends
  let [low, high] = [measure / ends.length / 2, measure]
  for (let step = 0; step < STEPS && ends.length <= TITLE_LINES; step++) {
    const middle = (low + high) / 2
    const tried = breakLines(segments, middle, false, size)
    const fits = tried.ends.length === ends.length && segments.every(({ width }) => width <= middle)
    if (fits) best = tried.ends
    if (fits) high = middle
    else low = middle
  }
  return best
}

/** Widest line of a paragraph that is never broken, and its widest part that is never divided. */
export function extentOf(
  block: ParagraphBlock,
  { segmentsOf }: Typesetter,
): { readonly min: number; readonly max: number } {
  let min = 0
  let max = 0
  let line = 0
  for (const segment of segmentsOf(block)) {
    min = Math.max(min, segment.width)
    max = Math.max(max, line + segment.width)
    line += segment.width + (segment.space?.width ?? 0) + segment.gap
    if (segment.mandatory) line = 0
  }
  return { min, max }
}
