import { join } from 'node:path'
import { infoValue, tagFile } from '../audit/read-bag.ts'
import type { Description } from '../bag/description.ts'
import { readManifest } from '../audit/read-bag.ts'
import { type Retention, retentionOf } from '../retention.ts'

/** A bag as the catalogue tells of it. Nothing in it is internal. */
export interface Entry {
  /** `<id>/v<version>`, relative to the catalogue. */
  readonly bag: string
  readonly identifier: string
  readonly version: number
  /** By language tag, the record's own first. */
  readonly title: Readonly<Record<string, string>>
  /** Dates, ISO 8601. */
  readonly date: string
  readonly issued: string
  readonly archived: string
  readonly type: string
  readonly creator: readonly string[]
  readonly subject: readonly string[]
  readonly series?: string
  readonly number?: string
  readonly rights?: string
  readonly retention?: string
  readonly disposal: Retention
  readonly record: string
  /** Bytes and files of the payload (RFC 8493, 2.2.2). */
  readonly oxum: string
  /** Names of the documents below `data/documents/`. */
  readonly documents: readonly string[]
}

/** What a bag says of itself; undefined where it can't be read, which an audit tells. */
export function entryOf(archive: string, bag: string): Entry | undefined {
  const place = join(archive, bag)
  try {
    const description = JSON.parse(tagFile(place, 'data/description.json') ?? '') as Description
    const { digests } = readManifest(tagFile(place, 'manifest-sha512.txt') ?? '')
    const { identifier, version, title, date, issued, archived, type, creator, subject } = description
    const { series, number, rights, retention } = description
    return {
      bag,
      identifier,
      version,
      title: { ...title },
      date,
      issued,
      archived,
      type,
      creator: [...creator],
      subject: [...subject],
      ...(series === undefined ? {} : { series }),
      ...(number === undefined ? {} : { number }),
      ...(rights === undefined ? {} : { rights }),
      ...(retention === undefined ? {} : { retention }),
      disposal: retentionOf(retention, issued),
      record: description.sha256,
      oxum: infoValue(tagFile(place, 'bag-info.txt') ?? '', 'Payload-Oxum') ?? '',
      documents: [...digests.keys()]
        .filter((path) => /^data\/documents\/.*\.(?:html|docx|pdf)$/.test(path))
        .map((path) => path.slice('data/documents/'.length))
        .sort(),
    }
  } catch {
    return undefined
  }
}
