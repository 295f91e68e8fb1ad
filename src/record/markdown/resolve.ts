import type { Definition, Image, ImageReference, Link, LinkReference } from 'mdast'
import { index, type NodesByType, nodesOf } from './narrative.ts'

/**
 * Turns reference links and images into plain ones, in place, so that whoever holds the node holds the link.
 * Of several definitions of a name the first one counts.
 */
export function resolveReferences(nodes: NodesByType): void {
  const definitions = new Map<string, Definition>()
  const inOrder = [...nodesOf({ nodes }, 'definition')].sort((a, b) => offset(a) - offset(b))
  for (const definition of inOrder) {
    if (!definitions.has(definition.identifier)) definitions.set(definition.identifier, definition)
  }
  for (const reference of nodesOf({ nodes }, 'linkReference')) {
    index(nodes, resolved(reference, 'link', definitions))
  }
  for (const reference of nodesOf({ nodes }, 'imageReference')) {
    index(nodes, resolved(reference, 'image', definitions))
  }
}

function resolved(
  node: LinkReference | ImageReference,
  type: 'link' | 'image',
  definitions: ReadonlyMap<string, Definition>,
): Link | Image {
  const definition = definitions.get(node.identifier)
  const plain: Partial<LinkReference | ImageReference> = node
  delete plain.referenceType
  delete plain.identifier
  delete plain.label
  return Object.assign(plain, { type, url: definition?.url ?? '', title: definition?.title ?? null }) as Link | Image
}

function offset({ position }: Definition): number {
  return position?.start.offset ?? 0
}
