import { nearest } from '../../record/phrase.ts'
import { type RegionName, regionNames } from '../nodes.ts'
import { phrasing } from '../print.ts'
import { block } from '../slots.ts'
import { templateFault } from '../template/fault.ts'
import { Fence } from '../values.ts'
import { type Call, helper } from './call.ts'
import { absent, bare } from './logic.ts'

/** Marks around what the block prints, each on a line of its own. */
function fenced(call: Call, open: Fence): string {
  const before = block(call.context.slots.mark(open))
  const inner = call.inner()
  return before + inner + block(call.context.slots.mark(new Fence('close', open.kind, open.name)))
}

/** `{{#region "lead"}}…{{/region}}`: a part that writers may set apart. */
export const region = helper((call) => {
  const name = String(bare(call.args[0]))
  if (!(regionNames as readonly string[]).includes(name)) {
    const near = nearest(name, regionNames)
    throw templateFault(
      `Unexpected region \`${name}\`, expected one of ${regionNames.map((one) => `\`${one}\``).join(', ')}`,
      'template-region-known',
      call.location,
      { actual: name, expected: regionNames, ...(near ? { note: `Did you mean \`${near}\`?` } : {}) },
    )
  }
  return fenced(call, new Fence('open', 'region', name as RegionName))
})

/** `{{#table caption=(label "participants") description="…"}}`: a caption for the table inside. */
export const table = helper((call) => {
  const { caption, description, header } = call.hash
  return fenced(
    call,
    new Fence('open', 'table', '', phrasing(caption, call.context), {
      ...(typeof description === 'string' ? { description } : {}),
      ...(header === 'row' ? { header: 'row' } : {}),
    }),
  )
})

/** `{{#describe}}{{#entry (label "date")}}…{{/entry}}{{/describe}}`: terms and what they stand for. */
export const describe = helper((call) => fenced(call, new Fence('open', 'describe')))

export const entry = helper((call) => {
  if (absent(call.args[0])) return ''
  return fenced(call, new Fence('open', 'entry', '', phrasing(call.args[0], call.context)))
})
