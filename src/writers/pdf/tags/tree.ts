import type { Pdf, Reference, StructureElement } from '../archive/pdfkit.ts'
import type { Inline } from '../text/span.ts'
import type { Element } from './element.ts'

/** The structure tree of a document being painted. */
export interface TagTree {
  elementOf(element: Element): StructureElement
  /** The element of inline structure within another, made at its first use. */
  inlineOf(parent: StructureElement, inline: Inline): StructureElement
  end(): void
}

/** Makes the structure tree as planned: all elements are there, in their order, before anything is painted. */
export function tagTree(pdf: Pdf, root: Element): TagTree {
  const made = new Map<Element, StructureElement>()
  const inlines = new Map<StructureElement, Map<Inline, StructureElement>>()
  const identified: { readonly id: string; readonly reference: Reference }[] = []

  const make = (element: Element): StructureElement => {
    const { type, lang, alt, id, attributes } = element
    const structure = pdf.struct(type, { ...(lang ? { lang } : {}), ...(alt ? { alt } : {}) })
    if (attributes) structure.dictionary.data.A = attributes
    if (id) {
      structure.dictionary.data.ID = new String(id)
      identified.push({ id, reference: structure.dictionary })
    }
    made.set(element, structure)
    for (const child of element.children) structure.add(make(child))
    return structure
  }

  const document = make(root)
  pdf.addStructure(document)

  return {
    elementOf(element) {
      const structure = made.get(element)
      if (structure === undefined) throw new Error(`Unexpected structure element \`${element.type}\` outside the tree`)
      return structure
    },
    inlineOf(parent, inline) {
      let children = inlines.get(parent)
      if (children === undefined) {
        children = new Map()
        inlines.set(parent, children)
      }
      let structure = children.get(inline)
      if (structure === undefined) {
        structure = pdf.struct(inline.type, inline.type === 'Span' ? { lang: inline.lang } : {})
        if (inline.type === 'Link') rememberPages(pdf, structure)
        parent.add(structure)
        children.set(inline, structure)
      }
      return structure
    },
    end() {
      document.end()
      if (identified.length === 0) return
      identified.sort((a, b) => (a.id < b.id ? -1 : 1))
      pdf.getStructTreeRoot().data.IDTree = {
        Names: identified.flatMap(({ id, reference }) => [new String(id), reference]),
      }
    },
  }
}

/** pdfkit gives an annotation's reference the page that is current at the end, not its own (ISO 32000-1 14.7.4.3). */
function rememberPages(pdf: Pdf, link: StructureElement): void {
  const pages = new Map<unknown, Reference>()
  const { add, _flushChild: flushChild } = link
  link.add = (child) => {
    pages.set(child, pdf.page.dictionary)
    return add.call(link, child)
  }
  link._flushChild = (child) => {
    if (child.annotationRef === undefined) return flushChild.call(link, child)
    const kids = link.dictionary.data.K as unknown[]
    kids.push({ Type: 'OBJR', Obj: child.annotationRef, Pg: pages.get(child) })
  }
}
