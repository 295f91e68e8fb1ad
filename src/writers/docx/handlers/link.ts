import type { Link } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { linked } from '../hyperlink.ts'
import { message } from '../message.ts'
import type { State } from '../state.ts'
import type { Xml } from '../xml.ts'

const SCHEMES = new Set(['http:', 'https:', 'mailto:', 'tel:'])

/** The address as Word can read it, or undefined for one that is no address or of another scheme. */
function address(url: string): string | undefined {
  try {
    const { protocol, href } = new URL(url)
    return SCHEMES.has(protocol) ? href : undefined
  } catch {
    return undefined
  }
}

export function link(state: State, node: Link): Xml {
  const children = node.children as PhrasingContent[]
  if (state.marks.link) return state.dispatch.phrasing(state, children)
  if (node.url.startsWith('#')) return linked(state, node.url.slice(1), children)
  const href = address(node.url)
  if (!href) {
    state.messages.push(
      message('Unexpected address of a link, expected http, https, mailto or tel; its text is kept', 'docx-link', node),
    )
    return state.dispatch.phrasing(state, children)
  }
  return linked(state, { href }, children)
}
