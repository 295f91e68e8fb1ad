import type { Nodes } from 'mdast'
import { headingText } from '../markdown/body.ts'
import { nodesOf } from '../markdown/narrative.ts'
import type { CheckedFile } from '../rule.ts'

/**
 * Whether a changed file is still the same record: the same Markdown but for its words, the same keys and values but
 * for their words, the same presentations under their titles, and no new fault.
 */
export function isSound(before: CheckedFile, after: CheckedFile): boolean {
  return (
    sameNarrative(before, after) &&
    JSON.stringify(shapeOf(before.root?.value)) === JSON.stringify(shapeOf(after.root?.value)) &&
    titled(after) >= titled(before) &&
    after.faults.every(({ rule }) => before.faults.some((fault) => fault.rule === rule))
  )
}

function sameNarrative(before: CheckedFile, after: CheckedFile): boolean {
  if (!before.narrative || !after.narrative) return before.narrative === after.narrative
  const notes = (file: CheckedFile) => (file.narrative ? nodesOf(file.narrative, 'footnoteDefinition') : [])
  const [one, other] = [notes(before), notes(after)]
  return (
    one.length === other.length &&
    sameNode(before.narrative.root, after.narrative.root) &&
    one.every((note, index) => sameNode(note, other[index]))
  )
}

function sameNode(one: Nodes, other: Nodes | undefined): boolean {
  const stack: [Nodes, Nodes | undefined][] = [[one, other]]
  for (let pair = stack.pop(); pair; pair = stack.pop()) {
    const [a, b] = pair
    if (b === undefined || a.type !== b.type || ownKeys(a) !== ownKeys(b)) return false
    if (!('children' in a) || !('children' in b)) continue
    if (a.children.length !== b.children.length) return false
    for (const [index, child] of a.children.entries()) stack.push([child as Nodes, b.children[index] as Nodes])
  }
  return true
}

/** Everything of a node that is neither its words, its place nor its children. */
function ownKeys(node: Nodes): string {
  const { position: _, ...own } = node
  if ('children' in own) return JSON.stringify({ ...own, children: undefined })
  return JSON.stringify(own.type === 'text' ? {} : own)
}

/** A value with its words left out. */
function shapeOf(value: unknown): unknown {
  if (typeof value === 'string') return ''
  if (Array.isArray(value)) return value.map(shapeOf)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, shapeOf(part)]))
}

/** How many presentations stand under a heading that is their title. */
function titled({ facts, outline }: CheckedFile): number {
  const plain = (title: string) => title.normalize('NFC').replace(/\s+/g, ' ').trim()
  const titles = new Set(facts?.presentations?.flatMap((one) => (one?.title === undefined ? [] : plain(one.title))))
  const children = outline?.sections.flatMap((section) => section.children) ?? []
  return children.filter((node) => node.type === 'heading' && titles.has(headingText(node))).length
}
