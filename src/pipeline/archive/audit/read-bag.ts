import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** A manifest's lines: digest by path; and those that are none. */
export interface ManifestLines {
  readonly digests: ReadonlyMap<string, string>
  readonly faults: readonly string[]
}

const LINE = /^([0-9a-f]{128})[ \t]+\*?(.+)$/

/** A path as a manifest means it (RFC 8493, 2.1.3). */
const decodePath = (path: string): string =>
  path.replace(/%(0A|0D|25)/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))

/** Reads a SHA-512 manifest. Paths that would leave the bag are faults. */
export function readManifest(text: string): ManifestLines {
  const digests = new Map<string, string>()
  const faults: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue
    const [, digest, written] = LINE.exec(line) ?? []
    const path = written === undefined ? '' : decodePath(written)
    const leaves = path === '' || path.startsWith('/') || path.startsWith('~') || path.split('/').includes('..')
    if (digest === undefined || leaves) faults.push(`Unexpected line \`${line.slice(0, 160)}\``)
    else if (digests.has(path)) faults.push(`Unexpected second digest of \`${path}\``)
    else digests.set(path, digest)
  }
  return { digests, faults }
}

/** The value of an element of `bag-info.txt`, continued lines joined; undefined where there is none. */
export function infoValue(text: string, label: string): string | undefined {
  const lines = text.replace(/(?:\r\n|\r|\n)[ \t]+/g, ' ').split(/\r\n|\r|\n/)
  const start = `${label.toLowerCase()}:`
  return lines
    .find((line) => line.toLowerCase().startsWith(start))
    ?.slice(start.length)
    .trim()
}

export interface BagTree {
  /** Paths of regular files, with `/` between folders. */
  readonly files: readonly string[]
  /** Links, devices and the like: none belongs into a bag. */
  readonly others: readonly string[]
}

/** Everything below a bag's folder. */
export function bagTree(place: string): BagTree {
  const files: string[] = []
  const others: string[] = []
  const walk = (folder: string, path: string) => {
    for (const entry of readdirSync(folder, { withFileTypes: true })) {
      const own = path === '' ? entry.name : `${path}/${entry.name}`
      if (entry.isDirectory()) walk(join(folder, entry.name), own)
      else (entry.isFile() ? files : others).push(own)
    }
  }
  walk(place, '')
  return { files: files.sort(), others: others.sort() }
}

/** The text of a tag file; undefined where it can't be read. */
export function tagFile(place: string, name: string): string | undefined {
  try {
    return readFileSync(join(place, name), 'utf8')
  } catch {
    return undefined
  }
}
