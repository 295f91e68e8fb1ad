import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder of our own templates. */
export const ownTemplates = fileURLToPath(new URL('../../templates/', import.meta.url))

/** Where each file stands, by its name. */
export type Files = Map<string, string>

export interface TemplateFiles {
  readonly files: Files
  /** Those in `partials/`. */
  readonly partials: Files
}

/** Files in a folder; none when there is no such folder. */
async function filesIn(folder: string): Promise<Files> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return []
    throw error
  })
  return new Map(entries.filter((entry) => !entry.isDirectory()).map((entry) => [entry.name, join(folder, entry.name)]))
}

/** The files of a templates folder; what it lacks comes from ours, file by file. */
export async function templateFiles(folder: string | undefined): Promise<TemplateFiles> {
  const files = await filesIn(ownTemplates)
  const partials = await filesIn(join(ownTemplates, 'partials'))
  if (folder) {
    for (const [name, path] of await filesIn(folder)) files.set(name, path)
    for (const [name, path] of await filesIn(join(folder, 'partials'))) partials.set(name, path)
  }
  return { files, partials }
}
