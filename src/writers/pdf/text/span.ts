import type { Position } from 'unist'
import type { TextStyle } from './style.ts'

/** Where a link leads: out of the document, or to an anchor in it. */
export type Target = { readonly url: string } | { readonly anchor: string }

/** Structure within a paragraph; the outermost first. One object is one element, however many lines it runs over. */
export type Inline =
  | { readonly type: 'Link'; readonly target: Target; readonly contents: { text: string } }
  | { readonly type: 'Reference' }
  | { readonly type: 'Code' }
  | { readonly type: 'Span'; readonly lang: string }

/** A fact by its pointer, in the language of its words: BCP 47 tag. */
export interface FactIn {
  readonly pointer: string
  readonly lang: string
}

/** Text in one style: what a phrasing handler gives. */
export interface Span {
  readonly text: string
  readonly style: TextStyle
  /** BCP 47 tag of the text. */
  readonly lang: string
  readonly inlines: readonly Inline[]
  /** Anchor at its start. */
  readonly anchor?: string
  /** Identifier of the footnote whose mark this is. */
  readonly note?: string
  /** Where it stands in the narrative. */
  readonly place?: Position
  /** The fact that it is of. */
  readonly fact?: FactIn
}

/** Ends a line within a paragraph (U+2028 LINE SEPARATOR). */
export const LINE_SEPARATOR = '\u2028'
