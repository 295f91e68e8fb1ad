import type { Nodes, Parents, Root, RootContent } from 'mdast'
import type { Position } from 'unist'
import { MAX_DEPTH } from './depth.ts'
import { htmlAsText } from './html.ts'
import { index, type Narrative, type NodesByType } from './narrative.ts'
import { resolveReferences } from './resolve.ts'

/**
 * Makes of a parsed body what records promise: positions of the file (`toFile` changes each in place), raw HTML as text, reference links resolved,
 * definitions of links and footnotes taken out of the tree. One walk, without recursion: the text may nest without end.
 * Gives the node that nests too deep instead, if there is one.
 */
export function normalize(root: Root, toFile: (position: Position) => void): Narrative | { tooDeep: Nodes } {
  const nodes: NodesByType = {}
  if (root.position) toFile(root.position)
  const stack: { parent: Parents; depth: number }[] = [{ parent: root, depth: 0 }]
  for (let next = stack.pop(); next; next = stack.pop()) {
    const { parent, depth } = next
    if (depth > MAX_DEPTH) return { tooDeep: parent }
    const children: RootContent[] = []
    for (const child of parent.children as RootContent[]) {
      if (child.position) toFile(child.position)
      index(nodes, child)
      const kept = child.type === 'html' ? htmlAsText(child, parent) : child
      if ('children' in kept && child.type !== 'html') stack.push({ parent: kept, depth: depth + 1 })
      if (kept.type !== 'definition' && kept.type !== 'footnoteDefinition') append(children, kept)
    }
    Object.assign(parent, { children })
  }
  return { root, nodes, definitions: resolveReferences(nodes) }
}

/** Text beside text becomes one node, as if no HTML had stood between. */
function append(children: RootContent[], node: RootContent): void {
  const last = children.at(-1)
  if (node.type !== 'text' || last?.type !== 'text') {
    children.push(node)
    return
  }
  children[children.length - 1] = {
    type: 'text',
    value: last.value + node.value,
    ...(last.position && node.position && { position: { start: last.position.start, end: node.position.end } }),
  }
}
