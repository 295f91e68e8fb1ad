import { readFile, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { type Manifest, manifestSchema } from '../../pipeline/manifest.ts'
import type { BuiltDocument } from '../api/documents.ts'

/** Documents of a record in the output, as its manifest has them; `sha256` is the record's as it is now. */
export async function builtDocuments(folder: string, key: string, sha256: string | null): Promise<BuiltDocument[]> {
  const manifest = await manifestIn(folder)
  const made = (manifest?.files ?? []).map(async (file): Promise<BuiltDocument[]> => {
    const { name, document, language, bytes, state, preview, record } = file
    const found = await stat(join(folder, name)).catch(() => undefined)
    if (document === 'facts' || language === undefined || !found?.isFile()) return []
    const href = `/api/records/${encodeURIComponent(key)}/documents/${encodeURIComponent(name)}`
    const at = found.mtime.toISOString()
    return [{ name, document, language, bytes, at, current: record === sha256, state, preview, href }]
  })
  return (await Promise.all(made)).flat()
}

/** The bytes of the manifest or of a file that it names; undefined where there is none of that name. */
export async function builtFile(folder: string, name: string): Promise<Uint8Array | undefined> {
  const manifest = await manifestIn(folder)
  if (!manifest || (name !== 'manifest.json' && !manifest.files.some((file) => file.name === name))) return undefined
  return readFile(join(folder, name)).catch(() => undefined)
}

async function manifestIn(folder: string): Promise<Manifest | undefined> {
  try {
    return manifestSchema.parse(JSON.parse(await readFile(join(folder, 'manifest.json'), 'utf8')))
  } catch {
    return undefined
  }
}
