import { z } from 'zod'

/** What `communique.yaml` beside the records may say. */
export const settingsSchema = z.strictObject({
  site: z
    .string()
    .regex(/^https?:\/\/\S+$/, { error: 'an http or https address' })
    .transform((address) => address.replace(/\/+$/, ''))
    .optional()
    .describe('Address under which the releases are published: makes canonical links'),
})

export type Settings = z.output<typeof settingsSchema>
