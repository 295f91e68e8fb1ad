import type { Dirent, Stats } from 'node:fs'
import { lstat, readdir, realpath, stat } from 'node:fs/promises'
import { basename, dirname, join, sep } from 'node:path'
import { discover, NoRecordError } from '../../record/index.ts'

/** A record of the folder, as the disk has it just now. */
export interface Found {
  /** Name of its folder or file: what addresses call it. */
  readonly key: string
  readonly id: string
  readonly path: string
  readonly single: boolean
  /** Whether it is a link that leads out of the folder: then nothing of it is read. */
  readonly outside: boolean
  /** What tells one state of its files from another: names, sizes and times. */
  readonly stamp: string
  /** When a file of it changed last, in milliseconds since 1970-01-01T00:00Z. */
  readonly changed: number
}

/** Records looked at side by side. */
const AT_ONCE = 32

/** All records of a folder, in order of key; none where the folder is empty or not there. */
export async function findRecords(folder: string, output: string): Promise<Found[]> {
  const records = await discover([folder]).catch((error: unknown) => {
    if (error instanceof NoRecordError) return []
    throw error
  })
  const found: Found[] = []
  for (let at = 0; at < records.length; at += AT_ONCE) {
    found.push(...(await Promise.all(records.slice(at, at + AT_ONCE).map((one) => look(one, output)))))
  }
  return found.sort((a, b) => (a.key < b.key ? -1 : 1))
}

/** One record as it is now. */
export async function look(record: { id: string; path: string }, output: string): Promise<Found> {
  const { id, path } = record
  const common = { key: basename(path), id, path }
  if (await leadsOut(path)) return { ...common, single: false, outside: true, stamp: 'outside', changed: 0 }
  const own = await stat(path).catch(() => undefined)
  const single = own?.isFile() ?? false
  const files: [string, Stats][] = single && own ? [[basename(path), own]] : await filesIn(path, 2)
  const manifest = await stat(join(output, id, 'manifest.json')).catch(() => undefined)
  const stamp = [...files, ...(manifest ? [['manifest.json', manifest] as const] : [])]
    .map(([name, { size, mtimeMs }]) => `${name} ${size} ${mtimeMs}`)
    .join('\n')
  const changed = Math.max(0, ...files.map(([, { mtimeMs }]) => mtimeMs))
  return { ...common, single, outside: false, stamp, changed }
}

/** Whether a path is a link to somewhere else than the folder that it stands in. */
async function leadsOut(path: string): Promise<boolean> {
  const isLink = await lstat(path).then(
    (stats) => stats.isSymbolicLink(),
    () => false,
  )
  if (!isLink) return false
  const [root, real] = [await realpath(dirname(path)), await realpath(path).catch(() => '')]
  return !real.startsWith(root + sep)
}

/** Files of a bundle and of the folders in it, to a depth. */
async function filesIn(folder: string, depth: number, prefix = ''): Promise<[string, Stats][]> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((): Dirent[] => [])
  const found = await Promise.all(
    entries.map(async (entry): Promise<[string, Stats][]> => {
      if (entry.name.startsWith('.')) return []
      const path = join(folder, entry.name)
      if (entry.isDirectory()) return depth > 1 ? filesIn(path, depth - 1, `${prefix}${entry.name}/`) : []
      const stats = await stat(path).catch(() => undefined)
      return stats?.isFile() ? [[prefix + entry.name, stats]] : []
    }),
  )
  return found.flat().sort(([a], [b]) => (a < b ? -1 : 1))
}
