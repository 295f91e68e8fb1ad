import { z } from 'zod'

// compiling a parser for each kind of object takes longer than a run of one record parses with them
z.config({ jitless: true })

/**
 * What a leaf of the front matter is, beyond its JSON type. It decides whether a translation may give it
 * (only `word` may), how it is printed, and what a template may expect.
 *
 * - `word`: text that people read and translators translate
 * - `party`: a person's or organization's id, or free text
 * - `person`, `organization`: an id of that list
 * - `date`: ISO 8601 calendar date, or date-time with offset
 * - `instant`: ISO 8601 date-time with offset
 * - `status`, `level`, `code`: one of a closed list
 * - `id`, `url`, `email`, `phone`, `file`, `number`, `flag`, `language`, `timezone`, `sha256`, `signature`: what they say
 */
export type FieldKind =
  | 'word'
  | 'party'
  | 'person'
  | 'organization'
  | 'date'
  | 'instant'
  | 'status'
  | 'level'
  | 'code'
  | 'id'
  | 'url'
  | 'email'
  | 'phone'
  | 'file'
  | 'number'
  | 'flag'
  | 'language'
  | 'timezone'
  | 'sha256'
  | 'signature'

/** The kind of each leaf schema: filled where the schema is written, read by translation, views and rules. */
export const fieldKinds = z.registry<{ kind: FieldKind }>()

function field<T extends z.ZodType>(kind: FieldKind, schema: T, description: string): T {
  const described = schema.describe(description)
  fieldKinds.add(described, { kind })
  return described
}

/*
 * Each pattern is matched in linear time, since the text is untrusted and may be megabytes long, and is good for
 * the JSON Schema too: editors match with or without the flag `u`.
 */
const CONTROL = String.raw`\u0000-\u001f\u007f-\u009f`
const CONTROL_BUT_TAB_AND_LINE_FEED = String.raw`\u0000-\u0008\u000b-\u001f\u007f-\u009f`
const LINE = new RegExp(String.raw`^(?=\s*\S)[^${CONTROL}]*$`)
const PROSE = new RegExp(String.raw`^(?=\s*\S)[^${CONTROL_BUT_TAB_AND_LINE_FEED}]*$`)
const ADDRESS = new RegExp(String.raw`^https?:\/\/[^\s${CONTROL}]+$`)
const EMAIL = new RegExp(String.raw`^[^\s@${CONTROL}]+@[^\s@.${CONTROL}]+(?:\.[^\s@.${CONTROL}]+)+$`)

/** Characters of a line, far more than any name or title has: patterns are made of some, and V8 has a limit for those. */
export const LONGEST = 4000

const line = () => z.string().regex(LINE, { error: 'one line of text' }).max(LONGEST)
const prose = () => z.string().regex(PROSE, { error: 'text' })

/** Whether a field is text that may run over lines. */
export const isProse = (schema: z.core.$ZodType): boolean =>
  schema instanceof z.ZodString && schema.def.checks?.some((check) => patternOf(check) === PROSE) === true

const patternOf = (check: z.core.$ZodCheck<never> | z.core.$ZodCheck<string>): unknown =>
  'pattern' in check._zod.def ? check._zod.def.pattern : undefined

const DATE = String.raw`\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])`
const TIME = String.raw`T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?(?:Z|[+-](?:0\d|1[0-4]):[0-5]\d)`

export const SLUG = /^[a-z0-9]+(?:-[a-z0-9]+)*$/

/** One line of translatable text. */
export const word = (description: string) => field('word', line(), description)
/** Translatable text that may run over several lines. */
export const words = (description: string) => field('word', prose(), description)
export const party = (description: string) => field('party', line(), description)
export const person = (description: string) => field('person', z.string(), description)
export const organization = (description: string) => field('organization', z.string(), description)
export const id = (description: string) =>
  field('id', z.string().regex(SLUG, { error: 'a slug of a-z, 0-9 and -' }), description)
export const date = (description: string) =>
  field(
    'date',
    z.string().regex(new RegExp(`^${DATE}(?:${TIME})?$`), {
      error: 'a date such as `2024-07-02`, or a date-time with offset such as `2024-07-03T09:00+08:00`',
    }),
    description,
  )
export const instant = (description: string) =>
  field(
    'instant',
    z.string().regex(new RegExp(`^${DATE}${TIME}$`), {
      error: 'a date-time with offset such as `2024-07-03T09:00+08:00`',
    }),
    description,
  )
export const day = (description: string) =>
  field('date', z.string().regex(new RegExp(`^${DATE}$`), { error: 'a date such as `2024-07-02`' }), description)
export const url = (description: string) =>
  field('url', z.string().regex(ADDRESS, { error: 'an http or https address' }), description)
export const email = (description: string) =>
  field('email', z.string().regex(EMAIL, { error: 'an e-mail address' }), description)
export const phone = (description: string) =>
  field(
    'phone',
    z.string().regex(/^\+?[0-9][0-9 ()./-]{2,}$/, { error: 'a telephone number such as `+86 755 0000 0000`' }),
    description,
  )
export const file = (description: string) => field('file', line(), description)
export const flag = (description: string) => field('flag', z.boolean(), description)
export const whole = (description: string) => field('number', z.int().min(1), description)
export const language = (description: string) =>
  field(
    'language',
    z
      .string()
      .regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'a BCP 47 language tag such as `en` or `zh-Hans`' }),
    description,
  )
export const timezone = (description: string) => field('timezone', line(), description)
export const sha256 = (description: string) =>
  field('sha256', z.string().regex(/^[0-9a-f]{64}$/, { error: 'a SHA-256 in 64 lower-case hex digits' }), description)
export const signature = (description: string) =>
  field(
    'signature',
    z.string().regex(/^[A-Za-z0-9+/]{86}==$/, { error: 'an Ed25519 signature in base64' }),
    description,
  )
export const oneOf = <const T extends readonly [string, ...string[]]>(
  values: T,
  description: string,
  kind: FieldKind = 'code',
) => field(kind, z.enum(values), description)
