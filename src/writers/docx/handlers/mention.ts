import type { Mention } from '../../../document/nodes.ts'
import { linked } from '../hyperlink.ts'
import type { State } from '../state.ts'
import type { Xml } from '../xml.ts'

export const mention = (state: State, node: Mention): Xml =>
  node.target ? linked(state, node.target, node.children) : state.dispatch.phrasing(state, node.children)
