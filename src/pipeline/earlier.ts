import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { ReleaseState } from '../document/state.ts'
import type { ExchangeRecord } from '../record/record.ts'
import { factsFileSchema, mergedFacts } from './facts-schema.ts'
import { sha256 } from './hash.ts'
import { json } from './json.ts'
import { type ManifestFile, manifestSchema } from './manifest.ts'

/** Documents of an earlier build that still stand as its manifest has them. */
export async function standingIn(folder: string): Promise<ManifestFile[]> {
  const text = await readFile(join(folder, 'manifest.json'), 'utf8').catch(() => '')
  const earlier = manifestSchema.safeParse(parsed(text))
  if (!earlier.success) return []
  const kept = await Promise.all(
    earlier.data.files.map(async (file) => {
      if (file.document === 'facts') return undefined
      const bytes = await readFile(join(folder, file.name)).catch(() => undefined)
      return bytes && sha256(bytes) === file.sha256 ? file : undefined
    }),
  )
  return kept.filter((file) => file !== undefined)
}

/** The list of facts with what it said before of documents that still stand and are of the same record and state. */
export async function withStanding(
  facts: Uint8Array,
  earlier: readonly ManifestFile[],
  { sha256: record }: ExchangeRecord,
  folder: string,
  state: ReleaseState['kind'],
): Promise<Uint8Array> {
  const same = earlier.filter((file) => file.record === record && file.state === state)
  if (same.length === 0) return facts
  const text = await readFile(join(folder, 'facts.json'), 'utf8').catch(() => '')
  const before = factsFileSchema.safeParse(parsed(text))
  const now = factsFileSchema.safeParse(parsed(new TextDecoder().decode(facts)))
  if (!before.success || !now.success) return facts
  return json(mergedFacts(now.data, before.data, same))
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
