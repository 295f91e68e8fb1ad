import { createHash } from 'node:crypto'
import canonicalize from 'canonicalize'
import type { ParsedFile } from './parse.ts'
import type { MediaFile } from './record.ts'

/** What of a record's files its hash covers. */
export interface CanonicalParts {
  readonly original: ParsedFile
  readonly translations: readonly ParsedFile[]
  readonly media: ReadonlyMap<string, MediaFile>
}

/**
 * The SHA-256 of a record, lower-case hex: over the canonical JSON (RFC 8785) of its facts as read, less
 * `approvals`, its bodies with LF line ends and no byte order mark, its translations and the hashes of its media.
 * The order of keys, comments and the style of the YAML do not count.
 */
export function recordSha256({ original, translations, media }: CanonicalParts): string {
  const json = canonicalize({
    ...part(original),
    translations: Object.fromEntries(translations.map((file) => [file.language, part(file)])),
    media: Object.fromEntries([...media].map(([name, { sha256 }]) => [name, sha256])),
  })
  if (json === undefined) throw new Error('Expected a record with facts')
  return createHash('sha256').update(json).digest('hex')
}

function part({ root, source, bodyStart }: ParsedFile) {
  const { approvals, ...facts } = root?.type === 'map' ? root.value : {}
  return { facts, body: source.text.slice(bodyStart) }
}
