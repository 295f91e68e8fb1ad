import { realpath } from 'node:fs/promises'
import { join, sep } from 'node:path'
import { makeFolder } from '../pipeline/durable.ts'
import { sha256 } from '../pipeline/hash.ts'
import type { Session } from './api/session.ts'
import { Bus } from './bus.ts'
import { FailureError } from './failure.ts'
import { Folder } from './folder/folder.ts'
import type { Found } from './folder/found.ts'
import { Attempts } from './guard/attempts.ts'
import { Sessions } from './guard/sessions.ts'
import type { User } from './guard/users.ts'
import { type Deed, log } from './keep/audit.ts'
import { Turns } from './keep/turns.ts'
import { Versions } from './keep/versions.ts'
import { Shelf } from './preview/shelf.ts'
import type { Setup } from './work/setup.ts'
import { Thread } from './work/thread.ts'

export interface DeskOptions extends Setup {
  /** The folder of records. */
  readonly folder: string
  /** Origins that browsers reach this desk by, such as `http://127.0.0.1:4311`. */
  readonly origins: ReadonlySet<string>
  /** Who may sign in with a password; undefined where whoever has the link may do all. */
  readonly users: readonly User[] | undefined
  /** Name of the account on this machine, for what is done without users. */
  readonly account: string
  /** Folder of the built page; undefined where there is none. */
  readonly page: string | undefined
  readonly host: { readonly host: string; readonly pid: number }
  readonly clock: () => number
  readonly random: (bytes: number) => Uint8Array
}

/** Everything that requests share. */
export class Desk {
  readonly options: DeskOptions
  /** The desk's own folder, inside of the folder of records. */
  readonly own: string
  /** For who waits at the keyboard; and for what may take its time. */
  readonly near: Thread
  readonly far: Thread
  readonly folder: Folder
  readonly sessions: Sessions
  readonly attempts: Attempts
  readonly versions: Versions
  readonly turns = new Turns()
  readonly bus: Bus
  readonly shelf = new Shelf()
  /** SHA-256 of files by `key/file`, as far as everybody was told of them. */
  readonly seen = new Map<string, string>()

  constructor(options: DeskOptions) {
    this.options = options
    this.own = join(options.folder, '.communique', 'desk')
    const { clock, random, folder, output, own } = { ...options, own: this.own }
    this.near = new Thread(setupOf(options))
    this.far = new Thread(setupOf(options))
    this.sessions = new Sessions({ own, clock, random })
    this.attempts = new Attempts(clock)
    this.versions = new Versions(own)
    this.bus = new Bus(Buffer.from(random(8)).toString('hex'), clock)
    const dependsOn = sha256(new TextEncoder().encode(JSON.stringify([options.program, options.settings])))
    this.folder = new Folder({
      folder,
      output,
      own,
      dependsOn,
      thread: this.far,
      clock,
      changed: (changed, removed, pending) => this.bus.records({ changed, removed, pending }),
    })
  }

  async open(): Promise<void> {
    await makeFolder(this.own)
    await this.versions.open(join(this.options.folder, '.communique'))
    await this.sessions.open()
    await this.folder.open()
  }

  /** Lets the thread for who waits at the keyboard load what it needs, by looking at the newest record. */
  async warm(): Promise<void> {
    const rows = this.folder.list().records.toSorted((a, b) => (a.changed < b.changed ? 1 : -1))
    const found = rows[0] && this.folder.get(rows[0].key)
    if (!found) return
    const now = this.options.clock()
    const analysis = await this.near.run('analyze', { path: found.path, texts: {}, now }).catch(() => undefined)
    const language = analysis?.files[0]?.language
    if (language === undefined) return
    for (const document of ['press-release', 'briefing', 'summary'] as const) {
      const input = { path: found.path, texts: {}, now, language, documents: [document] }
      await this.near.run('preview', input, { key: 'warm' }).catch(() => undefined)
    }
  }

  get how(): Session['how'] {
    return this.options.users ? 'password' : 'link'
  }

  /** The record of a key. @throws FailureError where there is none here, or it is a link that leads out of the folder. */
  record(key: string): Found {
    const found = this.folder.get(key)
    if (!found) throw new FailureError('not-found', `No record \`${key}\` here`)
    if (found.outside) throw leadsOut()
    return found
  }

  async log(deed: Omit<Deed, 'at'>): Promise<void> {
    await log(this.own, { at: new Date(this.options.clock()).toISOString(), ...deed })
  }

  /** Real path of a record's folder, which must lie in the folder of records. */
  async realFolder({ path }: Found): Promise<string> {
    const [root, real] = [await realpath(this.options.folder), await realpath(path)]
    if (!real.startsWith(root + sep)) throw leadsOut()
    return real
  }

  /** Says goodbye, and ends threads when they are done. */
  async close(): Promise<void> {
    this.bus.close()
    await this.folder.close()
    await Promise.all([this.near.close(), this.far.close()])
  }
}

const leadsOut = (): FailureError => new FailureError('outside', 'This record is a link that leads out of the folder')

const setupOf = ({ output, templatesFolder, settingsFile, settings, program }: Setup): Setup => ({
  output,
  templatesFolder,
  settingsFile,
  settings,
  program,
})
