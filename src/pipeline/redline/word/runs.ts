import type { Atom } from './atoms.ts'
import type { Change, Revisions } from './revisions.ts'
import { childOf, create, descendants, type Element, elementsOf, is, type Node, textElement } from './xml.ts'

/** Where what is deleted belongs in the new package: pictures and notes that only the old one had. */
export interface Transplant {
  /** The element as it may stand in the new package. */
  object(element: Element): Element
}

interface Part {
  readonly change: Change | undefined
  /** The run that it is from, for its properties. */
  readonly run: Element
  /** Text, or elements that a run holds. */
  readonly content: string | Element
}

/** Puts atoms down as runs, each stretch that came or went in a mark of its own. */
export class Runs {
  readonly #near: Element
  readonly #revisions: Revisions
  readonly #transplant: Transplant
  readonly #out: Node[] = []
  #parts: (Part | { readonly change: Change | undefined; readonly whole: Element })[] = []

  constructor(near: Element, revisions: Revisions, transplant: Transplant) {
    this.#near = near
    this.#revisions = revisions
    this.#transplant = transplant
  }

  add(atom: Atom, change: Change | undefined): void {
    const { content, text } = atom
    if (content.type === 'text') this.#parts.push({ change, run: content.run, content: text })
    else if (content.type === 'object') {
      const element = change === 'deleted' ? this.#transplant.object(content.element) : content.element
      this.#parts.push({ change, run: content.run, content: element })
    } else if (change === 'deleted') this.#deletedField(content.runs)
    else for (const whole of content.runs) this.#parts.push({ change, whole })
  }

  /** Of a field that is deleted, what it printed is left. */
  #deletedField(runs: readonly Element[]): void {
    for (const run of runs) {
      for (const { textContent } of descendants(run, 't')) {
        this.#parts.push({ change: 'deleted', run, content: textContent ?? '' })
      }
    }
  }

  /** A node that is neither text nor change. */
  still(node: Node): void {
    this.#flush()
    this.#out.push(node)
  }

  end(): readonly Node[] {
    this.#flush()
    return this.#out
  }

  #flush(): void {
    const parts = this.#parts
    this.#parts = []
    for (let at = 0; at < parts.length; ) {
      const change = parts[at]?.change
      let end = at
      while (end < parts.length && parts[end]?.change === change) end += 1
      const runs = this.#written(parts.slice(at, end), change === 'deleted')
      if (change) this.#out.push(this.#revisions.mark(this.#near, change, runs))
      else this.#out.push(...runs)
      at = end
    }
  }

  #written(parts: readonly (Part | { readonly whole: Element })[], deleted: boolean): Element[] {
    const runs: Element[] = []
    let open: { readonly from: Element; readonly run: Element } | undefined
    let text = ''
    const put = () => {
      if (open && text !== '') open.run.appendChild(textElement(this.#near, text, deleted))
      text = ''
    }
    for (const part of parts) {
      if ('whole' in part) {
        put()
        open = undefined
        runs.push(part.whole)
        continue
      }
      if (open?.from !== part.run) {
        put()
        open = { from: part.run, run: this.#runLike(part.run) }
        runs.push(open.run)
      }
      if (typeof part.content === 'string') text += part.content
      else {
        put()
        open.run.appendChild(part.content)
      }
    }
    put()
    return runs.filter((run) => elementsOf(run).some((child) => !is(child, 'rPr')))
  }

  #runLike(run: Element): Element {
    const properties = childOf(run, 'rPr')
    const copy = properties && (this.#near.ownerDocument?.importNode(properties, true) as Element)
    return create(this.#near, 'r', {}, copy ? [copy] : [])
  }
}
