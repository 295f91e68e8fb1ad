import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../hash.ts'
import { sha512 } from '../bag/tags.ts'
import { bagName } from '../bags.ts'
import { type BagTree, bagTree, infoValue, readManifest, tagFile } from './read-bag.ts'
import { type Problem, problem } from './problem.ts'

const TAG_FILES = ['bagit.txt', 'bag-info.txt', 'manifest-sha512.txt'] as const
const TAG_MANIFEST = 'tagmanifest-sha512.txt'
const DECLARATION = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n'

/** Digests of the files of a bag, as they are. */
interface Found {
  readonly sha512: string
  readonly sha256: string
  readonly bytes: number
}

/**
 * Checks a bag against BagIt 1.0 (RFC 8493, 3): complete, nothing more in it than it lists, every digest as it was, and
 * what it says of its size and itself true; then against the digests of its own documents, which are of another algorithm.
 */
export function checkBag(archive: string, name: string): Problem[] {
  const place = join(archive, name)
  const tree = bagTree(place)
  const problems: Problem[] = tree.others.map((path) => problem('bag-foreign', path, 'Unexpected link or device'))
  if (tagFile(place, 'bagit.txt') !== DECLARATION) {
    problems.push(problem('bag-complete', 'bagit.txt', 'Unexpected declaration, expected BagIt 1.0 in UTF-8'))
  }
  const found = new Map<string, Found>()
  const digest = (path: string): Found | undefined => {
    try {
      const bytes = readFileSync(join(place, path))
      return { sha512: sha512(bytes), sha256: sha256(bytes), bytes: bytes.length }
    } catch {
      return undefined
    }
  }
  for (const path of tree.files) {
    const own = digest(path)
    if (own) found.set(path, own)
    else problems.push(problem('bag-fixity', path, 'File that cannot be read'))
  }
  const isPayload = (path: string) => path.startsWith('data/')
  problems.push(...listed(place, 'manifest-sha512.txt', tree, found, isPayload))
  problems.push(...listed(place, TAG_MANIFEST, tree, found, (path) => !isPayload(path) && path !== TAG_MANIFEST))
  const tags = readManifest(tagFile(place, TAG_MANIFEST) ?? '').digests
  for (const tag of TAG_FILES) {
    if (!tags.has(tag)) problems.push(problem('bag-complete', TAG_MANIFEST, `Missing digest of \`${tag}\``))
  }
  problems.push(...information(place, name, found), ...ownManifest(place, found))
  return problems
}

/** What a manifest lists and is not there or is otherwise, and what is there and not listed. */
function listed(
  place: string,
  manifest: string,
  { files }: BagTree,
  found: ReadonlyMap<string, Found>,
  covers: (path: string) => boolean,
): Problem[] {
  const text = tagFile(place, manifest)
  if (text === undefined) return [problem('bag-complete', manifest, 'Missing manifest')]
  const { digests, faults } = readManifest(text)
  const problems = faults.map((reason) => problem('bag-complete', manifest, reason))
  for (const [path, expected] of digests) {
    if (!covers(path)) problems.push(problem('bag-complete', manifest, `Unexpected path \`${path}\` in this manifest`))
    else if (!found.has(path)) problems.push(problem('bag-complete', path, 'Missing file'))
    else if (found.get(path)?.sha512 !== expected) {
      problems.push(problem('bag-fixity', path, `Unexpected bytes, expected those with SHA-512 ${expected.slice(0, 16)}…`))
    }
  }
  for (const path of files) {
    if (covers(path) && !digests.has(path)) problems.push(problem('bag-complete', path, 'Unexpected file, listed nowhere'))
  }
  return problems
}

function information(place: string, name: string, found: ReadonlyMap<string, Found>): Problem[] {
  const text = tagFile(place, 'bag-info.txt')
  if (text === undefined) return [problem('bag-complete', 'bag-info.txt', 'Missing file')]
  const payload = [...found].filter(([path]) => path.startsWith('data/'))
  const oxum = `${payload.reduce((sum, [, { bytes }]) => sum + bytes, 0)}.${payload.length}`
  const problems: Problem[] = []
  const expect = (label: string, actual: string | undefined, expected: string) => {
    if (actual === expected) return
    const reason = `Unexpected ${label} \`${actual ?? ''}\`, expected \`${expected}\``
    problems.push(problem('bag-complete', 'bag-info.txt', reason))
  }
  expect('Payload-Oxum', infoValue(text, 'Payload-Oxum'), oxum)
  const version = Number(infoValue(text, 'Record-Version'))
  expect('place', bagName(infoValue(text, 'External-Identifier') ?? '', version), name)
  return problems
}

/** The digests of documents and sources that `data/documents/manifest.json` holds, SHA-256. */
function ownManifest(place: string, found: ReadonlyMap<string, Found>): Problem[] {
  const path = 'data/documents/manifest.json'
  let lists: { files: { name: string; sha256: string }[]; sources: { name: string; sha256: string }[] }
  try {
    lists = JSON.parse(tagFile(place, path) ?? '')
    const all = [
      ...lists.files.map((file) => ({ ...file, path: `data/documents/${file.name}` })),
      ...lists.sources.map((file) => ({ ...file, path: `data/record/${file.name.replace(/^(?:\.\/+)+/, '')}` })),
    ]
    return all
      .filter((file) => found.get(file.path)?.sha256 !== file.sha256)
      .map((file) => problem('bag-fixity', file.path, `Unexpected bytes, expected those that ${path} lists`))
  } catch {
    return [problem('bag-fixity', path, 'Unexpected content, expected the manifest of the documents')]
  }
}
