import type { State } from 'mdast-util-to-hast'
import type { VFile } from 'vfile'
import type { ExchangeDocument } from '../../document/document.ts'
import type { Placement } from '../writer.ts'
import type { Footnotes } from './footnotes.ts'
import type { WebImage } from './image.ts'

/** What handlers need of one document, beside the tree. */
export interface Context {
  readonly document: ExchangeDocument
  readonly preview: boolean
  /** Pictures ready to print, by the file name that figures carry; a picture that can't be read is missing. */
  readonly images: ReadonlyMap<string, WebImage>
  readonly footnotes: Footnotes
  /** How often each footnote has been referred to so far, by identifier. */
  readonly seenReferences: Map<string, number>
  /** Every `data.id` of the tree: where links inside the page may lead. */
  readonly anchors: ReadonlySet<string>
  /** Grows while the tree is handled. */
  readonly placements: Placement[]
  /** How many links are open: a link never holds another. */
  openLinks: number
  /** Tables so far, for the names of those without a caption. */
  tables: number
}

declare module 'vfile' {
  interface DataMap {
    html: Context
  }
}

/** The context travels on the file, the one thing that a processor built once gets anew for each document. */
export function contextOf(state: State): Context {
  const context = (state.options.file as VFile | null | undefined)?.data.html
  if (!context) throw new TypeError('Unexpected file without `data.html`, expected the context of a document')
  return context
}
