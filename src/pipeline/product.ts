import type { VFileMessage } from 'vfile-message'
import type { Attachment, DocumentName, ExchangeDocument } from '../document/document.ts'
import type { Templates } from './templates.ts'

/** What decides a record's documents beside the record itself. */
export interface ProduceOptions {
  readonly templates: Templates
  /** Name and version of this program. */
  readonly program: string
  readonly site: string | undefined
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** Whether embargoed documents are made before their hour, marked as such. */
  readonly preview: boolean
  readonly only: ReadonlySet<DocumentName>
  /** Languages to make; all of the record's when left out. */
  readonly languages: ReadonlySet<string> | undefined
  /**
   * For looking at while somebody writes, never to be stored: only what is asked for is made, so the summary has nothing
   * attached and zeros for the hashes of its siblings, pictures are as fine as a screen shows them, and the page says where in
   * the record its words stand. A sketch of fewer
   * than all documents lists no facts, and is not looked through for what is internal: nothing of it goes out.
   */
  readonly sketch?: boolean
}

/** A finished document. */
export interface Product {
  readonly document: DocumentName
  readonly language: string
  readonly file: string
  readonly bytes: Uint8Array
  readonly sha256: string
}

export interface Produced {
  readonly products: readonly Product[]
  /** What the products were written from. */
  readonly documents: readonly ExchangeDocument[]
  /** What the summaries carry: the public record, its images and facts. Empty where none was made. */
  readonly attachments: readonly Attachment[]
  /** Every fact, for `facts.json`; empty in a sketch of fewer than all documents. */
  readonly facts: Uint8Array
  readonly messages: readonly VFileMessage[]
}
