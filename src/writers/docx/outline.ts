import type { Heading } from 'mdast'
import { plainText } from '../../document/plain-text.ts'
import { headingNumber, type NumberLevel } from '../../language/numerals.ts'
import type { Scan } from './scan.ts'

/** A heading as the contents list it. */
export interface OutlineEntry {
  readonly node: Heading
  /** From 1. */
  readonly level: number
  /** As printed; empty where headings have none. */
  readonly number: string
  readonly text: string
  /** Bookmark that the contents lead to. */
  readonly bookmark: string
}

export interface Outline {
  readonly entries: readonly OutlineEntry[]
  of(node: Heading): OutlineEntry | undefined
}

/** Level of a heading in Word, from 1: a document's own title stands above them. */
export const headingLevel = (node: Heading): number => Math.max(1, Math.min(5, node.depth - 1))

/** Numbers the headings outside the cover as Word will, so that the contents can be there beforehand. */
export function outline(scan: Scan, levels: readonly NumberLevel[]): Outline {
  const counts: number[] = []
  const entries = scan.headings
    .filter(({ node, regions }) => node.depth > 1 && !regions.includes('cover') && !regions.includes('bottom-line'))
    .map(({ node, regions }, index): OutlineEntry => {
      const level = headingLevel(node)
      const annex = regions.includes('annex')
      if (!annex) {
        while (counts.length < level) counts.push(counts.length === level - 1 ? 0 : 1)
        counts.length = level
        counts[level - 1] = (counts[level - 1] ?? 0) + 1
      }
      return {
        node,
        level,
        number: annex ? '' : headingNumber(levels, counts),
        text: plainText(node).replace(/\s+/g, ' ').trim(),
        bookmark: `_Toc${String(index + 1).padStart(9, '0')}`,
      }
    })
  const byNode = new Map(entries.map((entry) => [entry.node, entry]))
  return { entries, of: (node) => byNode.get(node) }
}
