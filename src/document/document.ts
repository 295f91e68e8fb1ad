import type { Root } from 'mdast'
import type { Language } from '../language/language.ts'
import type { MediaFile, Place, PublicFacts } from '../record/record.ts'

export type DocumentName = 'press-release' | 'briefing' | 'summary'

/** Text that every page must carry, such as DRAFT, EMBARGOED UNTIL … or the handling of a briefing. */
export interface Marking {
  readonly kind: 'draft' | 'embargoed' | 'handling'
  readonly text: string
}

/** What a document says about itself. All of it is public for a press release and a summary. */
export interface DocumentMeta {
  /** `<id>` of the record. */
  readonly identifier: string
  readonly version: number
  /** Plain text of the headline in the document's language. */
  readonly title: string
  /** The headline in every language of the record, by tag, the original first. */
  readonly titles: Readonly<Record<string, string>>
  /** The lead paragraph as plain text, in the document's language. */
  readonly description: string
  /** Kind and name of the event, one line. */
  readonly subject: string
  /** Names of the issuer, or else of the host organizations. */
  readonly creators: readonly string[]
  readonly keywords: readonly string[]
  readonly rights: string | undefined
  /** Date of the event as ISO 8601, for metadata that want a date: never the clock. */
  readonly date: string
  /** The moment the release may be read, ISO 8601 with offset, when it is or was embargoed. */
  readonly embargo: string | undefined
  readonly state: 'draft' | 'immediate' | 'embargoed'
  /** SHA-256 of the full record, lower-case hex. */
  readonly sha256: string
  /** Name and version of this program, such as `Communiqué 0.1.0`. */
  readonly program: string
}

/** A file that travels inside the document. */
export interface Attachment {
  /** File name, without folders. */
  readonly name: string
  readonly bytes: Uint8Array
  readonly mediaType: string
  readonly relationship: 'Source' | 'Data' | 'Alternative' | 'Supplement' | 'Unspecified'
  readonly description: string
}

/** One document, composed and ready to write. */
export interface ExchangeDocument {
  readonly name: DocumentName
  readonly language: Language
  readonly meta: DocumentMeta
  /** Every node is one of `DocumentNode`; children of the root are `FlowContent`. */
  readonly tree: Root
  /** Public facts in the document's language, for metadata such as JSON-LD. */
  readonly facts: PublicFacts
  /** Where the fact at a pointer stands in the record, as the edition of a language has it; in the document's own where there is none. */
  placeOf(pointer: string, language: string): Place
  /** Images of the record by the file name that `figure` nodes carry. */
  readonly media: ReadonlyMap<string, MediaFile>
  /** Printed on every page, in this order; empty for an ordinary release. */
  readonly markings: readonly Marking[]
  /** Languages in which this document is made, this one included: for links between them. */
  readonly languages: readonly string[]
  readonly attachments: readonly Attachment[]
  /** Address of the news room, without a trailing slash, when one is configured. */
  readonly site: string | undefined
}
