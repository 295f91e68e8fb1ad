import type { Root } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../document/document.ts'
import type { Logo, Placement, Write, WriteOptions } from '../writer.ts'
import { baseOf } from './base.ts'
import { bookmarks } from './bookmarks.ts'
import { comments } from './comments.ts'
import { dispatch } from './dispatch.ts'
import { footnotes } from './footnotes.ts'
import { documentLanguage } from './languages.ts'
import { lists } from './lists.ts'
import { message } from './message.ts'
import { outline } from './outline.ts'
import { packed } from './package.ts'
import { textWidth } from './page.ts'
import { parts } from './parts.ts'
import { normalised, type Picture, pictures } from './pictures.ts'
import { moment } from './properties.ts'
import { relationships } from './relationships.ts'
import { plain } from './run.ts'
import { scan } from './scan.ts'
import type { State } from './state.ts'

/**
 * A Word document (ECMA-376, transitional) of a document tree. The same document and options give the same bytes.
 * Figures that cannot be read and links of a strange scheme are replaced by their words, with a message.
 */
export const write: Write = async (document, options) => {
  const messages: VFileMessage[] = []
  const state = await stateOf(document, options, messages)
  const bytes = packed(parts(state), state.base.parts)
  const placements = [...state.scan.ids].map((id): Placement => ({ id, page: undefined }))
  return { bytes, placements, messages }
}

async function stateOf(document: ExchangeDocument, options: WriteOptions, messages: VFileMessage[]): Promise<State> {
  const { theme, wordTemplate } = options
  const base = wordTemplate
    ? await (await import('./template/index.ts')).templateBase(wordTemplate, theme, document.language, messages)
    : await baseOf(theme, document.language)
  const scanned = scan(document.tree as Root)
  const width = textWidth(base.page)
  return {
    document,
    options,
    base,
    scan: scanned,
    outline: outline(scanned, base.headingLevels),
    logo: await logoOf(options.logo, messages),
    pictures: await pictures(scanned.figures, document.media, width / 20, messages, options.finest),
    bookmarks: bookmarks(),
    comments: comments(moment(document.meta.date), {
      text: base.style('CommentText'),
      reference: base.style('CommentReference'),
    }),
    footnotes: footnotes(),
    lists: lists(base.numbers),
    counters: { figure: 0, table: 0, control: 0, drawing: 0 },
    messages,
    closing: [],
    dispatch,
    relationships: relationships(),
    part: 'document',
    regions: [],
    quote: false,
    list: undefined,
    table: undefined,
    nested: false,
    columns: [],
    paragraph: undefined,
    width,
    marks: plain,
    language: documentLanguage(document.language),
  }
}

/** A logo is small: pixels past which it only makes the file larger. */
const WIDEST_LOGO = 1200

async function logoOf(logo: Logo | undefined, messages: VFileMessage[]): Promise<Picture | undefined> {
  if (!logo) return undefined
  const picture = await normalised(logo.bytes, WIDEST_LOGO)
  if (!picture)
    messages.push(message('Unexpected logo, expected an image that can be read; it is left out', 'docx-image'))
  return picture
}
