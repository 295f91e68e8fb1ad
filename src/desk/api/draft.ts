import { z } from 'zod'

/** Largest record file, in characters; the file itself may have 5 MB. */
export const MAX_TEXT = 5_000_000

/**
 * Texts that are not saved, by file name. Files that are left out are taken from disk. A name may be a translation that
 * is not there yet. Nothing is written.
 *
 * `{"texts":{"record.md":"---\nschema: exchange-record/1\n…"}}`
 */
export const draft = z.strictObject({ texts: z.record(z.string().max(300), z.string().max(MAX_TEXT)) })
export type Draft = z.infer<typeof draft>

const pointer = z
  .string()
  .max(1000)
  .regex(/^(?:\/[^/]*)+$/, { error: 'a JSON Pointer such as `/people/0/name`' })

/** A value that YAML can hold. */
export type Value = string | number | boolean | null | readonly Value[] | { readonly [key: string]: Value }
const value: z.ZodType<Value> = z.json()

/**
 * One change of the front matter; `at` is a JSON Pointer with indexes as the file has them.
 *
 * - `set`: the value becomes this one; what is missing on the way is made (`/event/venue/city`). The end of a list
 *   is `-` (`/people/-`).
 * - `remove`: the key or entry goes, and the comments that are its own
 * - `insert`: a new entry of a list before the one at `at`, or at its end with `-`; the list is made if it is missing
 * - `move`: an entry of a list comes to stand at index `to` of the same list, with its comments
 */
export const edit = z.discriminatedUnion('op', [
  z.strictObject({ op: z.literal('set'), at: pointer, value }),
  z.strictObject({ op: z.literal('remove'), at: pointer }),
  z.strictObject({ op: z.literal('insert'), at: pointer, value }),
  z.strictObject({ op: z.literal('move'), at: pointer, to: z.int().min(0) }),
])
export type Edit = z.infer<typeof edit>

/**
 * Edits from the form, in order, on a text as the editor has it. Comments, order and spacing of all else stay.
 *
 * `{"file":"record.md","text":"---\n…","edits":[{"op":"set","at":"/people/0/name","value":"Ilse Varn"}]}`
 */
export const editRequest = z.strictObject({
  file: z.string().max(300),
  text: z.string().max(MAX_TEXT),
  edits: z.array(edit).min(1).max(200),
})
export type EditRequest = z.infer<typeof editRequest>

/**
 * The text after the edits, and the same as changes of the text before (offsets in UTF-16 code units, in order, not
 * overlapping: what CodeMirror's `dispatch({changes})` takes). 400 `invalid` where an edit leads nowhere or the front
 * matter is no YAML.
 */
export interface Edited {
  readonly text: string
  readonly changes: readonly { readonly from: number; readonly to: number; readonly insert: string }[]
  /** What the front matter says now. */
  readonly facts: Value
}

/** What `check --fix` would mend. Files that stay the same are left out. Nothing is written: put it into the editor. */
export interface Fixed {
  readonly files: readonly (Omit<Edited, 'facts'> & {
    readonly file: string
    /** Unified diff. */
    readonly diff: string
  })[]
}
