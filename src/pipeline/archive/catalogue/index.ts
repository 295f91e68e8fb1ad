import { readFileSync } from 'node:fs'
import { rm } from 'node:fs/promises'
import { join } from 'node:path'
import { besideOf, holds, replaceFile } from '../../durable.ts'
import { sha256 } from '../../hash.ts'
import { allBags } from '../bags.ts'
import { catalogueCsv } from './csv.ts'
import { type Entry, entryOf } from './entry.ts'
import { catalogueHtml } from './html.ts'

const SCHEMA = 'communique-catalogue/1'

const encode = (text: string): Uint8Array => new TextEncoder().encode(text)

const digestOf = (entries: readonly Entry[]): string => sha256(encode(JSON.stringify(entries)))

function catalogueJson(entries: readonly Entry[]): string {
  const list = entries.map((entry) => `    ${JSON.stringify(entry)}`).join(',\n')
  return `{\n  "schema": "${SCHEMA}",\n  "sha256": "${digestOf(entries)}",\n  "bags": [\n${list}\n  ]\n}\n`
}

/** Entries of the catalogue that stands, by bag; none where somebody changed it. */
function standing(archive: string): ReadonlyMap<string, Entry> {
  try {
    const { schema, sha256: digest, bags } = JSON.parse(readFileSync(join(archive, 'catalogue.json'), 'utf8'))
    if (schema === SCHEMA && digestOf(bags) === digest) return new Map((bags as Entry[]).map((one) => [one.bag, one]))
  } catch {
    // none, or not whole: it is made from the bags
  }
  return new Map()
}

/**
 * Writes `catalogue.csv`, `catalogue.json` and `catalogue.html` of the bags in a folder, from the bags alone. Bags
 * never change, so those that the catalogue has already are not read again, unless `fresh` asks for it. Gives how many
 * bags there are.
 */
export async function writeCatalogue(archive: string, fresh = false): Promise<number> {
  const known = fresh ? new Map<string, Entry>() : standing(archive)
  const entries = allBags(archive).flatMap((bag) => known.get(bag) ?? entryOf(archive, bag) ?? [])
  const files: [string, string][] = [
    ['catalogue.csv', catalogueCsv(entries)],
    ['catalogue.html', catalogueHtml([...entries].sort((a, b) => (a.issued > b.issued ? -1 : a.issued < b.issued ? 1 : 0)))],
    ['catalogue.json', catalogueJson(entries)],
  ]
  for (const [name, text] of files) {
    const path = join(archive, name)
    const bytes = encode(text)
    await rm(besideOf(path), { force: true })
    if (!(await holds(path, bytes))) await replaceFile(path, bytes)
  }
  return entries.length
}
