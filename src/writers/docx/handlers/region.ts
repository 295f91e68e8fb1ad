import type { Region } from '../../../document/nodes.ts'
import type { Block } from '../block.ts'
import { type State, within } from '../state.ts'

/** An annex begins a section of its own; the other regions are styles. */
export function region(state: State, node: Region): readonly Block[] {
  const blocks = state.dispatch.flow(within(state, { regions: [...state.regions, node.name] }), node.children)
  const section = node.name === 'annex' && state.part === 'document' && !state.table && blocks.length > 0
  return section ? [{ type: 'section', page: 'portrait', fresh: true }, ...blocks] : blocks
}
