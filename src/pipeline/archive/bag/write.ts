import { rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { besideOf, makeFolder, syncFolder, writeNew } from '../../durable.ts'
import type { BagFile } from './manifest-lines.ts'

/** Nobody writes into a bag again. */
const READ_ONLY = 0o444

/**
 * Puts a folder of files in its place whole: written beside it, every file and folder synced, renamed at once. What a
 * killed run left beside it is removed first. Rejects with the file system's own error, and where the place is taken.
 */
export async function writeFolder(place: string, files: readonly BagFile[]): Promise<void> {
  const beside = besideOf(place)
  await makeFolder(dirname(place))
  await rm(beside, { recursive: true, force: true })
  try {
    const folders = new Set([beside])
    await makeFolder(beside)
    for (const { path, bytes } of files) {
      const file = join(beside, ...path.split('/'))
      await makeFolder(dirname(file))
      for (let folder = dirname(file); folder !== beside; folder = dirname(folder)) folders.add(folder)
      await writeNew(file, bytes, READ_ONLY)
    }
    for (const folder of [...folders].reverse()) await syncFolder(folder)
    await rename(beside, place)
  } catch (error) {
    await rm(beside, { recursive: true, force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(place))
}
