import { DOMParser, type Document, type Element, type Node, XMLSerializer } from '@xmldom/xmldom'
import { W } from '../../../writers/docx/template/xml.ts'

export { attribute, childOf, childValue, descendants, R, W } from '../../../writers/docx/template/xml.ts'
export type { Document, Element, Node }

const XML = 'http://www.w3.org/XML/1998/namespace'

/** A part of a package that our own writer made. */
export function parsed(part: Uint8Array): Document {
  return new DOMParser({
    onError: (level, message) => {
      if (level !== 'warning') throw new Error(message)
    },
  }).parseFromString(new TextDecoder().decode(part), 'text/xml')
}

export const serialized = (node: Node): string => new XMLSerializer().serializeToString(node)

function isElement(node: Node): node is Element {
  return node.nodeType === 1
}

/** Whether an element is one of WordprocessingML with this local name. */
export const is = (element: Element, name: string): boolean => element.localName === name && element.namespaceURI === W

export function elementsOf(parent: Node | null | undefined): Element[] {
  const found: Element[] = []
  for (let node = parent?.firstChild ?? null; node; node = node.nextSibling) if (isElement(node)) found.push(node)
  return found
}

/** A new element of WordprocessingML that belongs to the document of `near`. */
export function create(
  near: Node,
  name: string,
  attributes: Readonly<Record<string, string>> = {},
  children: readonly Node[] = [],
): Element {
  const document = near.ownerDocument as Document
  const made = document.createElementNS(W, `w:${name}`)
  for (const [key, value] of Object.entries(attributes)) made.setAttributeNS(W, `w:${key}`, value)
  for (const child of children) made.appendChild(child)
  return made
}

/** `w:t`, or `w:delText` for text that is deleted; all its spaces count. */
export function textElement(near: Node, text: string, deleted: boolean): Element {
  const made = create(near, deleted ? 'delText' : 't')
  if (/^\s|\s$|\s\s/.test(text)) made.setAttributeNS(XML, 'xml:space', 'preserve')
  made.appendChild((near.ownerDocument as Document).createTextNode(text))
  return made
}

/** Takes the children out of a node and puts others in. */
export function refill(parent: Element, children: readonly Node[]): void {
  while (parent.firstChild) parent.removeChild(parent.firstChild)
  for (const child of children) parent.appendChild(child)
}
