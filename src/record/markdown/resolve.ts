import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast'
import { index, type NodesByType, nodesOf } from './narrative.ts'

/**
 * Turns reference links and images into plain ones, in place, so that whoever holds the node holds the link.
 * Of several definitions of a name the first one counts. Gives the definition of each.
 */
export function resolveReferences(nodes: NodesByType): ReadonlyMap<Link | Image, Definition> {
  const byName = new Map<string, Definition>()
  const inOrder = [...nodesOf({ nodes }, 'definition')].sort((a, b) => offset(a) - offset(b))
  for (const definition of inOrder) {
    if (!byName.has(definition.identifier)) byName.set(definition.identifier, definition)
  }
  const resolved = new Map<Link | Image, Definition>()
  for (const node of [...nodesOf({ nodes }, 'linkReference'), ...nodesOf({ nodes }, 'imageReference')]) {
    const definition = byName.get(node.identifier)
    if (!definition) continue
    const plain = resolve(node, definition)
    index(nodes, plain)
    resolved.set(plain, definition)
  }
  delete nodes.linkReference
  delete nodes.imageReference
  return resolved
}

function resolve(node: LinkReference | ImageReference, { url, title }: Definition): Link | Image {
  const type = node.type === 'linkReference' ? 'link' : 'image'
  const plain: Partial<LinkReference | ImageReference> = node
  delete plain.referenceType
  delete plain.identifier
  delete plain.label
  return Object.assign(plain, { type, url, title: title ?? null }) as Link | Image
}

function offset({ position }: Definition): number {
  return position?.start.offset ?? 0
}
