import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Mention } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { contextOf } from '../state.ts'

/** A link to the entry that it names where the page has one, plain words otherwise. */
export function mention(state: State, node: Mention): Element {
  const context = contextOf(state)
  if (node.target === undefined || context.openLinks > 0 || !context.anchors.has(node.target))
    return element('span', {}, state.all(node))
  context.openLinks++
  const children = state.all(node)
  context.openLinks--
  return element('a', { href: `#${node.target}`, className: ['mention'] }, children)
}
