import type { Element, ElementContent } from 'hast'
import type { Link } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { contextOf } from '../state.ts'

/** A link; one whose text is its address is `bare`, so that print does not repeat the address. */
export function link(state: State, node: Link): Element | ElementContent[] {
  const context = contextOf(state)
  if (context.openLinks > 0) return state.all(node)
  context.openLinks++
  const result = defaultHandlers.link(state, node) as Element
  context.openLinks--
  if (bare(node.url) === bare(textOf(node))) result.properties.className = ['bare']
  return result
}

const bare = (address: string): string => address.replace(/^(?:https?:\/\/|mailto:|tel:)/, '').replace(/\/$/, '')
