import { entryOf } from '../../pipeline/archive/catalogue/entry.ts'
import { disposals } from '../../pipeline/archive/retention/index.ts'
import { retentionText } from '../../pipeline/archive/retention/report.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import type { Streams } from '../report.ts'
import { readSettings } from '../settings.ts'
import { Status } from '../status.ts'
import { bagsIn } from './bags-in.ts'

/** `archive --retention`: what may be disposed of and when, as text or JSON on stdout. Nothing is ever deleted. */
export async function retention(
  options: ArchiveCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const { bags } = bagsIn(options)
  const settings = await readSettings()
  const today = new Date(options.now ?? clock()).toISOString().slice(0, 10)
  const all = disposals(bags.map(entryOf), settings.archive?.retention, today)
  streams.stdout.write(options.format === 'json' ? `${JSON.stringify(all, undefined, 2)}\n` : retentionText(all))
  return Status.done
}
