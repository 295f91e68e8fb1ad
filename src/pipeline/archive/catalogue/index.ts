import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Theme } from '../../../theme/tokens.ts'
import { holds, replaceFile } from '../../durable.ts'
import { json } from '../../json.ts'
import type { ArchiveSettings } from '../bag/settings.ts'
import { allBags, byPlace } from '../bags.ts'
import { disposals } from '../retention/index.ts'
import { catalogueCsv } from './csv.ts'
import { settleCatalogue } from './due.ts'
import { entryOf } from './entry.ts'
import { catalogueHtml } from './html.ts'
import { listedBags, lostBags } from './lost.ts'

export interface CatalogueOptions {
  readonly settings: ArchiveSettings | undefined
  readonly theme: Theme
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** Whether bags that the last catalogue listed and that are gone are left out; else they are listed as missing. */
  readonly strike: boolean
}

/**
 * Writes `catalogue.csv`, `catalogue.json` and `catalogue.html` of an archive from its bags alone, each whole. A damaged
 * bag is listed as such. Gives the paths of those that were not there as they are now, and of bags that the last catalogue
 * listed and that are gone: somebody has to say that they may be, or every later audit would take them for never filed.
 * A catalogue that can't be read is left as it is, and nothing written, unless bags may be left out.
 *
 * Rejects with the file system's own error.
 */
export async function writeCatalogue(
  archive: string,
  { settings, theme, now, strike }: CatalogueOptions,
): Promise<{ readonly written: readonly string[]; readonly lost: readonly string[]; readonly unreadable?: true }> {
  const bags = allBags(archive)
  const listed = listedBags(archive)
  if (!listed && !strike && existsSync(join(archive, 'catalogue.json')))
    return { written: [], lost: [], unreadable: true }
  const lost = lostBags(listed ?? [], bags)
  const entries = (strike ? bags : [...bags, ...lost].sort(byPlace)).map(entryOf)
  const today = new Date(now).toISOString().slice(0, 10)
  const all = new Map(disposals(entries, settings?.retention, today).map((one) => [one.id, one]))
  const disposalOf = (id: string) => all.get(id)
  const list = entries.map((entry) => {
    const { from, state, rule } = disposalOf(entry.id) ?? {}
    // a day that comes does not change the catalogue
    return { ...entry, disposal: { from, rule, decided: state !== 'undecided' && state !== 'held' } }
  })
  const encode = (text: string) => new TextEncoder().encode(text)
  const files: [string, Uint8Array][] = [
    ['catalogue.csv', encode(catalogueCsv(entries, disposalOf))],
    ['catalogue.html', encode(catalogueHtml(entries, disposalOf, theme))],
    ['catalogue.json', json({ schema: 'communique-catalogue/1', bags: list })],
  ]
  const written: string[] = []
  for (const [name, bytes] of files) {
    const path = join(archive, name)
    if (await holds(path, bytes)) continue
    await replaceFile(path, bytes)
    written.push(path)
  }
  await settleCatalogue(archive)
  return { written, lost: lost.map(({ path }) => path) }
}
