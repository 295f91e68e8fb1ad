import { z } from 'zod'
import { styleSettingsSchema } from '../record/style/settings.ts'
import { publicKey } from './approve/signature.ts'
import { archiveSettingsSchema } from './archive/bag/settings.ts'

const line = z.string().regex(/\S/, { error: 'a line of text' })

function isPublicKey(pem: string): boolean {
  try {
    publicKey(pem)
    return true
  } catch {
    return false
  }
}

/** What `communique.yaml` beside the records may say. */
export const settingsSchema = z.strictObject({
  site: z
    .string()
    .regex(/^https?:\/\/\S+$/, { error: 'an http or https address' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional()
    .describe('Address under which the releases are published: makes canonical links'),
  approvals: z
    .strictObject({
      count: z.int().min(1).optional().describe('How many people must have approved the record as it is'),
      signed: z.boolean().optional().describe('Whether only those count that are signed with a key of `approvers`'),
      roles: z.array(line).optional().describe('Roles in which somebody must have approved it'),
    })
    .optional()
    .describe('What release and summary wait for; a draft waits for nothing'),
  approvers: z
    .array(
      z.strictObject({
        name: line.describe('As `by` has it: a name, or the id of a person or an organization'),
        publicKey: z
          .string()
          .refine(isPublicKey, { error: 'expected an Ed25519 public key as PEM' })
          .describe('Ed25519 public key, PEM; somebody with more than one key has more than one entry'),
      }),
    )
    .optional()
    .describe('Whose approvals must be signed'),
  archive: archiveSettingsSchema.optional().describe('How issued versions are filed and how long they are kept'),
  ...styleSettingsSchema.shape,
})

export type Settings = z.output<typeof settingsSchema>

/** What the settings say of approvals. */
export type ApprovalSettings = Pick<Settings, 'approvals' | 'approvers'>
