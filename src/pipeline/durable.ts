import { type FileHandle, lstat, mkdir, open, readFile, rename, rm } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'

/** Opens, works, closes; what the system says of an open file names no place, so it is put behind. */
async function opened(path: string, flags: string, mode: number, work: (handle: FileHandle) => Promise<void>) {
  const handle = await open(path, flags, mode)
  try {
    await work(handle)
  } catch (error) {
    if (error instanceof Error && !('path' in error)) error.message += ` '${path}'`
    throw error
  } finally {
    await handle.close()
  }
}

/** Makes what was created, renamed or removed in a folder survive a power cut. */
export const syncFolder = (folder: string): Promise<void> => opened(folder, 'r', 0, (handle) => handle.sync())

/** Makes a folder and those above it, each synced into its parent. Gives true when it was not there before. */
export async function makeFolder(folder: string): Promise<boolean> {
  // what it gives back is a path of the same form
  const first = await mkdir(resolve(folder), { recursive: true }).catch(async (error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') await mkdir(await missingAbove(folder))
    throw error
  })
  if (first === undefined) return false
  for (let made = resolve(folder); ; made = dirname(made)) {
    await syncFolder(dirname(made))
    if (made === first || made === dirname(made)) return true
  }
}

/**
 * The first of a folder and those above it that is not there. Node says ENOENT of all of them where a file system is
 * read-only; making this one alone gives the reason.
 */
async function missingAbove(folder: string): Promise<string> {
  for (let missing = resolve(folder); ; missing = dirname(missing)) {
    const above = await lstat(dirname(missing)).catch(() => undefined)
    if (above) return missing
  }
}

/** A new file with these bytes, synced. Rejects where there is something already: a link is not followed. */
export async function writeNew(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  await opened(path, 'wx', mode, async (handle) => {
    await handle.writeFile(bytes)
    await handle.sync()
  })
}

/** Where a file is written before it is renamed to its place: beside it, so that both are on one file system. */
export const besideOf = (path: string): string => join(dirname(path), `.${basename(path)}.part`)

/** Whether a name in a folder is of a file that a killed run left unfinished. */
export const isLeftover = (name: string): boolean => name.startsWith('.') && name.endsWith('.part')

/** Whether a regular file at `path` holds these bytes. */
export async function holds(path: string, bytes: Uint8Array): Promise<boolean> {
  const found = await lstat(path).catch(() => undefined)
  if (!found?.isFile() || found.size !== bytes.length) return false
  return (await readFile(path)).equals(bytes)
}

/** Puts a file in its place whole: readers see what was there before or these bytes, never a part. */
export async function replaceFile(path: string, bytes: Uint8Array, mode = 0o666): Promise<void> {
  const beside = besideOf(path)
  await rm(beside, { force: true })
  try {
    await writeNew(beside, bytes, mode)
    await rename(beside, path)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(path))
}
