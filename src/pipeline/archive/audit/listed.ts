import { manifestText, readManifestLines } from '../bag/manifest-lines.ts'
import type { Problem } from './problem.ts'

/** SHA-512 of each file that there is and can be read, by path. */
export type Found = ReadonlyMap<string, { readonly sha512: string }>

const PAYLOAD_MANIFEST = 'manifest-sha512.txt'
const TAG_MANIFEST = 'tagmanifest-sha512.txt'

export const isPayload = (path: string): boolean => path.startsWith('data/')

/** Files that each manifest is about (RFC 8493, 2.1.3 and 2.2.1). */
const COVERS: readonly [manifest: string, covers: (path: string) => boolean][] = [
  [PAYLOAD_MANIFEST, isPayload],
  [TAG_MANIFEST, (path) => !isPayload(path) && path !== TAG_MANIFEST],
]

/** Tag files that no bag of ours is without. */
const TAGS = ['bagit.txt', 'bag-info.txt', PAYLOAD_MANIFEST]

/**
 * What the manifests list and is missing or other, and what is there and in none; `textOf` gives a tag file's text,
 * undefined where there is none.
 */
export function checkListed(
  files: readonly string[],
  found: Found,
  textOf: (path: string) => string | undefined,
): Problem[] {
  const problems: Problem[] = []
  const wrong = (ruleId: Problem['ruleId'], path: string, reason: string) => problems.push({ ruleId, path, reason })
  for (const [manifest, covers] of COVERS) {
    const text = textOf(manifest)
    if (text === undefined) {
      wrong('bag-complete', manifest, 'Missing manifest')
      continue
    }
    const { digests, faults } = readManifestLines(text)
    for (const fault of faults) wrong('bag-complete', manifest, fault)
    // no digest vouches for the tag manifest, so it must be what was written to the last character
    if (manifest === TAG_MANIFEST && faults.length === 0 && manifestText(digests) !== text)
      wrong('bag-fixity', manifest, 'Unexpected way to write the lines, expected the one in which they were filed')
    for (const tag of manifest === TAG_MANIFEST ? TAGS : []) {
      if (!digests.has(tag)) wrong('bag-complete', manifest, `Missing digest of \`${tag}\``)
    }
    for (const [path, sha512] of digests) {
      const own = found.get(path)
      if (!covers(path)) wrong('bag-complete', manifest, `Unexpected path \`${path}\` in this manifest`)
      // a manifest that is not there is told of as such
      else if (path === PAYLOAD_MANIFEST && !files.includes(path)) continue
      else if (!files.includes(path)) wrong('bag-complete', path, 'Missing file')
      else if (own && own.sha512 !== sha512)
        wrong('bag-fixity', path, `Unexpected SHA-512 ${own.sha512.slice(0, 16)}…, expected ${sha512.slice(0, 16)}…`)
    }
    for (const path of files) {
      if (covers(path) && !digests.has(path)) wrong('bag-complete', path, `Unexpected file, in no line of ${manifest}`)
    }
  }
  return problems
}
