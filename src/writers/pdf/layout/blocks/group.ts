import type { GroupBlock } from '../block.ts'
import { type Flow, LEAST_ROOM, type Measure, start } from '../flow.ts'
import type { Frame } from '../frame.ts'
import type { Slab } from '../slab.ts'

/** Blocks set in, or in a frame, where there is room. */
export function layGroup(flow: Flow, block: GroupBlock, { x, width }: Measure): void {
  const first = flow.slabs.length
  const { frame } = block
  const sides = frame ? frame.padding.left + frame.padding.right : 0
  const indent = width - block.indent - sides >= LEAST_ROOM ? block.indent : 0
  const measure = { x: x + indent, width: width - indent }
  if (frame && measure.width - sides >= LEAST_ROOM) layFramed(flow, block, frame, measure)
  else {
    flow.after = Math.max(flow.after, block.before)
    flow.anchors = [...flow.anchors, ...block.anchors]
    if (block.keepEnds) layItems(flow, block, measure)
    else flow.lay(flow, block.children, measure)
  }
  flow.after = Math.max(flow.after, block.after)
  if (block.keepTogether) keep(flow, first)
}

/** Fewest items of a list that is parted after its second item, not its first: shorter ones would move as a whole. */
const LONG_LIST = 4

/** A last child of one line stays with the one before it, and the first of many with the one after. */
function layItems(flow: Flow, { children }: GroupBlock, measure: Measure): void {
  let before = flow.slabs.length
  children.forEach((child, i) => {
    const at = flow.slabs.length
    flow.lay(flow, [child], measure)
    if (i === 0) return
    const followsOne = i === 1 && at - before === 1 && children.length >= LONG_LIST
    if (followsOne || (i === children.length - 1 && flow.slabs.length - at === 1)) avoid(flow, at)
    before = at
  })
}

function avoid({ slabs }: Flow, at: number): void {
  const slab = slabs[at]
  if (slab?.breakBefore === 'allowed') slabs[at] = { ...slab, breakBefore: 'avoid' }
}

/** The padding of a frame stays with what stands in it. */
function layFramed(flow: Flow, block: GroupBlock, frame: Frame, measure: Measure): void {
  const { padding } = frame
  const inside: Flow = { ...flow, frames: [...flow.frames, { frame, ...measure }] }
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

function gap(flow: Flow, before: number, height: number, x: number, anchors: readonly string[]): Slab {
  return { type: 'gap', ...start(flow, before, anchors), x, height, notes: [] }
}

function keep(flow: Flow, first: number): void {
  const height = flow.slabs.slice(first).reduce((sum, slab) => sum + slab.before + slab.height, 0)
  if (height > flow.tallest) return
  for (let i = first + 1; i < flow.slabs.length; i++) avoid(flow, i)
}
