import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Span } from '../../../document/nodes.ts'
import { element } from '../element.ts'

export function span(state: State, node: Span): Element {
  return element('span', {}, state.all(node))
}
