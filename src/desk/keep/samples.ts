import { cp, readdir, readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { makeFolder } from '../../pipeline/durable.ts'

/** The sample records that come with the program. */
const SAMPLES = fileURLToPath(new URL('../../../input/', import.meta.url))

interface Sample {
  readonly id: string
  /** Its headline. */
  readonly title: string
}

/** What samples there are. */
export async function samples(): Promise<Sample[]> {
  const ids = await readdir(SAMPLES).catch(() => [])
  const found = await Promise.all(
    ids.sort().map(async (id) => {
      const text = await readFile(join(SAMPLES, id, 'record.md'), 'utf8').catch(() => '')
      const title = /\n---\n\s*# (.+)/.exec(text)?.[1]
      return title === undefined ? [] : [{ id, title }]
    }),
  )
  return found.flat()
}

/** Copies the samples into a folder, and gives the ids of those that were not there. */
export async function copySamples(folder: string): Promise<string[]> {
  await makeFolder(folder)
  const copied: string[] = []
  for (const { id } of await samples()) {
    const to = join(folder, id)
    const isThere = await stat(to).then(
      () => true,
      () => false,
    )
    if (isThere) continue
    await cp(join(SAMPLES, id), to, { recursive: true, errorOnExist: true, force: false })
    copied.push(id)
  }
  return copied
}
