import { existsSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { checkListed, isPayload } from '../audit/listed.ts'
import { readManifestLines, sha512 } from '../bag/manifest-lines.ts'
import { type InfoElement, infoValues, readInfo } from '../bag/read-info.ts'
import { bagTree } from '../bag/tree.ts'
import type { Bag } from '../bags.ts'

/** A bag as the catalogue tells of it: what stands in its `bag-info.txt`, nothing that is internal. */
export interface Entry {
  /** `<id>/v<version>`, relative to the catalogue. */
  readonly bag: string
  readonly id: string
  readonly version: number
  /** By language tag, the original's first. */
  readonly titles: Readonly<Record<string, string>>
  readonly creators: readonly string[]
  readonly eventType?: string
  /** Days, ISO 8601. */
  readonly eventDate?: string
  readonly eventEnd?: string
  readonly issued?: string
  readonly filed?: string
  readonly series?: string
  readonly number?: string
  readonly keywords: readonly string[]
  readonly rights?: string
  readonly retention?: string
  readonly sha256?: string
  /** Bytes and files of the payload (RFC 8493, 2.2.2). */
  readonly oxum?: string
  /** Names of the documents below `data/documents/`. */
  readonly documents: readonly string[]
  /** What is wrong with it, as far as names, sizes and tag files tell; an audit reads every byte. */
  readonly damage?: string
}

/** What a bag says of itself, and whether it looks whole. Never throws for what it is like. */
export function entryOf(bag: Bag): Entry {
  const named = { bag: bag.name, id: bag.id, version: bag.version }
  try {
    const textOf = (path: string) => readFileSync(join(bag.path, path), 'utf8')
    const info = readInfo(textOf('bag-info.txt'))
    const { digests } = readManifestLines(textOf('manifest-sha512.txt'))
    const damage = damageOf(bag, info)
    return { ...named, ...described(info), documents: documentsIn([...digests.keys()]), ...(damage && { damage }) }
  } catch (error) {
    const reason = `can't be read: ${error instanceof Error ? error.message : String(error)}`
    const damage = existsSync(bag.path) ? reason : 'missing'
    return { ...named, titles: {}, creators: [], keywords: [], documents: [], damage }
  }
}

function described(info: readonly InfoElement[]): Omit<Entry, 'bag' | 'id' | 'version' | 'documents'> {
  const optional = <K extends string>(key: K, label: string) => {
    const [value] = infoValues(info, label)
    return (value === undefined ? {} : { [key]: value }) as { readonly [key in K]?: string }
  }
  const titles = info.flatMap(([label, value]) => (/^title-/i.test(label) ? [[label.slice(6), value] as const] : []))
  return {
    titles: Object.fromEntries(titles),
    creators: infoValues(info, 'Creator'),
    ...optional('eventType', 'Event-Type'),
    ...optional('eventDate', 'Event-Date'),
    ...optional('eventEnd', 'Event-End'),
    ...optional('issued', 'Issued'),
    ...optional('filed', 'Bagging-Date'),
    ...optional('series', 'Series'),
    ...optional('number', 'Release-Number'),
    keywords: infoValues(info, 'Keyword'),
    ...optional('rights', 'Rights'),
    ...optional('retention', 'Retention'),
    ...optional('sha256', 'Record-SHA256'),
    ...optional('oxum', 'Payload-Oxum'),
  }
}

const documentsIn = (paths: readonly string[]): string[] =>
  paths
    .filter((path) => /^data\/documents\/[^/]+\.(?:html|docx|pdf)$/.test(path))
    .map((path) => path.slice('data/documents/'.length))

/** The first thing that is wrong with the names, the sizes or the tag files of a bag; undefined where nothing is. */
function damageOf(bag: Bag, info: readonly InfoElement[]): string | undefined {
  const { files, others } = bagTree(bag.path)
  const payload = files.filter(isPayload)
  const bytes = payload.reduce((sum, path) => sum + statSync(join(bag.path, path)).size, 0)
  const [oxum = ''] = infoValues(info, 'Payload-Oxum')
  const tags = new Map(
    files.filter((path) => !isPayload(path)).map((path) => [path, readFileSync(join(bag.path, path))]),
  )
  const found = new Map([...tags].map(([path, content]) => [path, { sha512: sha512(content) }]))
  const problems = checkListed(files, found, (path) => tags.get(path)?.toString('utf8'))
  const [first] = [
    ...others.map((path) => `${path}: link or device`),
    ...problems.map(({ path, reason }) => `${path}: ${reason}`),
    ...(oxum === `${bytes}.${payload.length}` ? [] : [`${payload.length} files of ${bytes} bytes, expected ${oxum}`]),
    ...(infoValues(info, 'External-Identifier')[0] === bag.name ? [] : ['stands in the place of another bag']),
  ]
  return first
}
