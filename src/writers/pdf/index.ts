import type { VFileMessage } from 'vfile-message'
import type { Write } from '../writer.ts'
import { readLogo } from './images/logo.ts'
import { prepare } from './images/prepare.ts'
import { layout } from './layout/layout.ts'
import { paint } from './paint/document.ts'

/**
 * Makes a PDF that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. What no font or decoder can show is a message, and
 * visible on the page. Throws where the tree holds a node that no document has.
 */
export const write: Write = async (document, { theme, logo, finest }) => {
  const messages: VFileMessage[] = []
  const laid = layout(document, theme, await readLogo(logo, messages))
  const images = await prepare(laid, theme.color.page, finest)
  const bytes = paint(document, theme, laid, images)
  const placements = [...laid.pageOf].filter(([id]) => !id.includes(' ')).map(([id, page]) => ({ id, page }))
  return { bytes, placements, messages: [...messages, ...laid.messages] }
}
