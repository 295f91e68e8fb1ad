import type { ItemBlock } from '../block.ts'
import { type Flow, LEAST_ROOM, type Measure, start } from '../flow.ts'
import type { Line } from '../line.ts'
import { linesOf } from '../paragraph.ts'
import type { LineSlab, Slab } from '../slab.ts'
import { baselineOf } from './paragraph.ts'

/** Between a label and what it stands beside, in points. */
export const LABEL_GAP = 5

/**
 * The label stands on the baseline of the first line; on a line of its own where no line comes first, or where there is no room
 * beside it.
 */
export function layItem(flow: Flow, block: ItemBlock, { x, width }: Measure): void {
  const { label } = block
  const beside = width - block.indent >= LEAST_ROOM
  const indent = beside ? block.indent : 0
  const line = linesOf(label, Math.max((beside ? indent : width) - LABEL_GAP, 1), flow.typesetter)[0] ?? NOTHING
  flow.after = Math.max(flow.after, block.before)
  flow.anchors = [...flow.anchors, ...block.anchors]
  const first = flow.slabs.length
  flow.lay(flow, block.children, { x: x + indent, width: width - indent })
  const slab = flow.slabs[first]
  const placed = { line: beside ? line : { ...line, x: 0 }, element: label.element, x }
  if (beside && slab?.type === 'line' && slab.label === undefined) {
    flow.slabs[first] = { ...slab, label: placed }
  } else {
    const alone: LineSlab = {
      type: 'line',
      ...(slab ? startOf(slab) : start(flow, 0)),
      x: x + indent,
      height: label.leading,
      baseline: baselineOf(label),
      line: NOTHING,
      element: label.element,
      label: placed,
      notes: [],
    }
    flow.slabs.splice(first, 0, alone)
    if (slab) flow.slabs[first + 1] = { ...slab, before: 0, breakBefore: 'avoid', anchors: [] }
  }
  flow.after = Math.max(flow.after, block.after)
}

const NOTHING: Line = { pieces: [], x: 0, width: 0 }

/** What the first slab of a block has from what stands before it. */
const startOf = ({ before, breakBefore, frames, anchors }: Slab) => ({ before, breakBefore, frames, anchors })
