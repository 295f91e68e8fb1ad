import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { DescriptionList } from '../../../document/nodes.ts'
import { element } from '../element.ts'

export function descriptionList(state: State, node: DescriptionList): Element {
  return element('dl', {}, state.wrap(state.all(node), true))
}
