import type { FootnoteDefinition, Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { DocumentNode } from '../../../document/nodes.ts'
import { dataOf } from './children.ts'

/** What the handlers must know of the whole tree before they begin. */
export interface Collected {
  readonly anchors: ReadonlySet<string>
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  readonly marked: ReadonlySet<string>
  readonly headings: readonly { readonly id: string; readonly title: string; readonly level: number }[]
  readonly hasContents: boolean
}

export function collect(tree: Root): Collected {
  const anchors = new Set<string>()
  const definitions = new Map<string, FootnoteDefinition>()
  const marked = new Set<string>()
  const headings: Collected['headings'][number][] = []
  let hasContents = false
  const look = (node: DocumentNode) => {
    const { id } = dataOf(node)
    if (id !== undefined) anchors.add(id)
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    else if (node.type === 'footnoteReference') marked.add(node.identifier)
    else if (node.type === 'tableOfContents') hasContents = true
    else if (node.type === 'heading' && id !== undefined) headings.push({ id, title: plain(node), level: node.depth })
    else if (node.type === 'table') for (const part of node.data?.caption ?? []) look(part as DocumentNode)
    else if (node.type === 'descriptionItem') for (const part of node.term) look(part as DocumentNode)
    if ('children' in node) for (const child of node.children) look(child as DocumentNode)
  }
  look(tree as DocumentNode)
  return { anchors, definitions, marked, headings, hasContents }
}
