import type { FootnoteDefinition, Nodes, Root } from 'mdast'
import { SKIP, visit } from 'unist-util-visit'

/** One footnote that the text refers to. */
export interface Footnote {
  /** From 1, in the order of first reference. */
  readonly number: number
  readonly definition: FootnoteDefinition
  /** How often the text refers to it. */
  references: number
}

/** The footnotes of a document, numbered before anything is written, so that they can be printed anywhere. */
export interface Footnotes {
  /** By identifier, in the order of first reference. */
  readonly cited: ReadonlyMap<string, Footnote>
  /** Definitions that nothing refers to. */
  readonly unused: readonly FootnoteDefinition[]
  /** The definition in whose place all footnotes are printed: the last one. */
  readonly last: FootnoteDefinition | undefined
}

/** Numbers the footnotes of a tree; those of the running text come before those that only other footnotes cite. */
export function numberFootnotes(tree: Root): Footnotes {
  const definitions = new Map<string, FootnoteDefinition>()
  const cited = new Map<string, Footnote>()
  let last: FootnoteDefinition | undefined
  visit(tree, 'footnoteDefinition', (node) => {
    if (!definitions.has(node.identifier)) definitions.set(node.identifier, node)
    last = node
  })
  const count = (from: Nodes) =>
    visit(from, (node) => {
      if (node.type === 'footnoteDefinition' && node !== from) return SKIP
      if (node.type === 'descriptionItem') for (const term of node.term) count(term)
      if (node.type === 'table') for (const caption of node.data?.caption ?? []) count(caption)
      if (node.type !== 'footnoteReference') return undefined
      const definition = definitions.get(node.identifier)
      const known = cited.get(node.identifier)
      if (known) known.references++
      else if (definition) cited.set(node.identifier, { number: cited.size + 1, definition, references: 1 })
      return undefined
    })
  count(tree)
  for (const { definition } of cited.values()) count(definition)
  const unused = [...definitions.values()].filter(({ identifier }) => !cited.has(identifier))
  return { cited, unused, last }
}
