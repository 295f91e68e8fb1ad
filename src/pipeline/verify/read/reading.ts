import type { ReadingText, Spot } from '../text/reading-text.ts'

/** Something that a file says beside its text: metadata, attributes, comments, attachments. */
export interface Part {
  /** `title`, `meta og:title`, `page 2 header`, `attachment record.md`. */
  readonly name: string
  readonly value: string
  readonly spot: Spot
  /** Whether it is how the file is made rather than what it says: another program may do it otherwise. */
  readonly raw?: true
}

/** A stretch of the text that an anchor holds; in units of its value, the end exclusive. */
export interface AnchorRange {
  readonly start: number
  readonly end: number
}

/** Where an anchor leads that holds no text of its own. */
export interface Destination {
  /** From 1. */
  readonly page: number
}

/** A change that somebody made with tracking on. */
export interface Revision {
  readonly kind: 'insertion' | 'deletion'
  readonly author: string
  readonly date: string
  readonly text: string
  readonly spot: Spot
}

/** A finished file, read by other code than wrote it. */
export interface Reading {
  /** The document's own text: body in order, then its notes. */
  readonly text: ReadingText
  /** By the anchor's name in the tree: `fact-0001`. */
  readonly anchors: ReadonlyMap<string, AnchorRange>
  readonly destinations: ReadonlyMap<string, Destination>
  readonly parts: readonly Part[]
  readonly revisions: readonly Revision[]
  /** Name of the program that saved it last, where that is not ours. */
  readonly savedBy: string | undefined
}

/** A file that can't be read. */
export class UnreadableError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'UnreadableError'
  }
}
