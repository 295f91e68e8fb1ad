import { z } from 'zod'
import { MAX_TEXT } from './draft.ts'
import type { Analysis } from './record.ts'

export const documentName = z.enum(['press-release', 'briefing', 'summary'])
export type DocumentName = z.infer<typeof documentName>

/**
 * Makes documents of texts that need not be saved. Ask for what is on the screen alone: a release takes some 100 ms,
 * a briefing or a summary longer. A newer request of the same client for the same record ends an older one that waits
 * (409 `superseded`). Embargoed documents are made and marked; so are drafts.
 *
 * `{"texts":{"record.md":"…"},"language":"en","documents":["press-release"]}`
 */
export const previewRequest = z.strictObject({
  texts: z.record(z.string().max(300), z.string().max(MAX_TEXT)),
  language: z.string().max(40),
  documents: z.array(documentName).min(1).max(3),
})
export type PreviewRequest = z.infer<typeof previewRequest>

export interface Preview {
  /** The same as `POST …/check` gives for these texts. */
  readonly analysis: Analysis
  /** Empty where the texts have errors (keep showing what was there), or lack the language. */
  readonly documents: readonly PreviewDocument[]
  /** Facts and where each stands, where all documents are asked for; else empty. */
  readonly facts: readonly FactRow[]
}

/**
 * A previewed document. `href` is fetched from this server; its bytes never change and are kept for some minutes
 * (404 afterwards: ask for a preview again). The HTML comes with a policy of its own under which no script runs; show it
 * in `<iframe sandbox="allow-same-origin" src={href}>`, so that the page, and nobody else, can reach into it.
 */
export interface PreviewDocument {
  readonly document: DocumentName
  readonly language: string
  /** `/api/previews/<sha256>/press-release.en.html` */
  readonly href: string
  readonly sha256: string
  readonly bytes: number
  /**
   * What stands in the document, in its order: paragraphs, headings, items, cells, captions. For going from a
   * click to the record and back: find the block by its text (or `id`), then the run by the offset in it.
   */
  readonly blocks: readonly Block[]
}

/** A block of a document that has something of the record in it. */
export interface Block {
  /** As printed, without markup; white space as the record has it. */
  readonly text: string
  /** HTML id, PDF named destination, Word bookmark (there with `_` for `-`), where it has one. */
  readonly id?: string
  /** Where its words come from, in order; words of a template or of the language's labels come from nowhere. */
  readonly runs: readonly Run[]
}

/**
 * A stretch of a block's text that stands in the record. A mention of a person or an organization comes before the facts
 * that it prints, which lie inside of it. In the HTML preview the same is an attribute: the element has
 * `data-at="record.md:12:5"`.
 */
export interface Run {
  /** Offsets in `Block.text`. */
  readonly start: number
  readonly end: number
  readonly file: string
  readonly line: number
  readonly column: number
  /** Pointer of the fact (`FactRow.id`) where it is one. */
  readonly fact?: string
}

/** A fact of the record, and how and where each document prints it. */
export interface FactRow {
  /** Pointer by ids: `people.yan.roles.0.title`. */
  readonly id: string
  /** As `x-kind` of the schema. */
  readonly kind: string
  readonly visibility: 'public' | 'internal'
  /** As the record has it, by language; the original's alone for what is not words. */
  readonly values: Readonly<Record<string, string>>
  /** Where it stands in the record, by language. */
  readonly places: Readonly<Record<string, { readonly file: string; readonly line: number; readonly column: number }>>
  readonly printed: readonly {
    readonly document: DocumentName
    readonly language: string
    readonly text: string
    /** HTML id, PDF named destination, Word bookmark with `_` for `-`; and the page, where there are pages. */
    readonly at: readonly { readonly id: string; readonly page?: number }[]
  }[]
}
