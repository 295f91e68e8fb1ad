import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

interface Package {
  readonly name: string
  readonly version: string
  readonly license?: string
}

/** The folder of the package that a module is in; undefined for our own. */
const folderOf = (module: string): string | undefined =>
  /^(.*[\\/]node_modules[\\/](?:@[^\\/]+[\\/])?[^\\/]+)[\\/]/.exec(module)?.[1]

/** Names of files in which packages say on what terms they may be used. */
const TERMS = /^(?:licen[cs]e|copying|notice)(?:[.-].*)?$/i

function entry(folder: string): [name: string, text: string] {
  const {
    name,
    version,
    license = 'no licence named',
  } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package
  const files = readdirSync(folder).filter((file) => TERMS.test(file))
  const texts = files.sort().map((file) => readFileSync(join(folder, file), 'utf8').trim())
  return [`${name} ${version}`, [`${name} ${version} (${license})`, ...texts].join('\n\n')]
}

/** The licences of all packages that parts of stand in a bundle, as they ask for: name, version and text of each. */
export function licencesOf(modules: Iterable<string>): string {
  const folders = new Set([...modules].flatMap((module) => folderOf(module) ?? []))
  const entries = new Map([...folders].map(entry))
  const texts = [...entries].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, text]) => text)
  return `${texts.join(`\n\n${'-'.repeat(80)}\n\n`)}\n`
}
