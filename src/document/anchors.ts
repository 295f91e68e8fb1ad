import type { Heading, Root } from 'mdast'
import type { Node } from 'unist'
import type { PublicFacts } from '../record/record.ts'
import type { NodeData } from './nodes.ts'
import { visit, visitAll } from './visit.ts'

const dataOf = (node: Node): NodeData => (node.data ?? {}) as NodeData

/** Every anchor of a tree. */
export function anchorsOf(tree: Root): Set<string> {
  const anchors = new Set<string>()
  visitAll(tree, (node) => {
    const { id } = dataOf(node)
    if (id) anchors.add(id)
  })
  return anchors
}

/**
 * Gives each heading an anchor that is its own: the label it was made of, the presentation it is, or its number.
 * `plain` tells the text of a heading. Changes the tree.
 */
export function anchorHeadings(tree: Root, facts: PublicFacts, plain: (heading: Heading) => string): void {
  const taken = anchorsOf(tree)
  const given = new Set<string>()
  const byTitle = new Map(facts.presentations?.map((one) => [one.title, `presentation-${one.id}`]))
  let number = 0
  visit(tree, 'heading', (heading: Heading) => {
    number += 1
    const own = dataOf(heading).id ?? (heading.depth === 1 ? 'headline' : byTitle.get(plain(heading).trim()))
    let id = own ?? `heading-${number}`
    for (let count = 2; given.has(id) || (id !== dataOf(heading).id && taken.has(id)); count += 1)
      id = `${own}-${count}`
    given.add(id)
    heading.data = { ...heading.data, id }
  })
}

/** Puts `prefix` before every anchor and footnote of a tree that is to stand inside another. Changes the tree. */
export function prefixAnchors(tree: Root, prefix: string): void {
  visitAll(tree, (node) => {
    if (node.type === 'footnoteReference' || node.type === 'footnoteDefinition')
      node.identifier = prefix + node.identifier
    if (node.type === 'mention' && node.target) node.target = prefix + node.target
    const { id } = dataOf(node)
    if (id) node.data = { ...node.data, id: prefix + id }
  })
}
