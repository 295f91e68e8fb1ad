import { readdirSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { codeHashes, sha256Of } from './code.ts'
import { sha256 } from './hash.ts'
import { templateFiles } from './template-files.ts'

/** What documents are made with, beside their record: the SHA-256 of each by its name, sorted by name. */
export type Dependencies = Readonly<Record<string, string>>

/** The packages of fonts that are here; each version of one holds the same files. */
function fonts(): Map<string, string> {
  const one = createRequire(import.meta.url).resolve('@expo-google-fonts/noto-sans-sc/package.json')
  const folder = dirname(dirname(one))
  return new Map(readdirSync(folder).map((name) => [name, join(folder, name, 'package.json')]))
}

/** What of the runtime shows in documents: how it compresses, and how it writes dates and lists. */
const runtime = (): string => ['zlib', 'icu', 'cldr', 'unicode'].map((name) => process.versions[name]).join(' ')

async function templates(folder: string | undefined): Promise<[string, string][]> {
  const { files, partials } = await templateFiles(folder)
  const all = [...files, ...[...partials].map(([name, path]): [string, string] => [`partials/${name}`, path])]
  const used = all.filter(([name]) => !name.startsWith('new-record.'))
  return Promise.all(
    used.map(async ([name, path]): Promise<[string, string]> => [`templates/${name}`, sha256(await readFile(path))]),
  )
}

/**
 * Hashes whatever documents are made with: the program's own code and the versions of what it depends on, words of
 * languages, fonts, templates with theme and labels, and the file of settings. Nothing is parsed.
 *
 * @throws The file system's error when a file can't be read.
 */
export async function dependenciesOf(templatesFolder: string | undefined, settings: string): Promise<Dependencies> {
  const { languages, program } = codeHashes()
  const settingsText = await readFile(settings).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return new Uint8Array()
    throw error
  })
  const all: [string, string][] = [
    ['fonts', sha256Of(fonts())],
    ['language table', languages],
    ['program', sha256(new TextEncoder().encode(`${program} ${runtime()}`))],
    ['settings', sha256(settingsText)],
    ...(await templates(templatesFolder)),
  ]
  return Object.fromEntries(all.sort(([a], [b]) => (a < b ? -1 : 1)))
}
