import type { RuleBlock } from '../block.ts'
import { type Flow, type Measure, start } from '../flow.ts'

export function layRule(flow: Flow, { before, after, color, thickness, width }: RuleBlock, measure: Measure): void {
  flow.slabs.push({
    type: 'rule',
    ...start(flow, before),
    x: measure.x,
    width: measure.width * width,
    height: thickness,
    color,
    thickness,
    notes: [],
  })
  flow.after = after
}
