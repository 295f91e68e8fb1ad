import { basename } from 'node:path'
import type { Root, RootContent } from 'mdast'
import type { ExchangeDocument } from '../../document/document.ts'
import type { DocumentNode } from '../../document/nodes.ts'
import { plainText } from '../../document/plain-text.ts'
import type { Edition, ExchangeRecord, Place } from '../../record/record.ts'
import type { Block, Run } from '../api/preview.ts'

type AnyNode = DocumentNode | Root | RootContent

/** Nodes whose phrasing reads as one piece. */
const BLOCKS: ReadonlySet<string> = new Set(['paragraph', 'heading', 'tableCell', 'figure', 'attribution'])

/** The blocks of a document that have something of the record in them, and where their words stand there. */
export function blocksOf(document: ExchangeDocument, record: ExchangeRecord): Block[] {
  const edition = record.editions.get(document.language.tag)
  return edition ? [...blocks(document.tree, edition)].filter(({ runs }) => runs.length > 0) : []
}

function* blocks(node: AnyNode, edition: Edition): Generator<Block> {
  if (BLOCKS.has(node.type) && 'children' in node) {
    yield block(node.children as AnyNode[], edition, node)
    return
  }
  if (node.type === 'code') yield block([node], edition, node)
  if (node.type === 'descriptionItem') yield block(node.term, edition)
  if (!('children' in node)) return
  for (const child of node.children) yield* blocks(child as AnyNode, edition)
}

function block(nodes: readonly AnyNode[], edition: Edition, of?: AnyNode): Block {
  const runs: Run[] = []
  let text = ''
  const visit = (node: AnyNode): void => {
    const start = text.length
    const at = runs.length
    if (node.type === 'fact' || !('children' in node)) text += plainText(node)
    else for (const child of node.children) visit(child as AnyNode)
    const place = placeOf(node, edition)
    if (place && text.length > start) {
      const { line, column } = place.position.start
      const fact = node.type === 'fact' ? { fact: node.fact } : {}
      runs.splice(at, 0, { start, end: text.length, file: basename(place.path), line, column, ...fact })
    }
  }
  for (const node of nodes) visit(node)
  const id = (of?.data as { id?: string } | undefined)?.id
  return { text, ...(id === undefined ? {} : { id }), runs }
}

/** Where a leaf's words stand in the record; nowhere for those of a template. */
function placeOf(node: AnyNode, edition: Edition): Place | undefined {
  if (node.type === 'fact') return edition.placeOf(node.fact)
  const isLeaf = node.type === 'mention' || !('children' in node)
  return isLeaf && node.position ? { path: edition.placeOf('').path, position: node.position } : undefined
}
