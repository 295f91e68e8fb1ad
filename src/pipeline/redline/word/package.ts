import { posix } from 'node:path'
import { unzipSync } from 'fflate'
import { packed } from '../../../writers/docx/package.ts'
import { type Document, type Element, elementsOf, parsed, R, serialized } from './xml.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const IMAGE = `${R}/image`

const partName = { document: 'word/document.xml', footnotes: 'word/footnotes.xml', numbering: 'word/numbering.xml' }
const RELS = 'word/_rels/document.xml.rels'
const NOTE_RELS = 'word/_rels/footnotes.xml.rels'

/** A Word file that our own writer made, taken apart. Changes go to its trees. */
export class WordPackage {
  readonly #parts: Map<string, Uint8Array | string>
  readonly document: Document
  readonly footnotes: Document
  readonly numbering: Document
  readonly #relationships: Document
  readonly #ofNotes: Document | undefined
  #added = 0

  constructor(bytes: Uint8Array) {
    const parts = unzipSync(bytes)
    this.#parts = new Map(Object.entries(parts).filter(([name]) => name !== '[Content_Types].xml'))
    const tree = (name: string) => parsed(parts[name] ?? new Uint8Array())
    this.document = tree(partName.document)
    this.footnotes = tree(partName.footnotes)
    this.numbering = tree(partName.numbering)
    this.#relationships = tree(RELS)
    this.#ofNotes = parts[NOTE_RELS] && parsed(parts[NOTE_RELS])
  }

  /** `w:body`. */
  get body(): Element {
    const [body] = elementsOf(this.document.documentElement)
    if (!body) throw new Error('Expected a document with a body')
    return body
  }

  /** Target of a relationship of the main document, or of its notes. */
  target(id: string, part: 'document' | 'footnotes' = 'document'): string | undefined {
    const all = part === 'document' ? this.#all() : elementsOf(this.#ofNotes?.documentElement)
    return all.find((one) => one.getAttribute('Id') === id)?.getAttribute('Target') ?? undefined
  }

  /** Bytes of the image that a relationship leads to. */
  image(id: string): Uint8Array | undefined {
    const target = this.target(id)
    const part = target === undefined ? undefined : this.#parts.get(posix.join('word', target))
    return typeof part === 'string' ? undefined : part
  }

  /** Adds an image of another package, unless it has it already. Gives the relationship's id. */
  addImage(bytes: Uint8Array, from: string): string {
    const known = this.#all().find((one) => {
      const own = one.getAttribute('Type') === IMAGE ? this.image(one.getAttribute('Id') ?? '') : undefined
      return own !== undefined && Buffer.from(own).equals(bytes)
    })
    if (known) return known.getAttribute('Id') ?? ''
    this.#added += 1
    const target = `media/earlier${this.#added}${posix.extname(from)}`
    this.#parts.set(posix.join('word', target), bytes)
    const made = this.#relationships.createElementNS(RELATIONSHIPS, 'Relationship')
    const id = `rIdEarlier${this.#added}`
    for (const [name, value] of Object.entries({ Id: id, Type: IMAGE, Target: target })) made.setAttribute(name, value)
    this.#relationships.documentElement?.appendChild(made)
    return id
  }

  #all(): Element[] {
    return elementsOf(this.#relationships.documentElement)
  }

  /** The bytes of the package with all changes; the same trees give the same bytes. */
  bytes(): Uint8Array {
    const parts = new Map(this.#parts)
    parts.set(partName.document, serialized(this.document))
    parts.set(partName.footnotes, serialized(this.footnotes))
    parts.set(partName.numbering, serialized(this.numbering))
    parts.set(RELS, serialized(this.#relationships))
    return packed(parts)
  }
}
