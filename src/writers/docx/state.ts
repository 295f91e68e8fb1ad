import type { AlignType } from 'mdast'
import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../../document/document.ts'
import type { FlowContent, NodeOf, PhrasingContent, RegionName } from '../../document/nodes.ts'
import type { WriteOptions } from '../writer.ts'
import type { Base } from './base.ts'
import type { Block } from './block.ts'
import type { Bookmarks } from './bookmarks.ts'
import type { Comments } from './comments.ts'
import type { Footnotes } from './footnotes.ts'
import type { Lists } from './lists.ts'
import type { Outline } from './outline.ts'
import type { Picture } from './pictures.ts'
import type { Relationships } from './relationships.ts'
import type { Marks, RunLanguage } from './run.ts'
import type { Scan } from './scan.ts'
import type { ParagraphStyleId } from './styles/names.ts'
import type { GridCell } from './table-grid.ts'
import type { Xml } from './xml.ts'

/** Counts what must be unique or consecutive in a package. */
export interface Counters {
  figure: number
  table: number
  control: number
  drawing: number
}

/** What handlers call for the children of a node. */
export interface Dispatch {
  flow(state: State, nodes: readonly FlowContent[]): readonly Block[]
  phrasing(state: State, nodes: readonly PhrasingContent[]): Xml
  row(state: State, node: NodeOf<'tableRow'>): Xml
  cell(state: State, node: NodeOf<'tableCell'>): Xml
  item(state: State, node: NodeOf<'listItem'>): readonly Block[]
  description(state: State, node: NodeOf<'descriptionItem'>): Xml
}

/** The table that a row or cell is part of. */
export interface TableContext {
  /** Widths of the columns, in twips. */
  readonly widths: readonly number[]
  readonly align: readonly AlignType[]
  /** Whether rows may be divided between pages. */
  readonly split: boolean
  readonly header: boolean
  /** The cells of the row. */
  readonly cells: readonly GridCell[]
  /** Which of them is written; below zero, -1 less the column of one that the row lacks. */
  readonly at: number
  /** Puts what belongs to the whole row, such as its bookmark, around the content of its first cell. */
  wrap(content: Xml): Xml
}

/** The list that an item is part of. */
export interface ListContext {
  /** From 0. */
  readonly level: number
  /** `w:numId` of an ordered list. */
  readonly number: number | undefined
}

/** What a handler knows: the document, the registers of the package, and where in the tree it stands. */
export interface State {
  readonly document: ExchangeDocument
  readonly options: WriteOptions
  readonly base: Base
  readonly scan: Scan
  readonly outline: Outline
  readonly logo: Picture | undefined
  readonly pictures: ReadonlyMap<string, Picture>
  readonly bookmarks: Bookmarks
  readonly comments: Comments
  readonly footnotes: Footnotes
  readonly lists: Lists
  readonly counters: Counters
  readonly messages: VFileMessage[]
  /** What comes after the last paragraph: ends of bookmarks that reach so far. */
  readonly closing: Xml[]
  readonly dispatch: Dispatch
  /** Of the part that is being written. */
  readonly relationships: Relationships
  readonly part: 'document' | 'footnotes'
  /** Outermost first. */
  readonly regions: readonly RegionName[]
  readonly quote: boolean
  readonly list: ListContext | undefined
  readonly table: TableContext | undefined
  /** Whether this is in a cell. */
  readonly nested: boolean
  /** Widths of the two columns of a description list, in twips. */
  readonly columns: readonly number[]
  /** Style that the container gives its paragraphs. */
  readonly paragraph: ParagraphStyleId | undefined
  /** Width for tables and pictures, in twips. */
  readonly width: number
  readonly marks: Marks
  readonly language: RunLanguage
}

/** The state one step further in. */
export const within = (state: State, change: Partial<State>): State => ({ ...state, ...change })

export const inRegion = (state: State, name: RegionName): boolean => state.regions.includes(name)
