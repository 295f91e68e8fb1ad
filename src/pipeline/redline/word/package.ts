import { unzipSync } from 'fflate'
import { packed } from '../../../writers/docx/package.ts'
import { Related } from './related.ts'
import { attribute, type Document, descendants, type Element, elementsOf, parsed, serialized } from './xml.ts'

const DOCUMENT = 'word/document.xml'
const FOOTNOTES = 'word/footnotes.xml'
const NUMBERING = 'word/numbering.xml'

/** A Word file that our own writer made, taken apart. Changes go to its trees. */
export class WordPackage {
  readonly #parts: Map<string, Uint8Array | string>
  readonly document: Document
  readonly footnotes: Document
  readonly numbering: Document
  readonly related: { readonly text: Related; readonly notes: Related }

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes)
    this.#parts = new Map(Object.entries(parts).filter(([name]) => name !== '[Content_Types].xml'))
    const tree = (name: string) => parsed(parts[name] ?? new Uint8Array())
    this.document = tree(DOCUMENT)
    this.footnotes = tree(FOOTNOTES)
    this.numbering = tree(NUMBERING)
    this.related = { text: new Related(this.#parts, DOCUMENT), notes: new Related(this.#parts, FOOTNOTES) }
  }

  /** `w:body`. */
  get body(): Element {
    const [body] = elementsOf(this.document.documentElement)
    if (!body) throw new Error('Expected a document with a body')
    return body
  }

  note(id: string): Element | undefined {
    return descendants(this.footnotes, 'footnote').find((note) => attribute(note, 'id') === id)
  }

  /** The bytes of the package with all changes; the same trees give the same bytes. */
  bytes(): Uint8Array {
    this.#parts.set(DOCUMENT, serialized(this.document))
    this.#parts.set(FOOTNOTES, serialized(this.footnotes))
    this.#parts.set(NUMBERING, serialized(this.numbering))
    return packed(this.#parts)
  }
}
