import { GlobalWorkerOptions, getDocument, PDFWorker } from 'pdfjs-dist'
import worker from 'pdfjs-dist/build/pdf.worker.min.mjs?url'
import { words } from '../../words/speak.ts'
import { GAP, Leaf } from './leaf.ts'
import { fetched, type Painter, type Sheet } from './sheet.ts'

GlobalWorkerOptions.workerSrc = worker

/** One for all: starting one takes longer than reading a summary. */
const reader = new PDFWorker()

/** Milliseconds after which pages that nobody sees are drawn: whoever writes on is not kept waiting by them. */
const LATER = 250

/**
 * Draws a summary: each page as a picture, with its words over it, so that they can be marked and clicked. The pages that are
 * seen come first and take their places at once; the others show what they showed until they are drawn too.
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
    await Promise.all([...leaves.map((leaf) => leaf.write()), ...seen.map((leaf) => leaf.draw(abort))])
    abort.throwIfAborted()
    const element = before?.element ?? newElement(host, language)
    const old = [...element.querySelectorAll('canvas')]
    for (const leaf of unseen) leaf.lend(old[leaf.number - 1])
    element.replaceChildren(...leaves.map((leaf) => leaf.element))
    void drawLater(unseen, abort).finally(() => task.destroy())
    return { root: element, window, scroller: element, element } satisfies Sheet
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

async function drawLater(leaves: readonly Leaf[], abort: AbortSignal): Promise<void> {
  if (leaves.length === 0) return
  await new Promise((resolve) => setTimeout(resolve, LATER))
  for (const leaf of leaves) {
    if (abort.aborted) return
    // a page that can't be drawn, or is not wanted any longer, keeps what it shows
    await leaf.draw(abort).catch(() => undefined)
  }
}
