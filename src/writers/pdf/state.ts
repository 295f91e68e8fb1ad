import type { FootnoteDefinition, TableRow } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../document/document.ts'
import type { FlowContent, PhrasingContent } from '../../document/nodes.ts'
import type { Theme } from '../../theme/tokens.ts'
import type { Handlers } from '../writer.ts'
import type { Align, Block, GridBlock } from './layout/block.ts'
import { type Element, element } from './tags/element.ts'
import { type ParagraphStyle, type Sheet, sheetOf } from './text/sheet.ts'
import type { FactIn, Inline, Span } from './text/span.ts'
import type { TextStyle } from './text/style.ts'

/** Flow nodes become blocks. */
export type FlowHandlers = Pick<Handlers<State, readonly Block[]>, FlowContent['type']>
/** Phrasing nodes become spans. */
export type PhrasingHandlers = Pick<Handlers<State, readonly Span[]>, PhrasingContent['type']>

/** What a whole document shares while its tree becomes blocks. */
export interface Shared {
  readonly flow: FlowHandlers
  readonly phrasing: PhrasingHandlers
  readonly document: ExchangeDocument
  readonly theme: Theme
  readonly sheet: Sheet
  readonly messages: VFileMessage[]
  /** Anchors that links may lead to. */
  readonly anchors: ReadonlySet<string>
  readonly definitions: ReadonlyMap<string, FootnoteDefinition>
  /** Footnotes that have a mark. */
  readonly marked: ReadonlySet<string>
  /** Numbers of footnotes, in the order of their first marks. */
  readonly noteNumbers: Map<string, number>
  /** Footnotes marked, but not yet placed in the structure. */
  readonly pendingNotes: string[]
  /** Footnotes, laid out at the foot of a page. */
  readonly notes: Map<string, readonly Block[]>
  /** Grids of each series of tables. */
  readonly series: Map<readonly TableRow[], GridBlock[]>
  /** Level of the last heading. */
  headingLevel: number
  /** Headings with their pages, once known: for contents. */
  readonly contents: readonly ContentsEntry[]
}

export interface ContentsEntry {
  readonly id: string
  readonly title: string
  readonly level: number
  readonly page: string
}

/** What a handler knows of where it is. Never changed: a child state differs from its parent. */
export interface State {
  readonly shared: Shared
  /** Structure element that blocks go into. */
  readonly parent: Element
  readonly style: TextStyle
  /** Height of a line, in points. */
  readonly leading: number
  /** BCP 47 tag. */
  readonly lang: string
  readonly inlines: readonly Inline[]
  /** The fact whose words these are. */
  readonly fact: FactIn | undefined
  readonly align: Align
  readonly hyphenate: boolean
  /** Lines are about as long as one another. */
  readonly balanced: boolean
  /** Space between paragraphs, in points. */
  readonly gap: number
  /** Styles of headings where a region has its own. */
  readonly headings: readonly ParagraphStyle[]
  /** Nesting of lists. */
  readonly depth: number
  /** Description lists of the region so far: their terms are as wide as the widest. */
  readonly terms: GridBlock[]
  /** Paragraphs go into the parent itself: a table cell, a caption. */
  readonly bare: boolean
}

/** The state at the root of a document. */
export function rootState(
  document: ExchangeDocument,
  theme: Theme,
  found: Pick<Shared, 'flow' | 'phrasing' | 'anchors' | 'definitions' | 'marked' | 'contents'>,
): State {
  const sheet = sheetOf(theme, document.language)
  return {
    shared: {
      document,
      theme,
      sheet,
      messages: [],
      noteNumbers: new Map(),
      pendingNotes: [],
      notes: new Map(),
      series: new Map(),
      headingLevel: 0,
      ...found,
    },
    parent: element(undefined, 'Document', { lang: document.language.tag }),
    style: sheet.body.text,
    leading: sheet.body.leading,
    lang: document.language.tag,
    inlines: [],
    fact: undefined,
    align: theme.type.align === 'justify' ? 'justify' : 'left',
    hyphenate: theme.type.hyphenate,
    balanced: false,
    gap: theme.space.paragraph,
    headings: sheet.headings,
    depth: 0,
    terms: [],
    bare: false,
  }
}

/** A state in another paragraph style. */
export const styled = (state: State, { text, leading }: ParagraphStyle): State => ({ ...state, style: text, leading })
