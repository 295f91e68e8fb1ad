import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { words } from '../../words/speak.ts'
import { GAP, Leaf } from './leaf.ts'
import { fetched, type Painter, type Sheet } from './sheet.ts'

GlobalWorkerOptions.workerSrc = worker

/** One for all: starting one takes longer than reading a summary. */
const reader = new PDFWorker()

/** Milliseconds after which pages that nobody sees are made: whoever writes on is not kept waiting by them. */
const LATER = 250

/**
 * Draws a summary: each page as a picture, with its words over it, so that they can be marked and clicked. The pictures that are
 * seen come first and take their places at once; the words over them and the other pages stay what they were until they come too.
 */
export const paintSummary: Painter = async (host, { href, language }, abort, before) => {
  const data = new Uint8Array(await (await fetched(href, abort)).arrayBuffer())
  const task = getDocument({ data, worker: reader, useWasm: false, isImageDecoderSupported: true })
  try {
    const pdf = await task.promise
    const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)))
    abort.throwIfAborted()
    const width = Math.min(host.clientWidth - 2 * GAP, 900)
    const leaves = pages.map((page) => new Leaf(page, width))
    const { seen, unseen } = parted(leaves, before?.scroller.scrollTop ?? 0, host.clientHeight)
    await Promise.all(seen.map((leaf) => leaf.draw(abort)))
    abort.throwIfAborted()
    const element = before?.element ?? newElement(host, language)
    const olds = [...element.children]
    for (const leaf of seen) leaf.keepWords(olds[leaf.number - 1])
    for (const leaf of unseen) leaf.waitsIn(olds[leaf.number - 1])
    element.replaceChildren(...leaves.map(({ place }) => place))
    const whole = later(seen, unseen, before ? LATER : 0, abort).finally(() => task.destroy())
    return { root: element, window, scroller: element, element, whole } satisfies Sheet
  } catch (error) {
    void task.destroy()
    throw error
  }
}

function newElement(host: HTMLElement, language: string): HTMLElement {
  const element = document.createElement('div')
  element.className = 'sheet pdf'
  element.tabIndex = 0
  element.lang = language
  element.dataset.unseen = ''
  element.setAttribute('role', 'document')
  element.setAttribute('aria-label', `${words.peek().documents.tabs.summary} (${language})`)
  host.append(element)
  return element
}

/** Which pages are seen where somebody has scrolled so far. */
function parted(leaves: readonly Leaf[], from: number, height: number): { seen: Leaf[]; unseen: Leaf[] } {
  const [seen, unseen]: [Leaf[], Leaf[]] = [[], []]
  let top = GAP
  for (const leaf of leaves) {
    const isSeen = top < from + height && top + leaf.height > from
    ;(isSeen ? seen : unseen).push(leaf)
    top += leaf.height + GAP
  }
  return { seen, unseen }
}

/** Makes what was not made at once. What can't be made, or is not wanted any longer, stays what it was. */
async function later(seen: readonly Leaf[], unseen: readonly Leaf[], delay: number, abort: AbortSignal): Promise<void> {
  await Promise.allSettled(seen.map((leaf) => leaf.write()))
  if (unseen.length === 0) return
  await new Promise((resolve) => setTimeout(resolve, delay))
  for (const leaf of unseen) {
    if (abort.aborted) return
    await leaf.make(abort).catch(() => undefined)
  }
}
