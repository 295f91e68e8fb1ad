import { posix } from 'node:path'
import { type Document, type Element, elementsOf, parsed, R, serialized } from './xml.ts'

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/package/2006/relationships'
const IMAGE = `${R}/image`
const NONE = new TextEncoder().encode(`<Relationships xmlns="${RELATIONSHIPS}"/>`)

/** What a part of a package refers to, by the ids that it uses (ECMA-376 part 2 §8.5). */
export class Related {
  readonly #parts: Map<string, Uint8Array | string>
  /** Name of the part that holds the relationships. */
  readonly #name: string
  readonly #tree: Document

  constructor(parts: Map<string, Uint8Array | string>, part: string) {
    this.#parts = parts
    this.#name = posix.join(posix.dirname(part), '_rels', `${posix.basename(part)}.rels`)
    const own = parts.get(this.#name)
    this.#tree = parsed(typeof own === 'object' ? own : NONE)
  }

  get #all(): Element[] {
    return elementsOf(this.#tree.documentElement)
  }

  target(id: string): string | undefined {
    return this.#all.find((one) => one.getAttribute('Id') === id)?.getAttribute('Target') ?? undefined
  }

  image(id: string): Uint8Array | undefined {
    const target = this.target(id)
    const part = target === undefined ? undefined : this.#parts.get(posix.join('word', target))
    return typeof part === 'object' ? part : undefined
  }

  /** Adds an image of another package, unless it is there already. Gives the relationship's id. */
  addImage(bytes: Uint8Array, from: string): string {
    const isSame = (other: Uint8Array | string | undefined) =>
      typeof other === 'object' && Buffer.from(other).equals(bytes)
    const known = this.#all.find(
      (one) => one.getAttribute('Type') === IMAGE && isSame(this.image(one.getAttribute('Id') ?? '')),
    )
    if (known) return known.getAttribute('Id') ?? ''
    const media = [...this.#parts.keys()].filter((name) => name.startsWith('word/media/'))
    let part = media.find((name) => isSame(this.#parts.get(name)))
    if (!part) {
      part = `word/media/earlier${media.length + 1}${posix.extname(from)}`
      this.#parts.set(part, bytes)
    }
    const id = `rIdEarlier${this.#all.length + 1}`
    const made = this.#tree.createElementNS(RELATIONSHIPS, 'Relationship')
    const attributes = { Id: id, Type: IMAGE, Target: posix.relative('word', part) }
    for (const [name, value] of Object.entries(attributes)) made.setAttribute(name, value)
    this.#tree.documentElement?.appendChild(made)
    this.#parts.set(this.#name, serialized(this.#tree))
    return id
  }
}
