/**
 * What went wrong, in a word that the page may translate:
 *
 * - `signed-out` (401): no session, or it ended
 * - `forbidden` (403): a foreign origin or host, or a role that the user lacks
 * - `outside` (403): the record is a link that leads out of the folder of records
 * - `not-found` (404): no such record, file, version or route
 * - `invalid` (400): the body or a parameter is not what the contract says; `message` says where
 * - `not-built` (404): there is no document of it yet
 * - `conflict` (409): the file changed underneath; the body is a `Conflict`
 * - `exists` (409): something of that name is there already; it is left as it is
 * - `changed` (409): what was to be approved is not what is there now
 * - `superseded` (409): a newer preview of the same client came; ignore the answer
 * - `single` (409): it is a single file, which has no translations and media: `POST …/bundle` first
 * - `faulty` (422): the record has errors, so this can't be done; the body has `problems`
 * - `unreadable-image` (422): the upload is no JPEG, PNG or WebP (or HEIC, TIFF, GIF, AVIF that can be converted)
 * - `illegible` (409): the file is no UTF-8, and the text still has U+FFFD where it could not be read
 * - `too-large` (413): more than the limit, told in `message`
 * - `too-many` (429): too many tries to sign in; `retryAfter` seconds
 * - `locked` (423): somebody else is building into the output folder just now
 * - `full` (507): the disk has no room; nothing was changed
 * - `unwritable` (500): the server may not write there
 * - `machine` (500): anything else that failed at the server
 */
export type ErrorCode =
  | 'signed-out'
  | 'forbidden'
  | 'outside'
  | 'not-found'
  | 'invalid'
  | 'not-built'
  | 'conflict'
  | 'exists'
  | 'changed'
  | 'superseded'
  | 'single'
  | 'faulty'
  | 'unreadable-image'
  | 'illegible'
  | 'too-large'
  | 'too-many'
  | 'locked'
  | 'full'
  | 'unwritable'
  | 'machine'

/**
 * The body of every answer that is no 2xx.
 *
 * `{"error":{"code":"not-found","message":"No record `2027-05-04-visit` here"}}`
 */
export interface Failure {
  readonly error: {
    readonly code: ErrorCode
    /** One English sentence for people. */
    readonly message: string
    /** Seconds to wait, with `too-many`. */
    readonly retryAfter?: number
  }
}
