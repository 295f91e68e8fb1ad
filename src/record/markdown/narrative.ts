import type { Definition, Image, Link, Nodes, Root } from 'mdast'

/** The narrative of a file: its tree, and its nodes by type for whoever asks for all of a kind. */
export interface Narrative {
  readonly root: Root
  /**
   * In no particular order. Footnote definitions are only here, not in the tree; raw HTML is here as `html`, in the
   * tree as text; link definitions are only here too.
   */
  readonly nodes: NodesByType
  /** The definitions that links and images were resolved with. */
  readonly definitions: ReadonlyMap<Link | Image, Definition>
}

export type NodesByType = { [T in Nodes['type']]?: Extract<Nodes, { type: T }>[] }

/** All nodes of a type. */
export function nodesOf<T extends Nodes['type']>(
  { nodes }: Pick<Narrative, 'nodes'>,
  type: T,
): readonly Extract<Nodes, { type: T }>[] {
  return nodes[type] ?? []
}

/** Adds a node to the nodes of its type. */
export function index(nodes: NodesByType, node: Nodes): void {
  const list: Nodes[] = nodes[node.type] ?? []
  list.push(node)
  Object.assign(nodes, { [node.type]: list })
}
