import { sha256 } from '../../hash.ts'
import type { Keys } from './atoms.ts'
import type { Context } from './context.ts'
import type { WordPackage } from './package.ts'
import { keepLastMark } from './paragraph.ts'
import type { Related } from './related.ts'
import { attribute, childOf, create, descendants, type Element, elementsOf, is, R, W } from './xml.ts'

const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main'
const ANCHOR = 'http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing'

const blipsIn = (drawing: Element): Element[] => [...drawing.getElementsByTagNameNS(DRAWING, 'blip')]
const propertiesIn = (drawing: Element): Element[] => [...drawing.getElementsByTagNameNS(ANCHOR, 'docPr')]

/** Tells the pictures and links of a part by what they are, not by the ids that they have there. */
export const keysOf = (related: Related, language: string): Keys => ({
  language,
  drawing(drawing) {
    const images = blipsIn(drawing).map((blip) => related.image(blip.getAttributeNS(R, 'embed') ?? ''))
    const hashes = images.map((image) => (image ? sha256(image) : ''))
    return [...hashes, ...propertiesIn(drawing).map((one) => one.getAttribute('descr') ?? '')].join(' ')
  },
  address(hyperlink) {
    const id = hyperlink.getAttributeNS(R, 'id')
    return id ? related.target(id) : undefined
  },
})

export interface Transplanting {
  readonly old: WordPackage
  readonly now: WordPackage
  readonly part: 'text' | 'notes'
  /** Number instance of the new package for one of the old. */
  readonly listNumber: (id: string) => string
  /** Id for a drawing, each time another. */
  readonly nextDrawing: () => string
  /** For what stands in notes. */
  readonly inNotes: () => Context
}

/** Brings what only the old document has into the new package: pictures, notes, list numbers. */
export function transplantOf(transplanting: Transplanting): Context['transplant'] {
  const { old, now, part, listNumber, nextDrawing, inNotes } = transplanting
  const copy = (element: Element): Element => now.document.importNode(element, true)
  return {
    copy,
    object(element) {
      const made = copy(element)
      if (is(element, 'footnoteReference')) {
        made.setAttributeNS(W, 'w:id', deletedNote(old, now, attribute(element, 'id') ?? '', inNotes()))
      }
      for (const blip of blipsIn(made)) {
        const id = blip.getAttributeNS(R, 'embed') ?? ''
        const bytes = old.related[part].image(id)
        const from = old.related[part].target(id) ?? ''
        if (bytes) blip.setAttributeNS(R, 'r:embed', now.related[part].addImage(bytes, from))
      }
      for (const properties of propertiesIn(made)) properties.setAttribute('id', nextDrawing())
      return made
    },
    properties(properties) {
      const made = copy(properties)
      const number = childOf(childOf(made, 'numPr'), 'numId')
      if (number) number.setAttributeNS(W, 'w:val', listNumber(attribute(number, 'val') ?? ''))
      for (const child of elementsOf(made)) {
        if (is(child, 'sectPr') || is(child, 'rPr')) made.removeChild(child)
      }
      return made
    },
  }
}

/** The note that a deleted mark leads to, deleted with it. Gives its id. */
function deletedNote(old: WordPackage, now: WordPackage, id: string, context: Context): string {
  const root = now.footnotes.documentElement
  const note = old.note(id)
  if (!root || !note) return id
  const taken = descendants(now.footnotes, 'footnote').map((one) => Number(attribute(one, 'id')))
  const own = String(Math.max(0, ...taken) + 1)
  const made = create(root, 'footnote', { id: own })
  for (const block of context.flow.deleted(context, made, note)) made.appendChild(block)
  keepLastMark(made)
  root.appendChild(made)
  return own
}
