import type { FootnoteDefinition, Root } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { visit } from 'unist-util-visit'
import type { DescriptionItem } from '../../../document/nodes.ts'
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
  const look = (root: Parameters<typeof plain>[0] & object) =>
    visit(root as Root, (node) => {
      const { id } = dataOf(node)
      if (id !== undefined) anchors.add(id)
      if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier))
        definitions.set(node.identifier, node)
      if (node.type === 'footnoteReference') marked.add(node.identifier)
      if (node.type === 'tableOfContents') hasContents = true
      if (node.type === 'heading' && id !== undefined) headings.push({ id, title: plain(node), level: node.depth })
      if (node.type === 'table') for (const part of node.data?.caption ?? []) look(part)
      if ((node.type as string) === 'descriptionItem')
        for (const part of (node as unknown as DescriptionItem).term) look(part)
    })
  look(tree)
  return { anchors, definitions, marked, headings, hasContents }
}
