import { GlobalWorkerOptions, getDocument, type PDFPageProxy, PDFWorker, TextLayer } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { words } from '../../words/speak.ts'
import { type Painter, StaleError } from './sheet.ts'

GlobalWorkerOptions.workerSrc = worker

/** One for all: starting one takes longer than reading a summary. */
const reader = new PDFWorker()

/** Dots of the canvas for each pixel of the screen, at most. */
const DENSE = 2

/** Draws a summary: each page as a picture, with its words over it, so that they can be marked and clicked. */
export const paintSummary: Painter = async (host, { href, language }, abort) => {
  const answer = await fetch(href, { signal: abort })
  if (!answer.ok) throw new StaleError()
  const data = new Uint8Array(await answer.arrayBuffer())
  const task = getDocument({ data, worker: reader, useWasm: false, isImageDecoderSupported: true })
  const element = document.createElement('div')
  element.className = 'sheet pdf'
  element.tabIndex = 0
  element.lang = language
  element.dataset.unseen = ''
  element.setAttribute('role', 'document')
  element.setAttribute('aria-label', `${words.peek().documents.tabs.summary} (${language})`)
  host.append(element)
  try {
    const pdf = await task.promise
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
    const width = Math.min(host.clientWidth - 32, 900)
    await Promise.all(pages.map((page) => paintPage(element, page, width, abort)))
  } catch (error) {
    element.remove()
    throw error
  } finally {
    void task.destroy()
  }
  return { root: element, window, scroller: element, element }
}

async function paintPage(into: HTMLElement, page: PDFPageProxy, width: number, abort: AbortSignal): Promise<void> {
  abort.throwIfAborted()
  const scale = width / page.getViewport({ scale: 1 }).width
  const viewport = page.getViewport({ scale })
  const sheet = document.createElement('div')
  sheet.className = 'pdf-page'
  sheet.dataset.page = String(page.pageNumber)
  sheet.style.setProperty('--total-scale-factor', String(scale))
  sheet.style.width = `${viewport.width}px`
  sheet.style.height = `${viewport.height}px`
  const density = Math.min(devicePixelRatio, DENSE)
  const canvas = document.createElement('canvas')
  canvas.width = Math.floor(viewport.width * density)
  canvas.height = Math.floor(viewport.height * density)
  canvas.setAttribute('aria-hidden', 'true')
  const text = document.createElement('div')
  text.className = 'pdf-text'
  sheet.append(canvas, text)
  into.append(sheet)
  await Promise.all([
    page.render({ canvas, viewport, transform: [density, 0, 0, density, 0, 0] }).promise,
    new TextLayer({ textContentSource: page.streamTextContent(), container: text, viewport }).render(),
  ])
}
