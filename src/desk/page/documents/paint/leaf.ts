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
  readonly #text = document.createElement('div')
  #canvas = document.createElement('canvas')

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
    this.#text.className = 'pdf-text'
    this.element.append(this.#canvas, this.#text)
  }

  /** Puts its words where they belong. */
  async write(): Promise<void> {
    const [container, viewport] = [this.#text, this.#viewport]
    await new TextLayer({ textContentSource: this.#page.streamTextContent(), container, viewport }).render()
  }

  /** Lets it show what an earlier state of it shows, until it is drawn. */
  lend(picture: HTMLCanvasElement | undefined): void {
    if (!picture) return
    this.#canvas.replaceWith(picture)
    this.#canvas = picture
  }

  /** Draws its picture, and then shows it. Ends unfinished when it is not wanted any longer. */
  async draw(abort: AbortSignal): Promise<void> {
    abort.throwIfAborted()
    const density = Math.min(devicePixelRatio, DENSE)
    const canvas = document.createElement('canvas')
    canvas.width = Math.floor(this.#viewport.width * density)
    canvas.height = Math.floor(this.#viewport.height * density)
    canvas.setAttribute('aria-hidden', 'true')
    const transform = [density, 0, 0, density, 0, 0]
    // a page is drawn once and then looked at: that is quicker without the graphics card
    const canvasContext = canvas.getContext('2d', { alpha: false, willReadFrequently: true })
    if (!canvasContext) return
    const task = this.#page.render({ canvas: null, canvasContext, viewport: this.#viewport, transform })
    const cancel = (): void => task.cancel()
    abort.addEventListener('abort', cancel)
    try {
      await task.promise
    } finally {
      abort.removeEventListener('abort', cancel)
    }
    this.#canvas.replaceWith(canvas)
    this.#canvas = canvas
  }
}
