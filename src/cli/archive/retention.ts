import { byPlace } from '../../pipeline/archive/bags.ts'
import { entryOf } from '../../pipeline/archive/catalogue/entry.ts'
import { listedBags, lostBags } from '../../pipeline/archive/catalogue/lost.ts'
import { disposals } from '../../pipeline/archive/retention/index.ts'
import { retentionText } from '../../pipeline/archive/retention/report.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import type { Streams } from '../report.ts'
import { readSettings } from '../settings.ts'
import { Status } from '../status.ts'
import { bagsIn } from './bags-in.ts'

/**
 * `archive --retention`: what may be disposed of and when, as text or JSON on stdout. Of a record with a bag that is gone,
 * somebody has to decide. Nothing is ever deleted.
 */
export async function retention(
  options: ArchiveCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const { archive, bags } = bagsIn(options)
  const all = [...bags, ...lostBags(listedBags(archive) ?? [], bags)].sort(byPlace)
  const settings = await readSettings()
  const today = new Date(options.now ?? clock()).toISOString().slice(0, 10)
  const found = disposals(all.map(entryOf), settings.archive?.retention, today)
  streams.stdout.write(options.format === 'json' ? `${JSON.stringify(found, undefined, 2)}\n` : retentionText(found))
  return Status.done
}
