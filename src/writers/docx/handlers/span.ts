import type { Span } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import type { Xml } from '../xml.ts'

export const span = (state: State, node: Span): Xml => state.dispatch.phrasing(state, node.children)
