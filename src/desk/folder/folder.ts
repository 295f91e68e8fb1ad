import { basename } from 'node:path'
import type { RecordList, RecordSummary } from '../api/list.ts'
import type { Summary } from '../reading/summarize.ts'
import type { Thread } from '../work/thread.ts'
import { type Remembered, readCache, writeCache } from './cache.ts'
import { type Found, findRecords, look } from './found.ts'

export interface FolderOptions {
  readonly folder: string
  readonly output: string
  /** The desk's own folder, where rows are kept for the next start. */
  readonly own: string
  /** What rows depend on beside the files: program and settings, as one text. */
  readonly dependsOn: string
  readonly thread: Thread
  readonly clock: () => number
  /** Called with rows that are new, and keys of records that are gone. */
  readonly changed: (changed: readonly RecordSummary[], removed: readonly string[], pending: number) => void
}

const UNCHECKED: Summary = {
  title: '',
  titles: {},
  date: null,
  end: null,
  languages: [],
  version: 1,
  state: { kind: 'draft' },
  stale: [],
  problems: { error: 0, warning: 0, info: 0 },
  built: null,
}

/** What the list tells of a link that leads out of the folder. */
const OUTSIDE: Summary = { ...UNCHECKED, state: { kind: 'faulty' }, problems: { error: 1, warning: 0, info: 0 } }

/** The records of a folder and their rows; a row is worked out in a thread when its files have changed. */
export class Folder {
  readonly #options: FolderOptions
  #found = new Map<string, Found>()
  #rows = new Map<string, Remembered>()
  readonly #pending = new Set<string>()
  #closed = false

  constructor(options: FolderOptions) {
    this.#options = options
  }

  async open(): Promise<void> {
    this.#rows = await readCache(this.#options.own, this.#options.dependsOn)
    await this.scan()
  }

  get(key: string): Found | undefined {
    return this.#found.get(key)
  }

  list(): Omit<RecordList, 'told'> {
    return { records: [...this.#found.values()].map((one) => this.#row(one)), pending: this.#pending.size }
  }

  row(key: string): RecordSummary | undefined {
    const found = this.#found.get(key)
    return found && this.#row(found)
  }

  #row({ key, id, single, changed, outside }: Found): RecordSummary {
    const row = this.#rows.get(key)
    const common = { key, id, single, changed: new Date(changed).toISOString() }
    if (outside) return { ...common, checked: true, ...OUTSIDE }
    return { ...common, checked: row !== undefined, ...(row?.summary ?? UNCHECKED) }
  }

  /** Looks at the whole folder again. */
  async scan(): Promise<void> {
    const found = await findRecords(this.#options.folder, this.#options.output)
    const now = new Map(found.map((one) => [one.key, one]))
    const removed = [...this.#found.keys()].filter((key) => !now.has(key))
    const added = found.filter(({ key }) => !this.#found.has(key)).map(({ key }) => key)
    this.#found = now
    for (const key of this.#rows.keys()) if (!now.has(key)) this.#rows.delete(key)
    for (const key of removed) this.#pending.delete(key)
    this.#tell(added, removed)
    // what happened last is looked at first
    const stale = found.filter((one) => this.#isStale(one)).sort((a, b) => b.changed - a.changed)
    for (const one of stale) this.#check(one)
  }

  /** Looks at one record again, and gives its new row when it is worked out; undefined where it is gone. */
  async refresh(key: string): Promise<RecordSummary | undefined> {
    const before = this.#found.get(key)
    if (!before) {
      await this.scan()
      return this.row(key)
    }
    const now = await look(before, this.#options.output)
    if (now.stamp === '') {
      await this.scan()
      return undefined
    }
    this.#found.set(key, now)
    if (this.#isStale(now)) await this.#check(now, true)
    return this.row(key)
  }

  #isStale({ key, stamp, outside }: Found): boolean {
    if (outside) return false
    const row = this.#rows.get(key)
    if (!row || row.stamp !== stamp) return true
    const { state } = row.summary
    return state.kind === 'embargoed' && Date.parse(state.until) <= this.#options.clock()
  }

  async #check(found: Found, urgent = false): Promise<void> {
    const { key, path, stamp } = found
    if (this.#closed) return
    this.#pending.add(key)
    try {
      const input = { path, now: this.#options.clock() }
      const summary = await this.#options.thread.run('summarize', input, { key: `row ${key}`, urgent })
      if (this.#found.get(key)?.stamp !== stamp) return
      this.#rows.set(key, { stamp, summary })
    } catch {
      // superseded by a newer look, or the desk is closing
      return
    } finally {
      this.#pending.delete(key)
    }
    this.#tell([key], [])
  }

  #waiting = new Set<string>()
  #gone = new Set<string>()
  #timer: NodeJS.Timeout | undefined

  /** Rows are told in lots, so that a thousand of them make a few events. */
  #tell(keys: readonly string[], removed: readonly string[]): void {
    for (const key of keys) this.#waiting.add(key)
    for (const key of removed) this.#gone.add(key)
    if (this.#timer || (this.#waiting.size === 0 && this.#gone.size === 0)) return
    this.#timer = setTimeout(() => {
      this.#timer = undefined
      const rows = [...this.#waiting].flatMap((key) => this.row(key) ?? [])
      this.#options.changed(rows, [...this.#gone], this.#pending.size)
      this.#waiting = new Set()
      this.#gone = new Set()
    }, 100)
  }

  /** Whether a path that changed is of a record here; its key. */
  keyOf(relativePath: string): string | undefined {
    const [first = ''] = relativePath.split(/[\\/]/)
    return this.#found.has(first) ? first : undefined
  }

  /** Whether something of this name would be a record's folder or file here. */
  has = (name: string): boolean => this.#found.has(basename(name)) || this.#found.has(`${basename(name)}.md`)

  async close(): Promise<void> {
    this.#closed = true
    clearTimeout(this.#timer)
    await writeCache(this.#options.own, this.#options.dependsOn, this.#rows).catch(() => undefined)
  }
}
