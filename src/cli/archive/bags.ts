import { writeCatalogue } from '../../pipeline/archive/catalogue/index.ts'
import { loadTemplates } from '../../pipeline/templates.ts'
import { holding } from '../hold.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import type { Streams } from '../report.ts'
import { readSettings } from '../settings.ts'
import { CallError, Status } from '../status.ts'
import { audit } from './audit.ts'
import { bagsIn } from './bags-in.ts'
import { retention } from './retention.ts'

/** Makes the catalogue of an archive anew from its bags, in the look of the documents. */
export async function catalogue(archive: string, options: ArchiveCommandOptions, now: number): Promise<string[]> {
  const [{ theme }, settings] = await Promise.all([loadTemplates(options.templates), readSettings()])
  return writeCatalogue(archive, { theme, settings: settings.archive, now })
}

/** `archive --audit`, `--catalogue` or `--retention`: what is asked of the bags that are there; nothing is built. */
export async function inspectBags(
  options: ArchiveCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const asked = [options.audit ?? options.auditShare, options.catalogue, options.retention]
  if (asked.filter(Boolean).length > 1)
    throw new CallError('Unexpected options together, expected one of --audit, --catalogue, --retention')
  if (options.retention) return retention(options, streams, clock)
  if (!options.catalogue) return audit(options, streams, clock)
  const { archive } = bagsIn(options)
  const now = options.now ?? clock()
  const written = await holding(archive, { command: 'archive', now, streams }, () => catalogue(archive, options, now))
  if (options.format === 'text') for (const path of written) streams.stdout.write(`${path}\n`)
  return Status.done
}
