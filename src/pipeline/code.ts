import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import { sha256 } from './hash.ts'

/** SHA-256 of the program's own files and the versions of what it depends on; those of `language/` apart. */
export interface CodeHashes {
  readonly languages: string
  readonly program: string
}

const root = fileURLToPath(new URL('..', import.meta.url))

/** SHA-256 over named files, in the order of their names. Hundreds of small files are read fastest one by one. */
export function sha256Of(files: ReadonlyMap<string, string>): string {
  const hash = createHash('sha256')
  for (const [name, path] of [...files].sort(([a], [b]) => (a < b ? -1 : 1))) {
    hash.update(`${name}\0${sha256(readFileSync(path))}\n`)
  }
  return hash.digest('hex')
}

/** The desk's page runs in browsers: no document depends on it. */
const isCode = (name: string): boolean =>
  /\.(?:ts|js|css)$/.test(name) && !name.endsWith('.d.ts') && !name.startsWith(join('desk', 'page'))

/** Hashes the program's files in `folder`, with the lists of packages beside it. */
export function hashCode(folder: string): CodeHashes {
  const languages = new Map<string, string>()
  const program = new Map<string, string>()
  for (const name of ['package.json', 'package-lock.json']) {
    const path = join(folder, '..', name)
    if (existsSync(path)) program.set(name, path)
  }
  for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(isCode)) {
    const part = name.startsWith(`language${sep}`) ? languages : program
    part.set(name.split(sep).join('/'), join(folder, name))
  }
  return { languages: sha256Of(languages), program: sha256Of(program) }
}

const kept = join(root, 'code.json')
let own: CodeHashes | undefined

/** Hashes of this program's code: in `dist/` those of the source that it was made of, which stand in `code.json`. */
export function codeHashes(): CodeHashes {
  own ??= existsSync(kept) ? (JSON.parse(readFileSync(kept, 'utf8')) as CodeHashes) : hashCode(root)
  return own
}

/** For programs that run long: takes the hashes before a newer program stands in `dist/`. */
export function keepCodeHashes(): void {
  if (existsSync(kept)) codeHashes()
}
