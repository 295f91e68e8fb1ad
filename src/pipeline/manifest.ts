import { z } from 'zod'
import type { ReleaseState } from '../document/state.ts'
import type { ExchangeRecord } from '../record/record.ts'
import type { Dependencies } from './dependencies.ts'
import { sha256 } from './hash.ts'
import { keysWith } from './key.ts'
import type { Product } from './product.ts'
import { sealed } from './seal.ts'

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
  key: hash.describe('SHA-256 of all that it depends on: while this is the same, it need not be made again').optional(),
})

/** What a scheduled run needs to know of a record without reading it again. */
const making = z.strictObject({
  languages: z.array(z.string()).describe('Languages of the record, BCP 47 tags, the original first'),
  release: z
    .strictObject({ status: z.enum(['draft', 'immediate', 'embargoed']), embargo: z.string().optional() })
    .describe('What decides the state of the release at a moment'),
  errors: size.describe('Errors that were told, such as missing approvals'),
  warnings: size.describe('Warnings that were told'),
  dependencies: z.record(z.string(), hash).describe('What every document is made with, by name'),
})

/** `manifest.json`: what was made of what. */
export const manifestSchema = z.strictObject({
  schema: z.literal('communique-manifest/1'),
  audience: z.literal('internal').describe('It names files and hashes of the full record: not for the public'),
  record: z.strictObject({ id: z.string(), version: z.int().min(1), sha256: hash }),
  program: z.string().describe('Name and version of the program'),
  preview: z.boolean().describe('Whether any of the documents is a preview'),
  sources: z
    .array(z.strictObject({ name: z.string(), sha256: hash, bytes: size }))
    .describe('Files that the record was read from'),
  files: z.array(manifestFile),
  making: making.optional(),
  seal: hash.describe('SHA-256 of this file without the line of the seal').optional(),
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
  readonly dependencies: Dependencies
  /** How many errors and warnings were told. */
  readonly errors: number
  readonly warnings: number
}

/** The manifest of a build; `earlier` files that still stand and were not made again are kept. */
export function manifest(
  record: ExchangeRecord,
  products: readonly Product[],
  facts: Uint8Array,
  build: BuildState,
  earlier: readonly ManifestFile[],
): Uint8Array {
  const { program, state, preview, dependencies, errors, warnings } = build
  const keyOf = keysWith(dependencies)
  const ingredients = { sources: record.sources, state, preview }
  const common = (document: ManifestFile['document']) => ({
    record: record.sha256,
    state,
    preview: preview && state === 'embargoed' && document !== 'briefing' && document !== 'facts',
    annotated: preview,
    key: keyOf(document, ingredients),
  })
  const made: ManifestFile[] = [
    ...products.map(
      ({ file, document, language, sha256: own, bytes }): ManifestFile => ({
        name: file,
        document,
        language,
        sha256: own,
        bytes: bytes.length,
        ...common(document),
      }),
    ),
    { name: 'facts.json', document: 'facts', sha256: sha256(facts), bytes: facts.length, ...common('facts') },
  ]
  const names = new Set(made.map(({ name }) => name))
  const files = [...made, ...earlier.filter(({ name }) => !names.has(name))].sort((a, b) => (a.name < b.name ? -1 : 1))
  const { status = 'draft', embargo } = record.editions.get(record.language)?.facts.release ?? {}
  const value: Manifest = {
    schema: 'communique-manifest/1',
    audience: 'internal',
    record: { id: record.id, version: record.version, sha256: record.sha256 },
    program,
    preview: files.some((file) => file.preview),
    sources: record.sources.map(({ name, sha256: own, bytes }) => ({ name, sha256: own, bytes: bytes.length })),
    files,
    making: {
      languages: [...record.editions.keys()],
      release: { status, ...(embargo === undefined ? {} : { embargo }) },
      errors,
      warnings,
      dependencies,
    },
  }
  return sealed(value)
}
