import { createHash } from 'node:crypto'
import { decodedPath, encodedPath, staysInside } from './paths.ts'

/** SHA-512 in lower-case hex. */
export const sha512 = (bytes: Uint8Array): string => createHash('sha512').update(bytes).digest('hex')

/** A file of a bag. */
export interface BagFile {
  /** Relative to the bag, with `/` between folders. */
  readonly path: string
  readonly bytes: Uint8Array
}

/** A manifest (RFC 8493, 2.1.3) of digests by path: a line for each file, sorted by path. */
export const manifestText = (digests: Iterable<readonly [path: string, sha512: string]>): string =>
  [...digests]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, digest]) => `${digest}  ${encodedPath(path)}\n`)
    .join('')

/** The manifest of files. */
export const manifestLines = (files: readonly BagFile[]): string =>
  manifestText(files.map(({ path, bytes }) => [path, sha512(bytes)] as const))

/** A manifest, read. */
export interface ManifestLines {
  /** SHA-512 by path. */
  readonly digests: ReadonlyMap<string, string>
  /** What is wrong with its lines, as sentences. */
  readonly faults: readonly string[]
}

const LINE = /^([0-9a-f]{128})[ \t]+\*?([\s\S]+)$/i

/** Reads a SHA-512 manifest. Lines that are none, paths that leave the bag and second digests of a file are faults. */
export function readManifestLines(text: string): ManifestLines {
  const digests = new Map<string, string>()
  const faults: string[] = []
  for (const line of text.split(/\r\n|\r|\n/)) {
    if (line === '') continue
    const [, digest, written = ''] = LINE.exec(line) ?? []
    const path = decodedPath(written)
    if (digest === undefined) faults.push(`Unexpected line \`${line.slice(0, 160)}\`, expected a SHA-512 and a path`)
    else if (!staysInside(path)) faults.push(`Unexpected path \`${path}\`, expected one inside the bag`)
    else if (digests.has(path)) faults.push(`Unexpected second digest of \`${path}\``)
    else digests.set(path, digest.toLowerCase())
  }
  return { digests, faults }
}
