import { z } from 'zod'
import { type DocumentName, documentName } from './preview.ts'
import type { Problem, Reason } from './record.ts'

/**
 * Builds the documents of the record as it is saved into the output folder, as `communique build` does.
 * `preview`: embargoed documents before their hour, marked as such.
 *
 * `{"preview":false}` or `{"preview":true,"documents":["press-release"]}`
 */
export const buildRequest = z.strictObject({
  preview: z.boolean(),
  documents: z.array(documentName).min(1).optional(),
})
export type BuildRequest = z.infer<typeof buildRequest>

/** What became of a build. A record with errors writes nothing; its earlier documents stay. */
export interface Built extends BuiltDocuments {
  /** Names of the documents that were written now. */
  readonly written: readonly string[]
  readonly problems: readonly Problem[]
  /** Why documents are missing. */
  readonly reasons: readonly Reason[]
}

/** Documents in the output folder, as the manifest has them. */
export interface BuiltDocuments {
  readonly documents: readonly BuiltDocument[]
}

export interface BuiltDocument {
  /** `press-release.en.html` */
  readonly name: string
  readonly document: DocumentName
  readonly language: string
  readonly bytes: number
  /** ISO 8601. */
  readonly at: string
  /** Whether it is of the record as it is saved now. */
  readonly current: boolean
  readonly state: 'draft' | 'embargoed' | 'released'
  /** Whether it was made before its hour. */
  readonly preview: boolean
  readonly href: string
}

/**
 * The built release as an e-mail: for the clipboard (`text/html` and `text/plain`) or a mail program. 404 `not-built`.
 */
export interface Email {
  readonly subject: string
  /** Styled inline, pictures as `data:`; no script, no external address but the record's own links. */
  readonly html: string
  readonly text: string
  /** Address of the `.eml`, with the pictures inside. */
  readonly href: string
}

/** The built release's article as plain HTML for a CMS: no styles, classes or scripts; pictures as `data:`. */
export interface Fragment {
  readonly title: string
  readonly html: string
}
