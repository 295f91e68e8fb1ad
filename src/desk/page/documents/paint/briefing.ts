import { renderAsync } from 'docx-preview'
import { words } from '../../words/speak.ts'
import { dress, frame } from './frame.ts'
import { lineHeights } from './line-heights.ts'
import { patch } from './patch.ts'
import { fetched, type Painter } from './sheet.ts'

/** On paper of any colour scheme: Word's own look is light. */
const PAPER = `
body{margin:0;background:#e9ecf0;color-scheme:light}
.docx-wrapper{padding:16px!important;background:none!important}
.docx-wrapper>section.docx{margin:0 auto 16px!important;box-shadow:0 1px 3px rgb(20 30 45/18%)!important}`

/** Draws a briefing: the Word file into an empty page of the server in which nothing runs. */
export const paintBriefing: Painter = async (host, { href, language }, abort, before) => {
  const title = `${words.peek().documents.tabs.briefing} (${language})`
  const [next, sheet] = await Promise.all([
    read(href, abort),
    before ?? frame(host, '/api/previews/blank', title, abort),
  ])
  if (abort.aborted) {
    if (sheet !== before) sheet.element.remove()
    throw abort.reason
  }
  const inside = sheet.window.document
  if (sheet !== before) {
    inside.documentElement.lang = language
    dress(sheet.window, PAPER)
  }
  next.styles.prepend(...[...inside.head.querySelectorAll('meta, title')].map((node) => node.cloneNode(true)))
  patch(inside.head, next.styles)
  patch(inside.body, next.body)
  return { ...sheet }
}

/** A Word file as HTML and its styles, in no page yet. */
async function read(href: string, abort: AbortSignal): Promise<{ body: HTMLElement; styles: HTMLElement }> {
  const bytes = await (await fetched(href, abort)).blob()
  const [body, styles] = [document.createElement('div'), document.createElement('div')]
  await renderAsync(bytes, body, styles, {
    inWrapper: true,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    ignoreLastRenderedPageBreak: false,
  })
  for (const style of styles.querySelectorAll('style')) style.textContent = lineHeights(style.textContent)
  for (const one of body.querySelectorAll('[style*="100% +"]')) {
    one.setAttribute('style', lineHeights(one.getAttribute('style') ?? ''))
  }
  return { body, styles }
}
