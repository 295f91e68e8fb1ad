import type { Element } from 'hast'
import type { Heading } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { toString as textOf } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { TableOfContents } from '../../../document/nodes.ts'
import { element, text } from '../element.ts'
import { contextOf } from '../state.ts'

/** The headings below the first level, nested, each with a link where it has an anchor. */
export function tableOfContents(state: State, _node: TableOfContents): Element | undefined {
  const { document } = contextOf(state)
  const headings: Heading[] = []
  visit(document.tree, 'heading', (node) => {
    if (node.depth > 1) headings.push(node)
  })
  if (headings.length === 0) return undefined
  return element('nav', { className: ['contents'], ariaLabel: document.language.labels.contents }, [outline(headings)])
}

/** A heading and all that are deeper, up to the next of its depth, are one entry. */
function outline(headings: readonly Heading[]): Element {
  const list = element('ol', {})
  const rest = [...headings]
  for (let head = rest.shift(); head; head = rest.shift()) {
    const { depth } = head
    const next = rest.findIndex((other) => other.depth <= depth)
    const deeper = rest.splice(0, next < 0 ? rest.length : next)
    list.children.push(element('li', {}, [entry(head), ...(deeper.length > 0 ? [outline(deeper)] : [])]))
  }
  return list
}

function entry(heading: Heading): Element {
  const id = heading.data?.id
  const words = [text(textOf(heading))]
  return id === undefined ? element('span', {}, words) : element('a', { href: `#${id}` }, words)
}
