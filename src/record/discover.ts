import type { Dirent } from 'node:fs'
import { readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** A record that was found, not yet read. */
export interface Discovered {
  /** Name of the folder or file. */
  readonly id: string
  /** Path of the bundle's folder or of the single file, below the path that the user gave. */
  readonly path: string
}

/** A path that leads to no record: the call is wrong, not a record. */
export class NoRecordError extends Error {
  readonly path: string

  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'NoRecordError'
    this.path = path
  }
}

const RECORD_FILE = /^record(?:\.[^.]+)?\.md$/
/** Any case: what is named `Record.MD` is told of when it is read, rather than left out in silence. */
const MARKDOWN = /\.md$/i
const README = /^readme(?:\.|$)/i
const ID = /^[a-z0-9-]+$/

/** Entries of a folder that are looked into at once: with all of ten thousand under way, memory would grow by 70 MB. */
const AT_ONCE = 64

/**
 * Finds the records at some paths: each a bundle's folder, a record file, or a folder of them. Sorted by path, each
 * record once.
 *
 * @throws NoRecordError when a path does not exist or has no record.
 */
export async function discover(paths: readonly string[]): Promise<Discovered[]> {
  const found = new Map<string, Discovered>()
  for (const path of paths) {
    for (const record of await recordsAt(path)) {
      const real = await realpath(record.path).catch(() => resolve(record.path))
      if (!found.has(real)) found.set(real, record)
    }
  }
  return [...found.values()].sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0))
}

async function recordsAt(path: string): Promise<Discovered[]> {
  const what = await kindOf(path)
  if (what === undefined) throw new NoRecordError(path, 'no such file or folder')
  if (what === 'file') {
    if (!MARKDOWN.test(path)) throw new NoRecordError(path, 'not a record: its name does not end in `.md`')
    return [RECORD_FILE.test(basename(path)) ? bundle(dirname(path)) : single(path)]
  }
  const entries = await readdir(path, { withFileTypes: true })
  if (entries.some(({ name }) => RECORD_FILE.test(name))) return [bundle(path)]
  const records: Discovered[] = []
  for (let start = 0; start < entries.length; start += AT_ONCE) {
    const some = entries.slice(start, start + AT_ONCE).map((entry) => recordIn(path, entry))
    records.push(...(await Promise.all(some)).filter((one) => one !== undefined))
  }
  if (records.length === 0)
    throw new NoRecordError(path, 'no record here: expected `record.md`, or a folder of records')
  return records
}

/**
 * The record that an entry of a folder is: a file `<id>.md`, or a folder that holds Markdown. A folder that can't be
 * looked into counts when it is named as a record is (`lost+found` is not), so that reading it tells what is wrong.
 */
async function recordIn(parent: string, entry: Dirent): Promise<Discovered | undefined> {
  const { name } = entry
  if (name.startsWith('.') || README.test(name)) return undefined
  const path = join(parent, name)
  const kind = entry.isSymbolicLink() ? await kindOf(path) : entry.isDirectory() ? 'folder' : 'file'
  if (kind === 'folder') {
    const inside = await readdir(path).catch(() => undefined)
    const counts = inside ? inside.some((file) => MARKDOWN.test(file) && !README.test(file)) : ID.test(name)
    return counts ? bundle(path) : undefined
  }
  return kind === 'file' && MARKDOWN.test(name) ? single(path) : undefined
}

async function kindOf(path: string): Promise<'file' | 'folder' | undefined> {
  return stat(path).then(
    (found) => (found.isDirectory() ? 'folder' : 'file'),
    () => undefined,
  )
}

function bundle(path: string): Discovered {
  return { id: basename(resolve(path)), path }
}

function single(path: string): Discovered {
  return { id: basename(path).replace(MARKDOWN, ''), path }
}
