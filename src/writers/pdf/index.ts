import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../document/document.ts'
import type { Theme } from '../../theme/tokens.ts'
import type { Pagination, Write } from '../writer.ts'
import { readLogo } from './images/logo.ts'
import { prepare } from './images/prepare.ts'
import { layout } from './layout/layout.ts'
import { paint } from './paint/document.ts'

/**
 * Makes a PDF that is PDF/A-3a (ISO 19005-3) and PDF/UA-1 (ISO 14289-1) at once. What no font or decoder can show is a message, and
 * visible on the page. Throws where the tree holds a node that no document has.
 */
export const write: Write = async (document, { theme, logo }) => {
  const messages: VFileMessage[] = []
  const laid = layout(document, theme, await readLogo(logo, messages))
  const images = await prepare(laid, theme.color.page)
  const bytes = paint(document, theme, laid, images)
  const placements = [...laid.pageOf].filter(([id]) => !id.includes(' ')).map(([id, page]) => ({ id, page }))
  return { bytes, placements, messages: [...messages, ...laid.messages] }
}

/** Lays a document out without writing it: the number of pages, and the page of each anchor. */
export async function paginate(document: ExchangeDocument, theme: Theme): Promise<Pagination> {
  const { pages, pageOf } = layout(document, theme)
  return { pages: pages.length, pageOf }
}
