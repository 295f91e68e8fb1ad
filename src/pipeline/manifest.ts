import type { ExchangeRecord } from '../record/record.ts'
import { sha256 } from './hash.ts'
import { json } from './json.ts'
import type { Product } from './produce.ts'

/** A file that the manifest vouches for. */
export interface ManifestFile {
  readonly name: string
  readonly document: string
  readonly language?: string
  /** Lower-case hex. */
  readonly sha256: string
  readonly bytes: number
  /** SHA-256 of the record that it was made from. */
  readonly record: string
  readonly preview: boolean
}

/** `manifest.json`: what was made of what. */
export interface Manifest {
  readonly schema: 'communique-manifest/1'
  readonly record: { readonly id: string; readonly version: number; readonly sha256: string }
  readonly program: string
  /** Whether any of the documents is a preview, made before its hour. */
  readonly preview: boolean
  readonly sources: readonly { readonly name: string; readonly sha256: string; readonly bytes: number }[]
  readonly files: readonly ManifestFile[]
}

/** The manifest of a build; `earlier` files that still stand and were not made again are kept. */
export function manifest(
  record: ExchangeRecord,
  products: readonly Product[],
  facts: Uint8Array,
  program: string,
  preview: boolean,
  earlier: readonly ManifestFile[],
): Uint8Array {
  const made: ManifestFile[] = [
    ...products.map(
      ({ file, document, language, sha256: hash, bytes }): ManifestFile => ({
        name: file,
        document,
        language,
        sha256: hash,
        bytes: bytes.length,
        record: record.sha256,
        preview: preview && document !== 'briefing',
      }),
    ),
    {
      name: 'facts.json',
      document: 'facts',
      sha256: sha256(facts),
      bytes: facts.length,
      record: record.sha256,
      preview: false,
    },
  ]
  const names = new Set(made.map(({ name }) => name))
  const files = [...made, ...earlier.filter(({ name }) => !names.has(name))].sort((a, b) => (a.name < b.name ? -1 : 1))
  const value: Manifest = {
    schema: 'communique-manifest/1',
    record: { id: record.id, version: record.version, sha256: record.sha256 },
    program,
    preview: files.some((file) => file.preview),
    sources: record.sources.map(({ name, sha256: hash, bytes }) => ({ name, sha256: hash, bytes: bytes.length })),
    files,
  }
  return json(value)
}
