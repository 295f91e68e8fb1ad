import { z } from 'zod'

const line = z.string().regex(/\S/, { error: 'a line of text' })

/** A length of time, or for ever. */
const period = z
  .string()
  .regex(/^(?:permanent|[1-9]\d{0,3} (?:days?|months?|years?))$/, { error: '`permanent`, or such as `10 years`' })

/** What `communique.yaml` says under `archive`. */
export const archiveSettingsSchema = z.strictObject({
  organization: line.optional().describe('Who files; left out, who issues the release'),
  address: line.optional().describe('Address of who files'),
  contact: z
    .strictObject({ name: line.optional(), email: line.optional(), phone: line.optional() })
    .optional()
    .describe('Whom to ask about the bags; left out, the first contact of the record'),
  retention: z
    .strictObject({
      default: period.optional().describe('How long a record is kept that says nothing itself'),
      types: z.record(z.string(), period).optional().describe('How long, by type of the event'),
      from: z
        .enum(['issue', 'event', 'year-end'])
        .optional()
        .describe(
          'Counted from the day of the newest issue, the last day of the event, or the end of the year of issue',
        ),
      holds: z.array(line).optional().describe('Ids of records that must not go, whatever their time'),
    })
    .optional()
    .describe('When a filed record may be disposed of; nothing is ever deleted by the program'),
})

export type ArchiveSettings = z.output<typeof archiveSettingsSchema>
