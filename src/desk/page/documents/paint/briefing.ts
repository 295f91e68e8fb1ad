import { renderAsync } from 'docx-preview'
import { words } from '../../words/speak.ts'
import { dress, frame } from './frame.ts'
import { type Painter, StaleError } from './sheet.ts'

/** On paper of any colour scheme: Word's own look is light. */
const PAPER = `
body{margin:0;background:#e9ecf0;color-scheme:light}
.docx-wrapper{padding:16px!important;background:none!important}
.docx-wrapper>section.docx{margin:0 auto 16px!important;box-shadow:0 1px 3px rgb(20 30 45/18%)!important}`

/** Draws a briefing: the Word file into an empty page of the server in which nothing runs. */
export const paintBriefing: Painter = async (host, { href, language }, abort) => {
  const answer = await fetch(href, { signal: abort })
  if (!answer.ok) throw new StaleError()
  const [bytes, sheet] = await Promise.all([
    answer.blob(),
    frame(host, '/api/previews/blank', `${words.peek().documents.tabs.briefing} (${language})`, abort),
  ])
  const inside = sheet.window.document
  inside.documentElement.lang = language
  await renderAsync(bytes, inside.body, inside.head, {
    inWrapper: true,
    useBase64URL: true,
    renderAltChunks: false,
    renderComments: false,
    ignoreLastRenderedPageBreak: false,
  })
  dress(sheet.window, PAPER)
  if (!abort.aborted) return sheet
  sheet.element.remove()
  throw abort.reason
}
