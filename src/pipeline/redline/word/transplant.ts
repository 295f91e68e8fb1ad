import { sha256 } from '../../hash.ts'
import type { Keys } from './atoms.ts'
import type { Context } from './context.ts'
import type { WordPackage } from './package.ts'
import { keepLastMark } from './paragraph.ts'
import { attribute, childOf, create, type Document, descendants, type Element, elementsOf, is, R, W } from './xml.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

const blipsIn = (drawing: Element): Element[] => [...drawing.getElementsByTagNameNS(DRAWING, 'blip')]
const propertiesIn = (drawing: Element): Element[] => [...drawing.getElementsByTagNameNS(ANCHOR, 'docPr')]

/** Tells the pictures and links of a package by what they are, not by the ids that they have there. */
export const keysOf = (file: WordPackage, language: string, part: 'document' | 'footnotes' = 'document'): Keys => ({
  language,
  drawing(drawing) {
    const images = blipsIn(drawing).map((blip) => file.image(blip.getAttributeNS(R, 'embed') ?? ''))
    const hashes = images.map((image) => (image ? sha256(image) : ''))
    return [...hashes, ...propertiesIn(drawing).map((one) => one.getAttribute('descr') ?? '')].join(' ')
  },
  address(hyperlink) {
    const id = hyperlink.getAttributeNS(R, 'id')
    return id ? file.target(id, part) : undefined
  },
})

/** Brings what only the old document has into the new package: pictures, notes, list numbers. */
export function transplantOf(old: WordPackage, now: WordPackage, context: () => Context): Context['transplant'] {
  const copy = (element: Element): Element => now.document.importNode(element, true)
  const lists = listNumbers(old, now)
  let drawings = 0
  return {
    copy,
    object(element) {
      const made = copy(element)
      if (is(element, 'footnoteReference')) {
        made.setAttributeNS(W, 'w:id', deletedNote(old, now, attribute(element, 'id') ?? '', context()))
      }
      for (const blip of blipsIn(made)) {
        const id = blip.getAttributeNS(R, 'embed') ?? ''
        const bytes = old.image(id)
        if (bytes) blip.setAttributeNS(R, 'r:embed', now.addImage(bytes, old.target(id) ?? ''))
      }
      // ids of drawings are unique in a document
      for (const properties of propertiesIn(made)) {
        drawings += 1
        properties.setAttribute('id', String(50_000 + drawings))
      }
      return made
    },
    properties(properties) {
      const made = copy(properties)
      const number = childOf(childOf(made, 'numPr'), 'numId')
      if (number) number.setAttributeNS(W, 'w:val', lists(attribute(number, 'val') ?? ''))
      for (const child of elementsOf(made)) {
        if (is(child, 'sectPr') || is(child, 'rPr')) made.removeChild(child)
      }
      return made
    },
  }
}

const notesIn = (footnotes: Document): Element[] => descendants(footnotes, 'footnote')

export const noteOf = (file: WordPackage, id: string): Element | undefined =>
  notesIn(file.footnotes).find((note) => attribute(note, 'id') === id)

/** The note that a deleted mark leads to, deleted with it. Gives its id. */
function deletedNote(old: WordPackage, now: WordPackage, id: string, context: Context): string {
  const notes = notesIn(now.footnotes)
  const own = String(Math.max(0, ...notes.map((note) => Number(attribute(note, 'id')))) + 1)
  const root = now.footnotes.documentElement as Element
  const made = create(root, 'footnote', { id: own })
  const note = noteOf(old, id)
  if (note) for (const block of context.flow.deleted(context, made, note)) made.appendChild(block)
  keepLastMark(made)
  root.appendChild(made)
  return own
}

/**
 * Finds the number instance of the new package for one of the old: that of a list at the same place, so that items that
 * went stand among those that stayed, or a copy of the old one.
 */
function listNumbers(old: WordPackage, now: WordPackage): (id: string) => string {
  const found = new Map<string, string>()
  const numbers = (file: WordPackage) => descendants(file.numbering, 'num')
  const inUse = (file: WordPackage) =>
    new Set(descendants(file.document, 'numId').map((number) => attribute(number, 'val') ?? ''))
  const [olds, news] = [[...inUse(old)], [...inUse(now)]]
  return (id) => {
    const known = found.get(id)
    if (known) return known
    const same = olds.length === news.length ? news[olds.indexOf(id)] : undefined
    const number = same ?? copied(id)
    found.set(id, number)
    return number
  }
  function copied(id: string): string {
    const original = numbers(old).find((one) => attribute(one, 'numId') === id)
    if (!original) return id
    const own = String(Math.max(0, ...numbers(now).map((one) => Number(attribute(one, 'numId')))) + 1)
    const made = now.numbering.importNode(original, true)
    made.setAttributeNS(W, 'w:numId', own)
    const last = numbers(now).at(-1)
    now.numbering.documentElement?.insertBefore(made, last?.nextSibling ?? null)
    return own
  }
}
