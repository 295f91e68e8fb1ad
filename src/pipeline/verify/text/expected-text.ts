import type { FootnoteDefinition, Root, RootContent } from 'mdast'
import type { ExchangeDocument } from '../../../document/document.ts'
import type { DocumentNode, Fact } from '../../../document/nodes.ts'
import { LINE, type ReadingText, TextBuilder } from './reading-text.ts'

type AnyNode = DocumentNode | RootContent | Root

/** One place where a document must print a fact. */
export interface ExpectedFact {
  /** Anchor. */
  readonly id: string
  /** Pointer into the record. */
  readonly fact: string
  readonly text: string
  /** In units of the text's value, the end exclusive. */
  readonly start: number
  readonly end: number
}

/** What a document must say, worked out from its tree. */
export interface ExpectedText {
  readonly text: ReadingText
  readonly facts: readonly ExpectedFact[]
}

const INLINE = new Set([
  'text',
  'inlineCode',
  'break',
  'emphasis',
  'strong',
  'delete',
  'link',
  'fact',
  'mention',
  'span',
  'footnoteReference',
])

/** The text of a document's tree in reading order, notes last, and where each fact stands in it. */
export function expectedText({ tree }: ExchangeDocument): ExpectedText {
  const builder = new TextBuilder()
  const facts: ExpectedFact[] = []
  const notes: FootnoteDefinition[] = []

  const all = (nodes: readonly AnyNode[]): void => {
    for (const node of nodes) visit(node)
  }
  const fact = (node: Fact): void => {
    const start = builder.length
    all(node.children)
    const id = node.data?.id
    if (id) facts.push({ id, fact: node.fact, text: builder.since(start), start, end: builder.length })
  }
  const visit = (node: AnyNode): void => {
    if (node.type === 'footnoteDefinition') {
      notes.push(node)
      return
    }
    if (!INLINE.has(node.type)) builder.block()
    if (node.type === 'descriptionItem') {
      all(node.term)
      builder.block()
    }
    if (node.type === 'table') {
      all(node.data?.caption ?? [])
      builder.block()
    }
    if (node.type === 'fact') fact(node)
    else if (node.type === 'break') builder.add(LINE)
    else if ('children' in node) all(node.children)
    else if (node.type === 'text' || node.type === 'inlineCode' || node.type === 'code') builder.add(node.value)
    if (!INLINE.has(node.type)) builder.block()
  }
  visit(tree)
  for (const note of cited(tree, notes)) {
    builder.block()
    all(note.children)
  }
  return { text: builder.text(), facts }
}

/** Notes in the order in which the text, then the notes themselves, refer to them. */
function cited(tree: Root, notes: readonly FootnoteDefinition[]): FootnoteDefinition[] {
  const byIdentifier = new Map(notes.map((note) => [note.identifier, note]))
  const order = new Set<FootnoteDefinition>()
  const look = (node: AnyNode): void => {
    if (node.type === 'footnoteDefinition') return
    if (node.type === 'footnoteReference') {
      const note = byIdentifier.get(node.identifier)
      if (note) order.add(note)
    }
    if (node.type === 'table') node.data?.caption?.forEach(look)
    if (node.type === 'descriptionItem') node.term.forEach(look)
    if ('children' in node) (node.children as AnyNode[]).forEach(look)
  }
  look(tree)
  for (const note of order) note.children.forEach(look)
  return [...order]
}
