import type { Nodes } from 'mdast'
import type { DescriptionItem } from './nodes.ts'

type AnyNode = Nodes | DescriptionItem

/** Calls `visitor` for a node and each one below it, in the order of the document. */
export function visitAll(node: AnyNode, visitor: (node: AnyNode) => void): void {
  visitor(node)
  if (!('children' in node)) return
  // the list may grow while it is walked
  for (let at = 0; at < node.children.length; at += 1) {
    const child = node.children[at]
    if (child) visitAll(child, visitor)
  }
}

/** The same for nodes of one type. */
export function visit<Type extends AnyNode['type']>(
  tree: AnyNode,
  type: Type,
  visitor: (node: Extract<AnyNode, { type: Type }>) => void,
): void {
  visitAll(tree, (node) => {
    if (node.type === type) visitor(node as Extract<AnyNode, { type: Type }>)
  })
}
