import type { Delete } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type State, within } from '../state.ts'
import type { Xml } from '../xml.ts'

export const deletion = (state: State, node: Delete): Xml =>
  state.dispatch.phrasing(
    within(state, { marks: { ...state.marks, deleted: true } }),
    node.children as PhrasingContent[],
  )
