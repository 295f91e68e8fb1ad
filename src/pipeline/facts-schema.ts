import { z } from 'zod'
import type { ListedFact } from '../document/factlist.ts'
import type { FieldKind } from '../record/fields.ts'

const kinds = [
  'word',
  'party',
  'person',
  'organization',
  'date',
  'instant',
  'status',
  'level',
  'code',
  'id',
  'url',
  'email',
  'phone',
  'file',
  'number',
  'flag',
  'language',
  'timezone',
  'sha256',
  'signature',
] as const satisfies readonly FieldKind[]

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const count = z.int().min(1)
const tag = z.string().describe('BCP 47 tag')

const printed = z.strictObject({
  document: z.enum(['press-release', 'briefing', 'summary']),
  language: tag,
  text: z.string().describe('As printed there'),
  at: z
    .array(
      z.strictObject({
        id: z.string().describe('HTML id, PDF named destination; Word bookmark with `_` for each `-`'),
        page: count.describe('Page, where there are pages').optional(),
      }),
    )
    .describe('Each place where it is printed like this, in order'),
})

const fact = z.strictObject({
  id: z.string().describe('Pointer into the record, such as `people.yan.name`'),
  kind: z.enum(kinds).describe('What sort of value it is'),
  visibility: z.enum(['public', 'internal']),
  values: z
    .record(tag, z.string())
    .describe('The value as the record has it, by language; the original’s alone for what is not words'),
  places: z
    .record(tag, z.strictObject({ file: z.string(), line: count, column: count }))
    .describe('Where it stands in the record, by language; left out of public lists')
    .optional(),
  printed: z.array(printed),
})

/** `facts.json`: every fact of a record, and how and where each document prints it. */
export const factsFileSchema = z.strictObject({
  schema: z.literal('communique-facts/1'),
  audience: z
    .enum(['public', 'internal'])
    .describe('Who may see this list: that beside the documents has every fact, that in the PDF the public ones'),
  record: z.strictObject({ id: z.string(), version: count, sha256: hash.describe('SHA-256 of the full record') }),
  facts: z.array(fact),
})

export type FactsFile = z.infer<typeof factsFileSchema>

/** The file of listed facts. */
export const factsFile = (
  audience: FactsFile['audience'],
  record: FactsFile['record'],
  facts: readonly ListedFact[],
) => ({
  schema: 'communique-facts/1' as const,
  audience,
  record: { id: record.id, version: record.version, sha256: record.sha256 },
  facts,
})

const ORDER = ['press-release', 'briefing', 'summary']

/** A list of facts with what an earlier list of the same record says of documents that were not made again. */
export function mergedFacts(
  now: FactsFile,
  earlier: FactsFile,
  kept: readonly { readonly document: string; readonly language?: string | undefined }[],
): FactsFile {
  const before = new Map(earlier.facts.map(({ id, printed: forms }) => [id, forms]))
  const made = new Set(
    now.facts.flatMap(({ printed: forms }) => forms.map(({ document, language }) => `${document}.${language}`)),
  )
  const names = new Set(
    kept.map(({ document, language }) => `${document}.${language}`).filter((name) => !made.has(name)),
  )
  const languages = [...new Set(now.facts.flatMap(({ values }) => Object.keys(values)))]
  const rank = ({ document, language }: FactsFile['facts'][number]['printed'][number]): number =>
    languages.indexOf(language) * ORDER.length + ORDER.indexOf(document)
  return {
    ...now,
    facts: now.facts.map((one) => {
      const more = (before.get(one.id) ?? []).filter(({ document, language }) => names.has(`${document}.${language}`))
      return more.length === 0 ? one : { ...one, printed: [...one.printed, ...more].sort((a, b) => rank(a) - rank(b)) }
    }),
  }
}
