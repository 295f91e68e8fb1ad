import type { FootnoteDefinition, Root } from 'mdast'
import { copied } from './copy.ts'
import { visit } from './visit.ts'

/** Puts the definitions that a tree refers to at its end, in the order of their first references. Changes the tree. */
export function placeFootnotes(tree: Root, definitions: readonly FootnoteDefinition[]): void {
  const byIdentifier = new Map(definitions.map((definition) => [definition.identifier, definition]))
  const placed = new Set<string>()
  visit(tree, 'footnoteDefinition', (definition: FootnoteDefinition) => {
    placed.add(definition.identifier)
  })
  const place = (node: Root | FootnoteDefinition): void => {
    visit(node, 'footnoteReference', ({ identifier }) => {
      const definition = byIdentifier.get(identifier)
      if (!definition || placed.has(identifier)) return
      placed.add(identifier)
      const copy = copied(definition)
      tree.children.push(copy)
      place(copy)
    })
  }
  place({ ...tree, children: [...tree.children] })
}
