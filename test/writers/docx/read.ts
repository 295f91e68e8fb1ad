import { readFileSync } from 'node:fs'
import { DOMParser, type Document, type Element } from '@xmldom/xmldom'
import { strFromU8, unzipSync } from 'fflate'
import { parse } from 'yaml'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import { type Theme, themeSchema } from '../../../src/theme/tokens.ts'
import { write } from '../../../src/writers/docx/index.ts'
import type { WriteOptions, Written } from '../../../src/writers/writer.ts'

export const W = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
export const W14 = 'http://schemas.microsoft.com/office/word/2010/wordml'

export const theme: Theme = themeSchema.parse(
  parse(readFileSync(new URL('../../../templates/theme.yaml', import.meta.url), 'utf8')),
)

/** A package, opened as a reader would. */
export interface Package extends Written {
  readonly files: Readonly<Record<string, Uint8Array>>
  /** Source of a part. */
  text(name: string): string
  /** Tree of a part; throws where it is not well-formed. */
  xml(name: string): Document
}

export function opened(written: Written): Package {
  const files = unzipSync(written.bytes)
  const text = (name: string): string => {
    const bytes = files[name]
    if (!bytes) throw new Error(`no part ${name}`)
    return strFromU8(bytes)
  }
  return { ...written, files, text, xml: (name) => parsed(text(name)) }
}

export const parsed = (source: string): Document =>
  new DOMParser({
    onError: (_, message) => {
      throw new Error(message)
    },
  }).parseFromString(source, 'text/xml')

/** Writes a document with our theme and opens it. */
export const written = async (document: ExchangeDocument, options: Partial<WriteOptions> = {}): Promise<Package> =>
  opened(await write(document, { theme, preview: false, pageTemplate: '', ...options }))

/** Elements of WordprocessingML with a name, in order. */
export const all = (parent: Document | Element, name: string): Element[] => [...parent.getElementsByTagNameNS(W, name)]

export const first = (parent: Document | Element, name: string): Element => {
  const [element] = all(parent, name)
  if (!element) throw new Error(`no w:${name}`)
  return element
}

export const attribute = (element: Element | undefined, name: string): string | undefined =>
  element?.getAttributeNS(W, name) ?? undefined

/** `w:val` of the first descendant with this name. */
export const childValue = (parent: Document | Element, name: string): string | undefined =>
  attribute(all(parent, name)[0], 'val')

/** What a reader sees of a paragraph or a part: its `w:t`, tabs and breaks. */
export function shown(parent: Document | Element): string {
  let text = ''
  const visit = (node: Document | Element): void => {
    for (let child = node.firstChild; child; child = child.nextSibling) {
      if (child.nodeType !== 1) continue
      const element = child as Element
      if (element.localName === 't') text += element.textContent ?? ''
      else if (element.localName === 'tab' && element.parentNode?.nodeName === 'w:r') text += '\t'
      else if (element.localName === 'br') text += '\n'
      else visit(element)
    }
  }
  visit(parent)
  return text
}

/** Paragraphs of a part: style and text. */
export const paragraphs = (part: Document): { style: string | undefined; text: string; element: Element }[] =>
  all(part, 'p').map((element) => ({ style: childValue(element, 'pStyle'), text: shown(element), element }))

/** The paragraph that has this text. */
export function paragraphWith(part: Document, text: string): { style: string | undefined; element: Element } {
  const found = paragraphs(part).find((paragraph) => paragraph.text.includes(text))
  if (!found) throw new Error(`no paragraph with “${text}”`)
  return found
}
