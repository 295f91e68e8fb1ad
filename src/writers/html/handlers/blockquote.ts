import type { Element } from 'hast'
import type { Blockquote } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { element } from '../element.ts'

/** A quotation; one with an attribution is a figure, its caption the speaker (HTML Living Standard §4.4.4). */
export function blockquote(state: State, node: Blockquote): Element {
  const last = node.children.at(-1)
  if (last?.type !== 'attribution') return defaultHandlers.blockquote(state, node) as Element
  const words = element(
    'blockquote',
    {},
    state.wrap(state.all({ ...node, children: node.children.slice(0, -1) }), true),
  )
  const speaker = element('figcaption', {}, state.all({ ...node, children: [last] }))
  return element('figure', { className: ['quote'] }, state.wrap([words, speaker], true))
}
