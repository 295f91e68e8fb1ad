import { existsSync } from 'node:fs'
import { open, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { makeFolder, syncFolder } from '../../durable.ts'
import { LOCK_FOLDER } from '../../lock.ts'

/** Stands from before a bag is filed until the catalogue has it, so that a run that is killed between leaves word. */
const markOf = (archive: string): string => join(archive, LOCK_FOLDER, 'catalogue-due')

/** Whether the catalogue of an archive may lack a bag. */
export const isCatalogueDue = (archive: string): boolean =>
  existsSync(markOf(archive)) || !existsSync(join(archive, 'catalogue.json'))

/** To be called before a bag is filed. Rejects with the file system's own error. */
export async function expectCatalogue(archive: string): Promise<void> {
  const mark = markOf(archive)
  if (existsSync(mark)) return
  await makeFolder(dirname(mark))
  // many threads may come to this at once
  await (await open(mark, 'a')).close()
  await syncFolder(dirname(mark))
}

/** To be called when the catalogue is written. */
export const settleCatalogue = (archive: string): Promise<void> => rm(markOf(archive), { force: true })
