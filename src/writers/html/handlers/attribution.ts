import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Attribution } from '../../../document/nodes.ts'
import { element } from '../element.ts'

/** Who said it. No `cite`: in HTML that names a work, never a person (HTML Living Standard §4.5.6). */
export function attribution(state: State, node: Attribution): Element {
  return element('p', { className: ['attribution'] }, state.all(node))
}
