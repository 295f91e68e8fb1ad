import type { Strong } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type State, within } from '../state.ts'
import type { Xml } from '../xml.ts'

export const strong = (state: State, node: Strong): Xml =>
  state.dispatch.phrasing(
    within(state, { marks: { ...state.marks, strong: true } }),
    node.children as PhrasingContent[],
  )
