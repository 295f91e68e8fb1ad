import { z } from 'zod'
import { MAX_TEXT } from './draft.ts'
import type { Failure } from './error.ts'

/**
 * Saves one file whole. `base` is the SHA-256 of the file that the text was made from (`RecordFile.sha256` or
 * `Saved.sha256`); null for a file of a folder that was deleted, and is to be there again.
 *
 * `{"text":"---\n…","base":"9f86d081884c7d65…"}`
 */
export const save = z.strictObject({
  text: z.string().max(MAX_TEXT),
  base: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .nullable(),
})
export type Save = z.infer<typeof save>

export interface Saved {
  readonly file: string
  readonly sha256: string
}

/** 409: the file is another one now. Nothing was written. Save again with `base: theirs.sha256` after merging. */
export interface Conflict extends Failure {
  readonly file: string
  /** The file as it is now; null when it is gone. */
  readonly theirs: { readonly text: string; readonly sha256: string; readonly by: string | null } | null
  /** What both were made from; null when no version of the day has it. */
  readonly base: { readonly text: string } | null
  /** The two put together; null without `theirs`. */
  readonly merge: Merge | null
}

/** Three texts to put together; without `base` every difference is a conflict. */
export const mergeRequest = z.strictObject({
  base: z.string().max(MAX_TEXT).nullable(),
  mine: z.string().max(MAX_TEXT),
  theirs: z.string().max(MAX_TEXT),
})
export type MergeRequest = z.infer<typeof mergeRequest>

/** Lines in order: joined, with one side chosen for each conflict, they are the merged text. */
export interface Merge {
  readonly parts: readonly MergePart[]
  readonly conflicts: number
}

export type MergePart =
  | { readonly kind: 'same' | 'mine' | 'theirs'; readonly text: string }
  | { readonly kind: 'conflict'; readonly base: string | null; readonly mine: string; readonly theirs: string }

/**
 * A translation to begin with: `record.<language>.md` with the keys it must have and the sections of the original
 * under their headings in that language, empty. 409 `exists`, or `single`.
 */
export const newTranslation = z.strictObject({
  language: z
    .string()
    .max(40)
    .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag' }),
})
export type NewTranslation = z.infer<typeof newTranslation>
