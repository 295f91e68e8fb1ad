import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { sha256 } from '../../hash.ts'
import { attachmentsOf } from '../conformance/attachments.ts'
import type { Digests } from './digest.ts'
import { type Problem, reasonOf } from './problem.ts'

const PUBLIC = 'data/public/'

/**
 * Holds what each summary carries against the payload: the public record and facts byte for byte, images against those
 * of the record. `recordSha256` is what bag-info.txt says of the record.
 */
export function checkSources(
  bag: string,
  found: ReadonlyMap<string, Digests>,
  recordSha256: string | undefined,
): Problem[] {
  const open = [...found].flatMap(([path, { sha256: own }]): [string, string][] =>
    path.startsWith(PUBLIC) ? [[path.slice(PUBLIC.length), own]] : [],
  )
  const known: Payload = {
    open: new Map(open),
    images: new Set([...found].flatMap(([path, own]) => (path.startsWith('data/record/') ? [own.sha256] : []))),
    recordSha256,
  }
  return [...found.keys()]
    .filter((path) => /^data\/documents\/.*\.pdf$/.test(path))
    .flatMap((path) => {
      const reasons = faultsOf(join(bag, path), known)
      return reasons.map((reason): Problem => ({ ruleId: 'bag-source', path, reason }))
    })
}

interface Payload {
  /** SHA-256 of each file of the public record, by name. */
  readonly open: ReadonlyMap<string, string>
  readonly images: ReadonlySet<string>
  readonly recordSha256: string | undefined
}

function faultsOf(path: string, { open, images, recordSha256 }: Payload): string[] {
  let attached: Map<string, Uint8Array>
  try {
    attached = attachmentsOf(readFileSync(path))
  } catch (error) {
    return [`Unexpected file, expected a PDF that can be read: ${reasonOf(error)}`]
  }
  const reasons = [...open.keys()]
    .filter((name) => !attached.has(name))
    .map((name) => `Missing attachment \`${name}\`, which data/public has`)
  for (const [name, bytes] of attached) {
    const own = sha256(bytes)
    if (open.has(name) ? open.get(name) === own : images.has(own)) continue
    const where = open.has(name) ? `data/public/${name}` : 'a file of the record'
    reasons.push(`Unexpected attachment \`${name}\`, expected the bytes of ${where}`)
  }
  const original = new TextDecoder().decode(attached.get('record.md'))
  const made = /\nderivedFrom:\s+sha256: "?([0-9a-f]{64})/.exec(original)?.[1]
  if (made !== recordSha256) reasons.push(`Made of the record ${made}, expected ${recordSha256}, as in bag-info.txt`)
  return reasons
}
