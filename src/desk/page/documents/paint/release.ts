import { words } from '../../words/speak.ts'
import { frame } from './frame.ts'
import { patch } from './patch.ts'
import { fetched, type Painter, type Sheet } from './sheet.ts'

/** Draws a release: the page as it is; where it is there already, what changed of it. */
export const paintRelease: Painter = async (host, { href, language }, abort, before) => {
  if (before && (await renew(before, href, abort))) return { ...before }
  const { documents } = words.peek()
  return frame(host, href, `${documents.tabs['press-release']} (${language})`, abort)
}

/** Lets a page that is drawn become another one; false where it would have to look different as a whole. */
async function renew({ window: { document: page } }: Sheet, href: string, abort: AbortSignal): Promise<boolean> {
  const html = await (await fetched(href, abort)).text()
  abort.throwIfAborted()
  const next = new DOMParser().parseFromString(html, 'text/html')
  if (lookOf(page) !== lookOf(next)) return false
  page.title = next.title
  patch(page.body, next.body)
  return true
}

const lookOf = ({ head, documentElement: { lang } }: Document): string =>
  [lang, ...[...head.querySelectorAll('style, meta[http-equiv]')].map(({ outerHTML }) => outerHTML)].join('\n')
