import type { Nodes, Root } from 'mdast'
import { visit } from 'unist-util-visit'
import type { NodeData } from '../../document/nodes.ts'

/** Every `data.id` of a tree, also in terms and captions. */
export function anchorsOf(tree: Root): ReadonlySet<string> {
  const anchors = new Set<string>()
  const collect = (from: Nodes): void =>
    visit(from, (node) => {
      const id = (node.data as NodeData | undefined)?.id
      if (id !== undefined) anchors.add(id)
      if (node.type === 'descriptionItem') node.term.forEach(collect)
      if (node.type === 'table') node.data?.caption?.forEach(collect)
    })
  collect(tree)
  return anchors
}
