import type { FootnoteDefinition, Heading, RootContent } from 'mdast'
import type { Position } from 'unist'
import type { VFileMessage } from 'vfile-message'
import type { SectionName } from '../language/sections.ts'
import type { Facts, Quote } from './schema.ts'

/** A range in a source file. Lines and columns count from 1, offsets (UTF-16 code units) from 0. */
export interface Place {
  /** Path of the file as the user gave it. */
  readonly path: string
  readonly position: Position
}

/** A file that the record was read from. */
export interface SourceFile {
  /** Path relative to the bundle: `record.md`, `record.zh-Hans.md`, `photos/hall.jpg`. */
  readonly name: string
  /** Path as the user gave it, for messages. */
  readonly path: string
  readonly bytes: Uint8Array
  /** Lower-case hex. */
  readonly sha256: string
}

/** An image that `media` names, probed but not decoded. */
export interface MediaFile extends SourceFile {
  readonly mediaType: 'image/png' | 'image/jpeg' | 'image/webp'
  /** Pixels, after the orientation flag is applied. */
  readonly width: number
  readonly height: number
}

/**
 * One `##` section of the body. `children` are everything below its heading; directives in them are already
 * our own nodes (`reference`, `internal`), raw HTML is text, reference links are plain links.
 */
export interface Section {
  /** Known sections have a name; an unknown one is kept under its own heading. */
  readonly name: SectionName | undefined
  readonly heading: Heading
  readonly children: readonly RootContent[]
}

/** The narrative of one language. */
export interface Body {
  readonly headline: Heading
  /** In the order of the file. */
  readonly sections: readonly Section[]
  /** Footnote definitions, wherever in the file they stand. */
  readonly footnotes: readonly FootnoteDefinition[]
}

/** The facts without what is internal: no briefing, approvals, private actions, or names of who approved a quote. */
export type PublicFacts = Omit<Facts, 'briefing' | 'approvals' | 'quotes'> & {
  readonly quotes?: readonly Omit<Quote, 'approved'>[] | undefined
}

/**
 * A record in one of its languages: all facts, words translated where there is a translation.
 *
 * A pointer names a fact: `event.start`, `people.yan.roles.0.title`, `units.pumch.names.2`. Entries of lists with
 * ids go by id (media by file, units by organization), entries of other lists by index.
 */
export interface Edition<F extends PublicFacts = Facts> {
  readonly language: string
  readonly facts: F
  readonly body: Body
  /** Language in which the string at `pointer` stands: the original's where the translation lacks it. */
  languageOf(pointer: string): string
  /** Where the fact at `pointer` stands, or its nearest parent when it is absent. */
  placeOf(pointer: string): Place
}

interface RecordCommon<F extends PublicFacts> {
  readonly id: string
  readonly version: number
  /** Language of the original. */
  readonly language: string
  /** SHA-256 of the full record in its canonical form (RFC 8785), lower-case hex. */
  readonly sha256: string
  /** By language tag, the original first. */
  readonly editions: ReadonlyMap<string, Edition<F>>
  /** By the file name that `media` gives. */
  readonly media: ReadonlyMap<string, MediaFile>
}

/** One exchange, checked: everything that the documents may say. Immutable. */
export interface ExchangeRecord extends RecordCommon<Facts> {
  readonly audience: 'internal'
  readonly sources: readonly SourceFile[]
}

/** What anyone may see of a record: a type of its own, made by `publicRecord` alone. */
export interface PublicRecord extends RecordCommon<PublicFacts> {
  readonly audience: 'public'
  /** SHA-256 of each language's briefing, where the record is itself a public one taken from a PDF. */
  readonly briefingSha256: Readonly<Record<string, string>>
}

/** What reading and checking gives: a record unless there is an error, and all messages, sorted by place. */
export interface Checked {
  readonly id: string
  readonly record: ExchangeRecord | undefined
  readonly messages: readonly VFileMessage[]
}
