import { readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { makeFolder } from './durable.ts'

/** Who holds a folder, for whoever has to wait. */
export interface Holder {
  readonly command: string
  readonly host: string
  readonly pid: number
  /** ISO 8601. */
  readonly since: string
}

/** The right to write into a folder, until `release`. */
export interface Lock {
  release(): Promise<void>
}

/** A folder that another run is writing into. */
export class LockedError extends Error {
  constructor(folder: string, holder: Holder | undefined) {
    const by = holder
      ? `by \`${holder.command}\`, process ${holder.pid} on ${holder.host}, since ${holder.since}`
      : 'by another run'
    super(`${folder}: held ${by}; try again when it is done`)
    this.name = 'LockedError'
  }
}

/** Folder of our own inside of one that is locked. */
export const LOCK_FOLDER = '.communique'

/** Milliseconds between two tries. */
const PAUSE = 100

/** SQLITE_BUSY: another connection holds the lock. */
const BUSY = 5

/** What SQLite says, by its primary code, in the system's words, which tell what to do. */
const SYSTEM: Readonly<Record<number, string>> = {
  8: 'EACCES: permission denied', // SQLITE_READONLY
  13: 'ENOSPC: no space left on device', // SQLITE_FULL
  14: 'EACCES: permission denied', // SQLITE_CANTOPEN
}

/** Why a file can't be locked, as the system would say it. */
export function lockFailure(path: string, { errcode, message }: { errcode: number; message: string }): Error {
  const reason = SYSTEM[errcode & 0xff] ?? `EIO: ${message}`
  return Object.assign(new Error(`${reason}, lock '${path}'`), { code: reason.slice(0, reason.indexOf(':')) })
}

type Waiting = (holder: Holder | undefined) => void

/**
 * Takes a folder, which is made when it is not there, for one run alone. The lock is the kernel's, taken through
 * SQLite on an empty file, so it ends with its process, however that ends; there are no stale locks. It holds
 * between machines where the file system's own locks do (NFS 4).
 *
 * @param patience Milliseconds to wait for another run; `waiting` is called once when it has to.
 * @throws LockedError when the other run is still at it then, the system's error when the folder can't be written.
 */
export async function lock(folder: string, holder: Holder, patience: number, waiting?: Waiting): Promise<Lock> {
  const database = await taken('BEGIN EXCLUSIVE', folder, patience, waiting)
  const note = noteOf(folder)
  try {
    await writeFile(note, `${JSON.stringify(holder)}\n`)
  } catch (error) {
    database.close()
    throw error
  }
  return {
    async release() {
      await rm(note, { force: true }).catch(() => undefined)
      database.close()
    },
  }
}

/**
 * The same for one of several that may write into a folder at once, each its own files; `lock` waits until all of them are
 * done.
 */
export async function share(folder: string, patience: number, waiting?: Waiting): Promise<Lock> {
  // reading takes the lock that readers share, and the transaction keeps it
  const database = await taken('BEGIN; SELECT 1 FROM sqlite_schema', folder, patience, waiting)
  return { release: async () => database.close() }
}

/** Folder to be taken for the run that has a queue's workers write into this one. */
export const queueOf = (folder: string): string => join(folder, LOCK_FOLDER, 'queue')

async function taken(
  begin: string,
  folder: string,
  patience: number,
  waiting: Waiting = () => undefined,
): Promise<Database> {
  const own = join(folder, LOCK_FOLDER)
  await makeFolder(own)
  const { DatabaseSync } = await import('node:sqlite')
  for (let waited = 0; ; waited += PAUSE) {
    const path = join(own, 'lock')
    const database = take(() => new DatabaseSync(path, { timeout: 0 }), begin, path)
    if (database) return database
    if (waited >= patience) throw new LockedError(folder, await holderOf(folder))
    if (waited === 0) waiting(await holderOf(folder))
    await pause(PAUSE)
  }
}

interface Database {
  exec(sql: string): void
  close(): void
}

/** The database with its lock; undefined when another has it. */
function take(open: () => Database, begin: string, path: string): Database | undefined {
  let database: Database | undefined
  try {
    database = open()
    database.exec(begin)
    return database
  } catch (error) {
    database?.close()
    if (!(error instanceof Error && 'errcode' in error && typeof error.errcode === 'number')) throw error
    const { errcode, message } = error
    if (errcode === BUSY) return undefined
    throw lockFailure(path, { errcode, message })
  }
}

const noteOf = (folder: string): string => join(folder, LOCK_FOLDER, 'holder.json')

/** Who holds a folder: one alone, or the run of a queue for all who share it. */
async function holderOf(folder: string): Promise<Holder | undefined> {
  for (const note of [noteOf(folder), noteOf(queueOf(folder))]) {
    try {
      return JSON.parse(await readFile(note, 'utf8')) as Holder
    } catch {}
  }
  return undefined
}
