import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { DescriptionItem } from '../../../document/nodes.ts'
import { element } from '../element.ts'

/** A term with its details; HTML allows a `div` around the two, so that they can stand side by side. */
export function descriptionItem(state: State, node: DescriptionItem): Element {
  const term = element('dt', {}, state.all({ type: 'paragraph', children: node.term }))
  const details = element('dd', {}, state.all({ type: 'blockquote', children: node.children }))
  return element('div', {}, [term, details])
}
