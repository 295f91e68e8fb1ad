import { DOMParser, type Document, type Element, XMLSerializer } from '@xmldom/xmldom'
import { TemplateFault } from './fault.ts'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const R = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** UTF-8, or UTF-16 with a byte order mark: what a part may be in (ECMA-376 part 2 §7.2.3). */
function decoded(bytes: Uint8Array): string {
  const utf16 =
    bytes[0] === 0xff && bytes[1] === 0xfe ? 'utf-16le' : bytes[0] === 0xfe && bytes[1] === 0xff ? 'utf-16be' : ''
  return new TextDecoder(utf16 || 'utf-8').decode(bytes).replace(/^\ufeff/, '')
}

/** A part as a tree. A document type declaration, which no part may have, is a fault, and so is XML that is not well-formed. */
export function parsed(bytes: Uint8Array, name: string): Document {
  const source = decoded(bytes)
  if (/<!DOCTYPE/i.test(source)) throw new TemplateFault(`a document type declaration in \`${name}\``)
  try {
    const document = new DOMParser({
      onError: (level, message) => {
        if (level !== 'warning') throw new Error(message)
      },
    }).parseFromString(source, 'text/xml')
    if (!document.documentElement) throw new Error('empty')
    return document
  } catch {
    throw new TemplateFault(`XML that is not well-formed in \`${name}\``)
  }
}

const serializer = new XMLSerializer()

export const serialized = (document: Document): string => serializer.serializeToString(document)

/** Child elements of WordprocessingML with one of these names. */
export function childrenOf(parent: Element, ...names: readonly string[]): readonly Element[] {
  const result: Element[] = []
  for (let node = parent.firstChild; node; node = node.nextSibling) {
    if (node.nodeType !== 1) continue
    const element = node as Element
    if (element.namespaceURI === W && (names.length === 0 || names.includes(element.localName ?? '')))
      result.push(element)
  }
  return result
}

export const childOf = (parent: Element | undefined, name: string): Element | undefined =>
  parent && childrenOf(parent, name)[0]

/** A `w:` attribute, or undefined. */
export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(W, name) ?? undefined

/** `w:val` of a child. */
export const childValue = (parent: Element | undefined, name: string): string | undefined =>
  attribute(childOf(parent, name), 'val')

/** All elements below, of any depth, with a name of WordprocessingML. */
export const descendants = (parent: Element | Document, name: string): readonly Element[] => [
  ...parent.getElementsByTagNameNS(W, name),
]
