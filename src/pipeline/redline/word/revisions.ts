import { childOf, create, type Element, elementsOf, is, type Node } from './xml.ts'

export type Change = 'inserted' | 'deleted'

const NAMES = { inserted: 'ins', deleted: 'del' } as const

/** Makes marks of tracked changes (ECMA-376 part 1 §17.13.5), all by one author at one moment. */
export class Revisions {
  readonly #author: string
  readonly #date: string
  #count = 0

  /** `date` is ISO 8601 in UTC, without fractions. */
  constructor(author: string, date: string) {
    this.#author = author
    this.#date = date
  }

  mark(near: Node, change: Change, children: readonly Node[] = []): Element {
    this.#count += 1
    // apart from the ids of bookmarks, which share their space in some readers
    const id = String(900_000 + this.#count)
    return create(near, NAMES[change], { id, author: this.#author, date: this.#date }, children)
  }

  /** Tracks a paragraph's mark: with it, the paragraph came or went, or both, which leaves nothing of it either way. */
  paragraph(paragraph: Element, ...changes: readonly Change[]): void {
    let properties = childOf(paragraph, 'pPr')
    if (!properties) {
      properties = create(paragraph, 'pPr')
      paragraph.insertBefore(properties, paragraph.firstChild)
    }
    let ofMark = childOf(properties, 'rPr')
    if (!ofMark) {
      ofMark = create(paragraph, 'rPr')
      const after = elementsOf(properties).find((child) => is(child, 'sectPr') || is(child, 'pPrChange'))
      properties.insertBefore(ofMark, after ?? null)
    }
    const first = ofMark.firstChild
    for (const change of changes) ofMark.insertBefore(this.mark(paragraph, change), first)
  }

  /** Tracks a row of a table. */
  row(row: Element, change: Change): void {
    let properties = childOf(row, 'trPr')
    if (!properties) {
      properties = create(row, 'trPr')
      const after = elementsOf(row).find((child) => !is(child, 'tblPrEx'))
      row.insertBefore(properties, after ?? null)
    }
    properties.appendChild(this.mark(row, change))
  }
}
