import { link, mkdir, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { syncFolder } from '../../pipeline/durable.ts'
import { FailureError } from '../failure.ts'

/** Makes of a single file `<id>.md` a folder `<id>/record.md`. At no moment is it in neither place. */
export async function makeBundle(path: string, id: string): Promise<void> {
  const folder = join(dirname(path), id)
  await mkdir(folder).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'EEXIST') throw new FailureError('exists', `There is \`${id}\` already`)
    throw error
  })
  await link(path, join(folder, 'record.md'))
  await syncFolder(folder)
  await rm(path)
  await syncFolder(dirname(path))
}
