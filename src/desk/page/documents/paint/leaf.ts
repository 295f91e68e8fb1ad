import { type PageViewport, type PDFPageProxy, TextLayer } from 'pdfjs-dist'

/** Pixels around pages; as in documents.css. */
export const GAP = 16

/** Dots of the canvas for each pixel of the screen, at most. */
const DENSE = 2

/** A page of a PDF: a picture, and its words over it. */
export class Leaf {
  readonly element = document.createElement('div')
  readonly number: number
  readonly height: number
  readonly #page: PDFPageProxy
  readonly #viewport: PageViewport
  #words: Element = newWords()
  readonly #canvas = document.createElement('canvas')
  #earlier: Element | undefined

  constructor(page: PDFPageProxy, width: number) {
    const scale = width / page.getViewport({ scale: 1 }).width
    const viewport = page.getViewport({ scale })
    this.number = page.pageNumber
    this.height = viewport.height
    this.#page = page
    this.#viewport = viewport
    this.element.className = 'pdf-page'
    this.element.dataset.page = String(page.pageNumber)
    this.element.style.setProperty('--total-scale-factor', String(scale))
    this.element.style.width = `${viewport.width}px`
    this.element.style.height = `${viewport.height}px`
    this.#canvas.setAttribute('aria-hidden', 'true')
    this.element.append(this.#canvas, this.#words)
  }

  /** What stands where it belongs: itself, or an earlier state of it until it is made anew. */
  get place(): Element {
    return this.#earlier ?? this.element
  }

  /** Lets an earlier state stand where it belongs until it is made anew. */
  waitsIn(earlier: Element | undefined): void {
    this.#earlier = earlier
  }

  /** Takes over the words of an earlier state until its own are written. */
  keepWords(earlier: Element | undefined): void {
    const words = earlier?.querySelector('.pdf-text')
    if (words) this.#words.replaceWith(words)
    this.#words = words ?? this.#words
  }

  /** Draws its picture and writes its words, and then takes its place. */
  async make(abort: AbortSignal): Promise<void> {
    await Promise.all([this.draw(abort), this.write()])
    this.#earlier?.replaceWith(this.element)
    this.#earlier = undefined
  }

  /** Puts its words where they belong. */
  async write(): Promise<void> {
    const [container, viewport] = [newWords(), this.#viewport]
    await new TextLayer({ textContentSource: this.#page.streamTextContent(), container, viewport }).render()
    this.#words.replaceWith(container)
    this.#words = container
  }

  /** Draws its picture. Ends unfinished when it is not wanted any longer. */
  async draw(abort: AbortSignal): Promise<void> {
    abort.throwIfAborted()
    const density = Math.min(devicePixelRatio, DENSE)
    const canvas = this.#canvas
    canvas.width = Math.floor(this.#viewport.width * density)
    canvas.height = Math.floor(this.#viewport.height * density)
    const transform = [density, 0, 0, density, 0, 0]
    // a page is drawn once and then looked at: that is quicker without the graphics card
    const canvasContext = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!canvasContext) return
    // as for print, which doesn't wait for the screen's next frame after each piece
    const asked = { canvas: null, canvasContext, viewport: this.#viewport, transform, intent: 'print' }
    const task = this.#page.render(asked)
    const cancel = (): void => task.cancel()
    abort.addEventListener('abort', cancel)
    try {
      await task.promise
    } finally {
      abort.removeEventListener('abort', cancel)
    }
  }
}

function newWords(): HTMLElement {
  const words = document.createElement('div')
  words.className = 'pdf-text'
  return words
}
