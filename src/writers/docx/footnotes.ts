import type { FootnoteDefinition } from 'mdast'
import { WORD } from './namespaces.ts'
import { type Relationships, relationships } from './relationships.ts'
import { element, join, part, value, type Xml } from './xml.ts'

/** Footnotes in the order of their first reference. */
export interface Footnotes {
  /** The note's number, from 1, and whether this is its first reference. */
  cite(definition: FootnoteDefinition): { readonly number: number; readonly first: boolean }
  /** Notes that were cited, in order. */
  readonly cited: readonly FootnoteDefinition[]
  readonly relationships: Relationships
}

export function footnotes(): Footnotes {
  const cited: FootnoteDefinition[] = []
  return {
    cite(definition) {
      const at = cited.indexOf(definition)
      if (at >= 0) return { number: at + 1, first: false }
      cited.push(definition)
      return { number: cited.length, first: true }
    },
    cited,
    relationships: relationships(),
  }
}

const separator = (type: 'separator' | 'continuationSeparator', id: number, style: string): Xml =>
  element(
    'w:footnote',
    { 'w:type': type, 'w:id': id },
    element('w:p', {}, element('w:pPr', {}, value('w:pStyle', style)), element('w:r', {}, element(`w:${type}`))),
  )

/** `word/footnotes.xml` of notes that are already paragraphs (ECMA-376 part 1 §17.11.15). */
export const footnotesPart = (notes: readonly Xml[], style: string): string =>
  part(
    element(
      'w:footnotes',
      WORD,
      separator('separator', -1, style),
      separator('continuationSeparator', 0, style),
      join(notes.map((note, index) => element('w:footnote', { 'w:id': index + 1 }, note))),
    ),
  )
