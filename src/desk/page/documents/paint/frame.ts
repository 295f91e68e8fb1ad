import { type Sheet, StaleError } from './sheet.ts'

/** What is marked in a document: where the caret is in the record. */
const MARKS = `::highlight(here){background-color:#f3c74a73}html{cursor:pointer}`

/**
 * Loads a page of the server into a frame in which nothing runs. The page reaches into it, never the other way round.
 * @throws StaleError where the server has no such page any longer.
 */
export async function frame(host: HTMLElement, href: string, title: string, abort: AbortSignal): Promise<Sheet> {
  const element = document.createElement('iframe')
  element.setAttribute('sandbox', 'allow-same-origin')
  element.className = 'sheet'
  element.title = title
  element.src = href
  element.dataset.unseen = ''
  const loaded = new Promise((resolve) => element.addEventListener('load', resolve, { once: true }))
  host.append(element)
  await loaded
  const inside = element.contentDocument
  const window = inside?.defaultView
  if (abort.aborted || !inside || !window || inside.contentType !== 'text/html') {
    element.remove()
    throw abort.aborted ? abort.reason : new StaleError()
  }
  dress(window, MARKS)
  inside.body.tabIndex = 0
  return { root: inside.body, window, scroller: inside.scrollingElement ?? inside.documentElement, element }
}

/** Gives a page inside a frame more style; its own policy forbids style elements. */
export function dress(window: Window & typeof globalThis, css: string): void {
  const style = new window.CSSStyleSheet()
  style.replaceSync(css)
  window.document.adoptedStyleSheets.push(style)
}
