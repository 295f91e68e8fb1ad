import type { FootnoteDefinition, Heading } from 'mdast'
import type { Node } from 'unist'
import type { DocumentNode, Figure, NodeData, RegionName } from '../../document/nodes.ts'

/** What must be known of a tree before its first node is written. */
export interface Scan {
  /** Every anchor, for references to what comes later. */
  readonly ids: ReadonlySet<string>
  readonly footnotes: ReadonlyMap<string, FootnoteDefinition>
  readonly figures: readonly Figure[]
  /** In reading order, notes left out, with the regions that each stands in. */
  readonly headings: readonly { readonly node: Heading; readonly regions: readonly RegionName[] }[]
}

/** Children of a node, terms and captions included. */
export function childrenOf(node: DocumentNode): readonly DocumentNode[] {
  const children = 'children' in node ? (node.children as readonly DocumentNode[]) : []
  if (node.type === 'descriptionItem') return [...node.term, ...children]
  if (node.type === 'table' && node.data?.caption) return [...(node.data.caption as DocumentNode[]), ...children]
  return children
}

/** Reads the tree once. */
export function scan(root: DocumentNode): Scan {
  const ids = new Set<string>()
  const footnotes = new Map<string, FootnoteDefinition>()
  const figures: Figure[] = []
  const headings: { node: Heading; regions: readonly RegionName[] }[] = []
  const visit = (node: DocumentNode, regions: readonly RegionName[], inNote: boolean): void => {
    const { id } = ((node as Node).data ?? {}) as NodeData
    if (id) ids.add(id)
    if (node.type === 'footnoteDefinition' && !footnotes.has(node.identifier)) footnotes.set(node.identifier, node)
    if (node.type === 'figure') figures.push(node)
    if (node.type === 'heading' && !inNote) headings.push({ node, regions })
    const inner = node.type === 'region' ? [...regions, node.name] : regions
    for (const child of childrenOf(node)) visit(child, inner, inNote || node.type === 'footnoteDefinition')
  }
  visit(root, [], false)
  return { ids, footnotes, figures, headings }
}
