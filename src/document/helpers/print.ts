import { phrasing } from '../print.ts'
import { block } from '../slots.ts'
import { Fence, Flow, Phrase } from '../values.ts'
import { helper } from './call.ts'

/** What every `{{…}}` becomes: a slot that stands for the value. An absent fact prints nothing. */
export const print = helper(({ args: [value], context }) => {
  if (value instanceof Flow || value instanceof Fence) return block(context.slots.mark(value))
  if (value instanceof Phrase) return value.nodes.length > 0 ? context.slots.mark(value) : ''
  const nodes = phrasing(value, context)
  return nodes.length > 0 ? context.slots.mark(new Phrase(nodes)) : ''
})
