import { appendFile } from 'node:fs/promises'
import { join } from 'node:path'

/** Something that somebody did. */
export interface Deed {
  /** ISO 8601. */
  readonly at: string
  readonly who: string
  /** Address of the browser. */
  readonly from: string
  readonly what:
    | 'sign-in'
    | 'sign-in-refused'
    | 'sign-out'
    | 'create'
    | 'save'
    | 'upload'
    | 'build'
    | 'approve'
    | 'samples'
    | 'bundle'
    | 'translate'
  readonly record?: string
  readonly file?: string
  readonly sha256?: string
  readonly outcome?: string
}

/** Says who did what, one JSON object a line, in `audit.jsonl` of the desk's own folder. */
export async function log(own: string, deed: Deed): Promise<void> {
  await appendFile(join(own, 'audit.jsonl'), `${JSON.stringify(deed)}\n`, { mode: 0o600 })
}
