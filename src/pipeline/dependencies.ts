import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { readdir, readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { DocumentName } from '../document/document.ts'
import type { ReleaseState } from '../document/state.ts'
import { sha256 } from './hash.ts'
import { templateFiles } from './template-files.ts'

/** What documents are made with, beside their record: the SHA-256 of each by its name, sorted by name. */
export type Dependencies = Readonly<Record<string, string>>

const root = fileURLToPath(new URL('..', import.meta.url))

/** SHA-256 over named files, in the order of their names. Hundreds of small files are read fastest one by one. */
function sha256Of(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, path] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${sha256(readFileSync(path))}\n`)
  }
  return hash.digest('hex')
}

const isCode = (name: string): boolean => /\.(?:ts|js|css)$/.test(name) && !name.endsWith('.d.ts')

/** The program's own files, those of `language/` apart. */
async function code(): Promise<{ languages: Map<string, string>; program: Map<string, string> }> {
  const names = (await readdir(root, { recursive: true })).filter(isCode)
  const languages = new Map<string, string>()
  const program = new Map([['package.json', join(root, '..', 'package.json')]])
  for (const name of names) {
    const part = name.startsWith(`language${sep}`) ? languages : program
    part.set(name.split(sep).join('/'), join(root, name))
  }
  return { languages, program }
}

/** The packages of fonts that are here; each version of one holds the same files. */
async function fonts(): Promise<Map<string, string>> {
  const one = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
  const folder = dirname(dirname(one))
  return new Map((await readdir(folder)).map((name) => [name, join(folder, name, 'package.json')]))
}

/** What of the runtime shows in documents: how it compresses, and how it writes dates and lists. */
const runtime = (): string => ['zlib', 'icu', 'cldr', 'unicode'].map((name) => process.versions[name]).join(' ')

async function templates(folder: string | undefined): Promise<[string, string][]> {
  const { files, partials } = await templateFiles(folder)
  const all = [...files, ...[...partials].map(([name, path]): [string, string] => [`partials/${name}`, path])]
  const used = all.filter(([name]) => name !== 'new-record.md')
  return Promise.all(
    used.map(async ([name, path]): Promise<[string, string]> => [`templates/${name}`, sha256(await readFile(path))]),
  )
}

/**
 * Hashes whatever documents are made with: the program's own code and the versions of what it depends on, words of
 * languages, fonts, templates with theme and labels, and `communique.yaml`. Nothing is parsed.
 */
export async function dependenciesOf(templatesFolder: string | undefined, settings: string): Promise<Dependencies> {
  const { languages, program } = await code()
  const settingsText = await readFile(settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array()
    throw error
  })
  const all: [string, string][] = [
    ['fonts', sha256Of(await fonts())],
    ['language table', sha256Of(languages)],
    ['program', sha256(new TextEncoder().encode(`${sha256Of(program)} ${runtime()}`))],
    ['settings', sha256(settingsText)],
    ...(await templates(templatesFolder)),
  ]
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}

/** Templates that a document does not show. The summary tells the hash of its siblings, so it shows all of them. */
const unrelated: Readonly<Record<DocumentName | 'facts', RegExp | undefined>> = {
  'press-release': /^templates\/(?:briefing|summary)\./,
  briefing: /^templates\/(?:summary\.|page\.html\.hbs$)/,
  summary: undefined,
  facts: undefined,
}

/** What decides the bytes of a record's documents. */
export interface Ingredients {
  /** Files of the record, as they are on disk. */
  readonly sources: readonly { readonly name: string; readonly sha256: string }[]
  readonly dependencies: Dependencies
  readonly state: ReleaseState['kind']
  readonly preview: boolean
}

/** The dependencies that a document shows. */
export const dependenciesShown = (document: DocumentName | 'facts', dependencies: Dependencies): [string, string][] =>
  Object.entries(dependencies).filter(([name]) => !unrelated[document]?.test(name))

/** The key of a document: SHA-256 of all that it depends on. Where the key is the same, the bytes would be. */
export function keyOf(document: DocumentName | 'facts', ingredients: Ingredients): string {
  const { sources, dependencies, state, preview } = ingredients
  const files = sources.map(({ name, sha256: own }) => [name, own]).sort()
  const parts = [files, dependenciesShown(document, dependencies), state, preview]
  return sha256(new TextEncoder().encode(JSON.stringify(parts)))
}
