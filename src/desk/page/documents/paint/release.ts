import { words } from '../../words/speak.ts'
import { frame } from './frame.ts'
import type { Painter } from './sheet.ts'

/** Draws a release: the page as it is. */
export const paintRelease: Painter = (host, { href, language }, abort) => {
  const { documents } = words.peek()
  return frame(host, href, `${documents.tabs['press-release']} (${language})`, abort)
}
