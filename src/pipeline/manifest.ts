import { z } from 'zod'
import type { ReleaseState } from '../document/state.ts'
import type { ExchangeRecord } from '../record/record.ts'
import { sha256 } from './hash.ts'
import { json } from './json.ts'
import type { Product } from './produce.ts'

const hash = z.string().regex(/^[0-9a-f]{64}$/)
const size = z.int().min(0)

const manifestFile = z.strictObject({
  name: z.string().regex(/^[a-z-]+(?:\.[A-Za-z0-9-]+)?\.(?:html|docx|pdf|json)$/),
  document: z.enum(['press-release', 'briefing', 'summary', 'facts']),
  language: z.string().describe('BCP 47 tag').optional(),
  sha256: hash,
  bytes: size,
  record: hash.describe('SHA-256 of the record that it was made from'),
  state: z.enum(['draft', 'embargoed', 'released']).describe('State of the release when it was made, which it prints'),
  preview: z.boolean().describe('Whether it was made before its hour'),
  annotated: z.boolean().describe('Whether it was made with `--preview`, which tells reviewers what is missing'),
})

/** `manifest.json`: what was made of what. */
export const manifestSchema = z.strictObject({
  schema: z.literal('communique-manifest/1'),
  record: z.strictObject({ id: z.string(), version: z.int().min(1), sha256: hash }),
  program: z.string().describe('Name and version of the program'),
  preview: z.boolean().describe('Whether any of the documents is a preview'),
  sources: z
    .array(z.strictObject({ name: z.string(), sha256: hash, bytes: size }))
    .describe('Files that the record was read from'),
  files: z.array(manifestFile),
})

export type Manifest = z.infer<typeof manifestSchema>

/** A file that the manifest vouches for. */
export type ManifestFile = Manifest['files'][number]

/** What holds for every file of one build. */
export interface BuildState {
  readonly program: string
  readonly state: ReleaseState['kind']
  /** Whether embargoed documents were asked for before their hour. */
  readonly preview: boolean
}

/** The manifest of a build; `earlier` files that still stand and were not made again are kept. */
export function manifest(
  record: ExchangeRecord,
  products: readonly Product[],
  facts: Uint8Array,
  build: BuildState,
  earlier: readonly ManifestFile[],
): Uint8Array {
  const { program, state, preview } = build
  const common = { record: record.sha256, state, annotated: preview }
  const made: ManifestFile[] = [
    ...products.map(
      ({ file, document, language, sha256: own, bytes }): ManifestFile => ({
        name: file,
        document,
        language,
        sha256: own,
        bytes: bytes.length,
        ...common,
        preview: preview && state === 'embargoed' && document !== 'briefing',
      }),
    ),
    {
      name: 'facts.json',
      document: 'facts',
      sha256: sha256(facts),
      bytes: facts.length,
      ...common,
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
    sources: record.sources.map(({ name, sha256: own, bytes }) => ({ name, sha256: own, bytes: bytes.length })),
    files,
  }
  return json(value)
}
