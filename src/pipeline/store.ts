import { readdir, realpath, rename, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'
import { besideOf, holds, isLeftover, makeFolder, syncFolder, writeNew } from './durable.ts'

/** A file to be written into a folder. */
export interface Output {
  /** Name inside the folder, without separators. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Whether `inner`, links followed, lies in `outer`. */
async function isInside(outer: string, inner: string): Promise<boolean> {
  const path = relative(await realpath(outer), await realpath(inner))
  return path !== '' && path !== '..' && !path.startsWith(`..${sep}`)
}

/** A folder that links would lead out of the output folder. */
export class OutsideOutputError extends Error {
  constructor(folder: string, output: string) {
    super(`Unexpected folder \`${folder}\`, expected one inside \`${output}\`: it is a link that leads out of it`)
    this.name = 'OutsideOutputError'
  }
}

/** Removes what a killed run left unfinished in a folder. */
async function sweep(folder: string): Promise<void> {
  const entries = await readdir(folder, { withFileTypes: true })
  for (const entry of entries) {
    if (isLeftover(entry.name) && !entry.isDirectory()) await rm(join(folder, entry.name), { force: true })
  }
}

/**
 * Writes files into `output/<id>/`, whole or not at all: every file beside its place first, synced, then renamed in
 * order, the last of `files` (the manifest) at the very end, when the others are safe. A file that already stands as
 * it should is left alone; those of `removed` go before the last is renamed. Earlier files stay when anything fails
 * before. Only one may store in a folder at a time: see `lock.ts`.
 *
 * Gives the names of the files that were not there as they should be. Rejects with the file system's own error, or
 * with `OutsideOutputError`.
 */
export async function store(
  output: string,
  id: string,
  files: readonly Output[],
  removed: readonly string[] = [],
): Promise<ReadonlySet<string>> {
  const folder = join(output, id)
  await makeFolder(folder)
  if (!(await isInside(output, folder))) throw new OutsideOutputError(folder, output)
  await sweep(folder)
  const written: string[] = []
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, name)
      if (await holds(path, bytes)) continue
      await rm(besideOf(path), { force: true })
      written.push(name)
      await writeNew(besideOf(path), bytes)
    }
    const last = files.at(-1)?.name
    for (const name of removed) await rm(join(folder, name), { force: true })
    for (const name of written) {
      if (name === last && written.length > 1) await syncFolder(folder)
      await rename(besideOf(join(folder, name)), join(folder, name))
    }
    if (written.length > 0) await syncFolder(folder)
  } catch (error) {
    for (const name of written) await rm(besideOf(join(folder, name)), { force: true }).catch(() => undefined)
    throw error
  }
  return new Set(written)
}
