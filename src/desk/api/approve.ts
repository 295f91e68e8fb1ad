import { z } from 'zod'

const line = z
  .string()
  .trim()
  .min(1)
  .max(200)
  .regex(/^\P{Cc}*$/u, { error: 'one line of text' })

/**
 * Approves the record as it is saved. `sha256` is `RecordDetail.sha256`, what the approver looked at: 409 `changed`
 * when it is another one now. With `--users` the approval is in the user's own name and `by` is left out; it needs the
 * role `approver`. 422 `faulty` when the record has errors.
 *
 * `{"sha256":"9f86d0…","role":"Legal","by":"Ilse Varn"}`
 */
export const approveRequest = z.strictObject({
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
  role: line,
  by: line.optional(),
})
export type ApproveRequest = z.infer<typeof approveRequest>

/** The file changed by it: its new SHA-256 is the next base for saving. */
export interface Approved {
  readonly approval: { readonly by: string; readonly role: string; readonly date: string }
  /** False where the same approval stood there already. */
  readonly added: boolean
  readonly file: string
  readonly sha256: string
}
