import type { VFileMessage } from 'vfile-message'
import type { ExchangeDocument } from '../document/document.ts'
import type { NodeOf, NodeType } from '../document/nodes.ts'
import type { Theme } from '../theme/tokens.ts'

/** Where a node with an anchor came to stand. */
export interface Placement {
  /** `data.id` of the node. */
  readonly id: string
  /** Page, from 1; undefined where the medium has none. */
  readonly page: number | undefined
}

/** The institution's logo, for the head of a document. */
export interface Logo {
  /** PNG, JPEG or WebP as it came. */
  readonly bytes: Uint8Array
  readonly alt: string
  /** Points. */
  readonly height: number
}

export interface WriteOptions {
  readonly theme: Theme
  /** Whether reviewers read it: adds comments where `data.missing` says that a fact is missing. */
  readonly preview: boolean
  /** Source of `page.html.hbs`. */
  readonly pageTemplate: string
  /** Name of the record's file, where the page is to say where in it its words stand: `data-at="record.md:12:5"`. */
  readonly places?: string
  /** Most pixels to an inch of paper that pictures have; as many as print wants when left out. */
  readonly finest?: number
  readonly logo?: Logo
  /** Own Word template (`briefing.dotx` or `.docx`), when the institution has one. */
  readonly wordTemplate?: Uint8Array
}

export interface Written {
  readonly bytes: Uint8Array
  readonly placements: readonly Placement[]
  /** What the writer had to leave out or replace. */
  readonly messages: readonly VFileMessage[]
}

/** Makes the bytes of a document. Never writes a file, never reads the clock. */
export type Write = (document: ExchangeDocument, options: WriteOptions) => Promise<Written>

/** A handler for every node type, proved complete by the compiler. */
export type Handlers<State, Result> = {
  readonly [T in NodeType]: (state: State, node: NodeOf<T>) => Result
}
