import type { Element, ElementContent } from 'hast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import type { DocumentNode, NodeData } from '../../document/nodes.ts'
import { element, text } from './element.ts'
import { contextOf } from './state.ts'

/** What a handler makes of a node. */
export type Result = ElementContent | ElementContent[] | undefined

/** Gives what a handler made the anchor and the language of its node, and what is missing its en dash. */
export function decorate(state: State, node: DocumentNode, result: Result): Result {
  const { id, lang, missing } = (node.data ?? {}) as NodeData
  if (id === undefined && lang === undefined && missing === undefined) return result
  const target = carrier(result)
  if (id !== undefined) {
    target.properties.id = id
    contextOf(state).placements.push({ id, page: undefined })
  }
  if (lang !== undefined) target.properties.lang = lang
  if (missing !== undefined) markMissing(state, node, target, missing)
  return target
}

/** The element itself, or a span around whatever is none. */
function carrier(result: Result): Element {
  if (result !== undefined && !Array.isArray(result) && result.type === 'element') return result
  return element('span', {}, result === undefined ? [] : [result].flat())
}

function markMissing(state: State, node: DocumentNode, target: Element, missing: string): void {
  const inner = textOf(node) === '' ? [text('–')] : target.children
  target.children = contextOf(state).preview
    ? [element('span', { className: ['missing'], title: missing }, inner)]
    : inner
}
