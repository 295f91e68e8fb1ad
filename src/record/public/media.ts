import type { Nodes } from 'mdast'
import type { Body, ExchangeRecord } from '../record.ts'
import { childrenOf } from './cut.ts'

/**
 * Names of the photos that are for the briefing alone: internal text shows them and no public text does, in any
 * language. A photo that no text shows is public: the documents place it themselves.
 */
export function internalMedia({ editions }: ExchangeRecord, shown: readonly Body[]): ReadonlySet<string> {
  const found = new Set([...editions.values()].flatMap(({ body }) => photosIn(body)))
  for (const file of shown.flatMap(photosIn)) found.delete(file)
  return found
}

function photosIn({ headline, sections, footnotes }: Body): string[] {
  const found: string[] = []
  const walk = (node: Nodes): void => {
    if (node.type === 'image') found.push(node.url)
    if ('children' in node) for (const child of childrenOf(node)) walk(child as Nodes)
  }
  for (const node of [headline, ...sections.flatMap(({ children }) => children), ...footnotes]) walk(node as Nodes)
  return found
}
