import { z } from 'zod'
import type { RecordSummary } from './list.ts'

/**
 * `GET /events?client=ID`: server-sent events. `client` is a name that the page makes up for its tab
 * (`[A-Za-z0-9-]{8,64}`, such as `crypto.randomUUID()`) and sends along as header `x-client` with everything else.
 * A comment comes every 20 seconds to keep the line open. Each event is `event: TYPE` and `data: JSON`:
 */
export interface Events {
  /**
   * First on every connection. When `boot` is another one than before, the server was started anew; when `told` is another
   * number than that of the list and the events so far, events went by: fetch the list again.
   */
  readonly hello: { readonly boot: string; readonly told: number }
  /**
   * Records that came, changed or were checked, and keys of those that are gone. Also sent for states that change by
   * the clock, such as an embargo that ends.
   */
  readonly records: {
    readonly changed: readonly RecordSummary[]
    readonly removed: readonly string[]
    /** Records not checked yet. */
    readonly pending: number
    /** How many events of this kind there were since the server started, this one among them. */
    readonly told: number
  }
  /**
   * Files of a record that are now another: by whom, if it was through this desk. The tab that saved gets it too
   * (`client` is its own).
   */
  readonly files: {
    readonly key: string
    readonly files: readonly { readonly file: string; readonly sha256: string | null }[]
    readonly by: { readonly name: string; readonly client: string } | null
  }
  /** Who is at which record, all of them, at each change. */
  readonly presence: { readonly here: readonly Present[] }
  /** The server is going; connect again after a moment. */
  readonly bye: Readonly<Record<string, never>>
}

export const clientId = z.string().regex(/^[A-Za-z0-9-]{8,64}$/)

/**
 * Where a tab is; sent when it changes, at most once a second. It holds as long as the tab's stream of events.
 *
 * `{"client":"0f8b…","key":"2027-05-04-visit","file":"record.md","line":12,"unsaved":true}`
 */
export const presence = z.strictObject({
  client: clientId,
  /** The record that is open, or null at the list. */
  key: z.string().max(300).nullable(),
  file: z.string().max(300).nullable(),
  line: z.int().min(1).nullable(),
  unsaved: z.boolean(),
})
export type Presence = z.infer<typeof presence>

export interface Present extends Presence {
  /** The user's name. */
  readonly name: string
  /** ISO 8601: when the tab came to this record. */
  readonly since: string
}
