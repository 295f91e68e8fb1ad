import type { ParagraphBlock } from '../block.ts'
import { type Flow, type Measure, start } from '../flow.ts'
import type { Line } from '../line.ts'
import { linesOf } from '../paragraph.ts'
import type { LineSlab } from '../slab.ts'

/** One slab for each line; the first two and the last two lines stay together. */
export function layParagraph(flow: Flow, block: ParagraphBlock, { x, width }: Measure): void {
  const lines = linesOf(block, width, flow.typesetter)
  const baseline = baselineOf(block)
  lines.forEach((line, i) => {
    const common = i === 0 ? start(flow, block.before, block.anchors) : inner(flow, i === 1 || i === lines.length - 1)
    const slab: LineSlab = {
      type: 'line',
      ...common,
      x,
      height: block.leading,
      baseline,
      line,
      element: block.element,
      notes: notesOf(line),
      anchors: anchorsOf(common.anchors, line),
      ...(i === 0 && block.outline ? { outline: block.outline } : {}),
    }
    flow.slabs.push(slab)
  })
  if (lines.length === 0) {
    const inside = block.spans.flatMap(({ anchor }) => (anchor === undefined ? [] : [anchor]))
    flow.anchors = [...flow.anchors, ...block.anchors, ...inside]
    return
  }
  flow.after = block.after
  if (block.keepWithNext) flow.breakBefore = 'avoid'
}

const inner = (flow: Flow, keep: boolean) => ({
  before: 0,
  breakBefore: keep ? ('avoid' as const) : ('allowed' as const),
  frames: flow.frames,
  anchors: [],
})

/** Capitals and ideographs alike stand in the middle of the line. */
export const baselineOf = ({ leading, size }: Pick<ParagraphBlock, 'leading' | 'size'>): number =>
  leading / 2 + size * 0.34

const notesOf = (line: Line) => line.pieces.flatMap(({ span }) => (span.note === undefined ? [] : [span.note]))

function anchorsOf(anchors: readonly string[], line: Line): readonly string[] {
  const own = line.pieces.flatMap(({ span }) => (span.anchor === undefined ? [] : [span.anchor]))
  return own.length === 0 ? anchors : [...new Set([...anchors, ...own])]
}
