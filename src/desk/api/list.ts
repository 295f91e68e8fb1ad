import { z } from 'zod'

/**
 * What may be done with a record just now.
 *
 * - `faulty`: it has errors; nothing is made until they are mended
 * - `draft`: `release.status` is `draft` or not there
 * - `embargoed`: held back until `until`
 * - `ready`: it may be issued and was not, or changed since
 * - `issued`: its release was built, as the record is now
 */
export type RecordState =
  | { readonly kind: 'faulty' | 'draft' | 'ready' | 'issued' }
  /** ISO 8601 with offset. */
  | { readonly kind: 'embargoed'; readonly until: string }

export interface ProblemCount {
  readonly error: number
  readonly warning: number
  readonly info: number
}

/**
 * A row of the list.
 *
 * ```json
 * {"key":"2027-03-08-open-tide","id":"2027-03-08-open-tide","checked":true,
 *  "title":"A tide of open data","titles":{"en":"A tide of open data","zh-Hans":"…"},
 *  "date":"2027-03-08","end":"2027-03-10","languages":["en","zh-Hans"],"version":2,
 *  "state":{"kind":"embargoed","until":"2027-03-12T09:00+08:00"},"stale":[],
 *  "problems":{"error":0,"warning":1,"info":0},
 *  "built":{"at":"2026-11-24T10:20:00.000Z","current":true},"changed":"2026-11-24T10:18:00.000Z","single":false}
 * ```
 */
export interface RecordSummary {
  /** Names the record in addresses: its folder's or file's name. */
  readonly key: string
  readonly id: string
  /**
   * Whether the record was read yet. If not, only `key`, `id`, `changed` and `single` are told; the rest is empty, and
   * comes with an event.
   */
  readonly checked: boolean
  /** Headline in the original's language; empty where there is none. */
  readonly title: string
  /** Headlines by language. */
  readonly titles: Readonly<Record<string, string>>
  /** Of the event: ISO dates, or date-times with offset; null where the record does not say. */
  readonly date: string | null
  readonly end: string | null
  /** The original's first. */
  readonly languages: readonly string[]
  readonly version: number
  readonly state: RecordState
  /** Languages of translations that follow an older version. */
  readonly stale: readonly string[]
  readonly problems: ProblemCount
  /** The last build, and whether it is of the record as it is now; null where there is none. */
  readonly built: { readonly at: string; readonly current: boolean } | null
  /** When its files last changed, ISO 8601. */
  readonly changed: string
  /** Whether it is a file without a folder: no translations, no photos. */
  readonly single: boolean
}

/** All records, in order of `key`. Sorting, searching and filtering are the page's. */
export interface RecordList {
  readonly records: readonly RecordSummary[]
  /** Records not checked yet; they come as events. */
  readonly pending: number
  /** How many events `records` are in it: those with a greater number are newer. */
  readonly told: number
}

const line = z
  .string()
  .trim()
  .min(1)
  .max(500)
  .regex(/^\P{Cc}*$/u, { error: 'one line of text' })

const party = z.strictObject({ name: line, short: line.optional() })

/**
 * A new record: the same bundle that `communique new` makes, with these facts filled in.
 *
 * ```json
 * {"id":"2027-05-04-visit","language":"en","headline":"Northhaven opens its wave tank",
 *  "event":{"type":"academic exchange","name":"Visit to the Institute","start":"2027-05-04","city":"Northhaven"},
 *  "host":{"name":"Northhaven Institute of Tides","short":"NIT"},"visitor":{"name":"Merrow Institute"}}
 * ```
 * 409 `exists` when there is something of that id.
 */
export const newRecord = z.strictObject({
  id: z
    .string()
    .max(100)
    .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/, { error: 'a slug of a-z, 0-9 and -' }),
  language: z.string().regex(/^[A-Za-z]{2,3}(?:-[A-Za-z0-9]{2,8})*$/, { error: 'a language tag' }),
  headline: line,
  event: z.strictObject({
    type: line,
    name: line,
    start: z.iso.date(),
    end: z.iso.date().optional(),
    place: line.optional(),
    city: line.optional(),
    country: line.optional(),
  }),
  host: party,
  visitor: party,
})
export type NewRecord = z.infer<typeof newRecord>

/** Where to go on: `GET /records/:key`. */
export interface Created {
  readonly key: string
}

/** Sample records that the program brings along, for a first look. */
export interface SampleList {
  readonly samples: readonly { readonly id: string; readonly title: string; readonly here: boolean }[]
}

/** Keys of the samples that were copied; those that were there are left alone. */
export interface SamplesCopied {
  readonly keys: readonly string[]
}
