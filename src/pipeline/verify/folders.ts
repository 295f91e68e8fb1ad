import { readdir, stat } from 'node:fs/promises'
import { join } from 'node:path'

/** A path that holds no finished documents: the call is wrong. */
export class NoDocumentsError extends Error {
  constructor(path: string, reason: string) {
    super(`${path}: ${reason}`)
    this.name = 'NoDocumentsError'
  }
}

const DOCUMENT = /^(?:manifest\.json|[a-z-]+\.[A-Za-z0-9-]+\.(?:html|docx|pdf))$/

/**
 * Folders of finished documents at the given paths: each such a folder, or a folder of them. Sorted, each once.
 *
 * @throws NoDocumentsError where there are none.
 */
export async function documentFolders(paths: readonly string[]): Promise<string[]> {
  const found = new Set<string>()
  for (const path of paths) for (const folder of await foldersAt(path)) found.add(folder)
  return [...found].sort()
}

async function foldersAt(path: string): Promise<string[]> {
  const isFolder = await stat(path).then(
    (one) => one.isDirectory(),
    () => undefined,
  )
  if (isFolder === undefined) throw new NoDocumentsError(path, 'no such folder')
  if (!isFolder) throw new NoDocumentsError(path, 'not a folder')
  if (await hasDocuments(path)) return [path]
  const entries = await readdir(path, { withFileTypes: true })
  const folders: string[] = []
  for (const entry of entries) {
    const inner = join(path, entry.name)
    if (entry.isDirectory() && !entry.name.startsWith('.') && (await hasDocuments(inner))) folders.push(inner)
  }
  if (folders.length === 0) throw new NoDocumentsError(path, 'no finished documents here')
  return folders
}

const hasDocuments = async (folder: string): Promise<boolean> =>
  (await readdir(folder).catch(() => [])).some((name) => DOCUMENT.test(name))
