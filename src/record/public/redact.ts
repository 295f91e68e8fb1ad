import type { Definition, FootnoteDefinition, Nodes, Parents, Root } from 'mdast'
import { parseMarkdown } from '../markdown/processor.ts'
import { applyCuts, type Cut, childrenOf, cutsOf } from './cut.ts'

/** A body without what is internal. */
export interface Redacted {
  readonly text: string
  /** The tree of `text`; undefined where nothing had to be taken out. */
  readonly root: Root | undefined
  /** What was cut, step by step: each from what the step before left. */
  readonly steps: readonly (readonly Cut[])[]
}

/**
 * The body that the public may read: without `:::internal` blocks, the sections, list items and quotations of which
 * nothing else is left, and the definitions of links and footnotes that nothing public uses. The rest is as written.
 * What is left may read otherwise than before, so it is looked at again until there is nothing to take out. `tree` is that
 * of `text`, which stays as it is.
 */
export function redact(text: string, tree = parseMarkdown(text)): Redacted {
  const steps: Cut[][] = []
  let left = text
  let root = tree
  while (left.includes(':::internal') || left.includes(']:')) {
    const removed = new Set<Nodes>()
    removeInternal(root, removed)
    removeUnused(root, removed)
    if (removed.size === 0) break
    const cuts = cutsOf(left, root, removed)
    const shorter = applyCuts(left, cuts)
    if (shorter.length >= left.length) throw new Error('Expected less text after taking out what is internal')
    steps.push(cuts)
    left = shorter
    root = parseMarkdown(left)
  }
  return { text: left, root: steps.length > 0 ? root : undefined, steps }
}

function removeInternal(parent: Parents, removed: Set<Nodes>): void {
  for (const child of childrenOf(parent)) {
    if (child.type === 'internal') removed.add(child)
    else if ('children' in child) {
      removeInternal(child, removed)
      if (isContainer(child) && isEmptied(child, removed)) removed.add(child)
    }
  }
  removeEmptySections(parent, removed)
}

function isContainer({ type }: Nodes): boolean {
  return type === 'list' || type === 'listItem' || type === 'blockquote' || type === 'footnoteDefinition'
}

function isEmptied(parent: Parents, removed: ReadonlySet<Nodes>): boolean {
  const children = childrenOf(parent)
  return children.length > 0 && children.every((child) => removed.has(child))
}

/** A heading under which everything was internal would tell that there was something. */
function removeEmptySections(parent: Parents, removed: Set<Nodes>): void {
  const nodes = childrenOf(parent).filter((node) => !isDefinition(node))
  // from the last on, so that it is known of the headings below another whether they stay
  for (const [index, heading] of [...nodes.entries()].reverse()) {
    if (heading.type !== 'heading' || heading.depth === 1) continue
    let end = index + 1
    for (let next = nodes[end]; next && !isAbove(next, heading.depth); next = nodes[end]) end++
    const content = nodes.slice(index + 1, end)
    if (content.length > 0 && content.every((node) => removed.has(node))) removed.add(heading)
  }
}

/** Whether a node is a heading that ends the section of one of this depth. */
const isAbove = (node: Nodes, depth: number): boolean => node.type === 'heading' && node.depth <= depth

/** Definitions may hold remarks, such as `[//]: # (…)`: they stay only where public text leads to them. */
function removeUnused(root: Root, removed: Set<Nodes>): void {
  const all: (Definition | FootnoteDefinition)[] = []
  const byName = new Map<string, Definition | FootnoteDefinition>()
  const isRemoved = (node: Nodes) => removed.has(node)
  walk(root, isRemoved, (node) => {
    if (!isDefinition(node)) return
    all.push(node)
    const name = `${node.type} ${node.identifier}`
    if (!byName.has(name)) byName.set(name, node)
  })
  const used = new Set<Nodes>()
  const reach = (from: Nodes) =>
    walk(
      from,
      (node) => isRemoved(node) || isDefinition(node),
      (node) => {
        if (!('identifier' in node) || isDefinition(node)) return
        const kind = node.type === 'footnoteReference' ? 'footnoteDefinition' : 'definition'
        const definition = byName.get(`${kind} ${node.identifier}`)
        if (!definition || used.has(definition)) return
        used.add(definition)
        reach(definition)
      },
    )
  reach(root)
  for (const definition of all) if (!used.has(definition)) removed.add(definition)
}

function isDefinition(node: Nodes): node is Definition | FootnoteDefinition {
  return node.type === 'definition' || node.type === 'footnoteDefinition'
}

/** Visits a node and what is below it, except below nodes to skip. */
function walk(node: Nodes, skip: (node: Nodes) => boolean, visit: (node: Nodes) => void): void {
  visit(node)
  if (!('children' in node)) return
  for (const child of childrenOf(node)) if (!skip(child)) walk(child, skip, visit)
}
