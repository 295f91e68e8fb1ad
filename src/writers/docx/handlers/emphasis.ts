import type { Emphasis } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { type State, within } from '../state.ts'
import type { Xml } from '../xml.ts'

export const emphasis = (state: State, node: Emphasis): Xml =>
  state.dispatch.phrasing(
    within(state, { marks: { ...state.marks, emphasis: true } }),
    node.children as PhrasingContent[],
  )
