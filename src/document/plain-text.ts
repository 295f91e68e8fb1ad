import type { Root, RootContent } from 'mdast'
import type { DocumentNode } from './nodes.ts'

type AnyNode = DocumentNode | RootContent | Root

/**
 * The text of nodes as a reader sees it. (mdast-util-to-string takes a `fact` by its `value`, which is the record's
 * `2024-07-02` and not the printed date.) Line breaks are spaces, images and footnote marks are nothing.
 */
export function plainText(nodes: AnyNode | readonly AnyNode[]): string {
  if (isList(nodes)) return nodes.map((node) => plainText(node)).join('')
  if ('children' in nodes) return plainText(nodes.children)
  if (nodes.type === 'break') return ' '
  return nodes.type === 'text' || nodes.type === 'inlineCode' || nodes.type === 'code' ? nodes.value : ''
}

function isList(nodes: AnyNode | readonly AnyNode[]): nodes is readonly AnyNode[] {
  return Array.isArray(nodes)
}
