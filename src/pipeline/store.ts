import { mkdir, open, realpath, rename, rm } from 'node:fs/promises'
import { join, relative, sep } from 'node:path'

/** A file to be written into a folder. */
export interface Output {
  /** Name inside the folder, without separators. */
  readonly name: string
  readonly bytes: Uint8Array
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r')
  try {
    await handle.sync()
  } finally {
    await handle.close()
  }
}

/** A new file at `path`; what a killed run left there goes first, and a link there is not followed. */
async function writeBeside(path: string, bytes: Uint8Array): Promise<void> {
  await rm(path, { force: true })
  const handle = await open(path, 'wx')
  try {
    await handle.writeFile(bytes)
    await handle.sync()
  } finally {
    await handle.close()
  }
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

/**
 * Writes files into `output/<id>/`, whole or not at all: every file beside its place first, synced, then renamed in
 * order, the last of `files` (the manifest) at the very end. Earlier files stay when anything fails before.
 * Rejects with the file system's own error, or with `OutsideOutputError`.
 */
export async function store(output: string, id: string, files: readonly Output[]): Promise<void> {
  const folder = join(output, id)
  await mkdir(folder, { recursive: true })
  if (!(await isInside(output, folder))) throw new OutsideOutputError(folder, output)
  const written: { temporary: string; path: string }[] = []
  try {
    for (const { name, bytes } of files) {
      const path = join(folder, name)
      const temporary = join(folder, `.${name}.part`)
      written.push({ temporary, path })
      await writeBeside(temporary, bytes)
    }
    for (const { temporary, path } of written) await rename(temporary, path)
    await syncFolder(folder)
  } catch (error) {
    await Promise.all(written.map(({ temporary }) => rm(temporary, { force: true }).catch(() => undefined)))
    throw error
  }
}
