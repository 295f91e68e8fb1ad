import type { Root } from 'mdast'
import type { Fact } from './nodes.ts'
import { visit, visitAll } from './visit.ts'

/** Calls `found` for every fact of a tree in document order, terms and captions included. */
export function visitFacts(tree: Root, found: (fact: Fact) => void): void {
  visitAll(tree, (node) => {
    if (node.type === 'fact') found(node)
    if (node.type === 'descriptionItem') visit({ type: 'root', children: node.term as never }, 'fact', found)
    if (node.type === 'table') visit({ type: 'root', children: (node.data?.caption ?? []) as never }, 'fact', found)
  })
}

/** Gives each fact of a tree an anchor of fixed width that is its own: `fact-0001`. Changes the tree. */
export function anchorFacts(tree: Root): void {
  let number = 0
  visitFacts(tree, (fact) => {
    if (fact.data?.id) return
    number += 1
    fact.data = { ...fact.data, id: `fact-${String(number).padStart(4, '0')}` }
  })
}
