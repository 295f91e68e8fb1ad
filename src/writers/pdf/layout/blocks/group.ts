import type { GroupBlock } from '../block.ts'
import { type Flow, type Measure, start } from '../flow.ts'
import type { PlacedFrame, Slab } from '../slab.ts'

/** Blocks set in; in a frame, its padding above and below stays with them. */
export function layGroup(flow: Flow, block: GroupBlock, { x, width }: Measure): void {
  const measure = { x: x + block.indent, width: width - block.indent }
  const first = flow.slabs.length
  if (block.frame === undefined) {
    flow.after = Math.max(flow.after, block.before)
    flow.anchors = [...flow.anchors, ...block.anchors]
    flow.lay(flow, block.children, measure)
  } else {
    const { padding } = block.frame
    const placed: PlacedFrame = { frame: block.frame, ...measure }
    const inside: Flow = { ...flow, frames: [...flow.frames, placed] }
    inside.slabs.push(gap(inside, block.before, padding.top, measure.x, block.anchors))
    inside.breakBefore = 'avoid'
    inside.flush = true
    inside.lay(inside, block.children, {
      x: measure.x + padding.left,
      width: measure.width - padding.left - padding.right,
    })
    inside.after = 0
    inside.flush = false
    inside.breakBefore = 'avoid'
    inside.slabs.push(gap(inside, 0, padding.bottom, measure.x, []))
    flow.breakBefore = 'allowed'
    flow.after = 0
    flow.flush = false
    flow.anchors = []
  }
  flow.after = Math.max(flow.after, block.after)
  if (block.keepTogether) keep(flow, first)
}

function gap(flow: Flow, before: number, height: number, x: number, anchors: readonly string[]): Slab {
  return { type: 'gap', ...start(flow, before, anchors), x, height, notes: [] }
}

function keep({ slabs, tallest }: Flow, first: number): void {
  const height = slabs.slice(first).reduce((sum, slab) => sum + slab.before + slab.height, 0)
  if (height > tallest) return
  for (let i = first + 1; i < slabs.length; i++) {
    const slab = slabs[i]
    if (slab?.breakBefore === 'allowed') slabs[i] = { ...slab, breakBefore: 'avoid' }
  }
}
