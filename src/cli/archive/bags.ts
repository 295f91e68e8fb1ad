import { lostMessage, unlistedMessage } from '../../pipeline/archive/audit/problem.ts'
import { writeCatalogue } from '../../pipeline/archive/catalogue/index.ts'
import { loadTemplates } from '../../pipeline/templates.ts'
import { holding } from '../hold.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import { Report, type Streams } from '../report.ts'
import { readSettings } from '../settings.ts'
import { CallError, type Status } from '../status.ts'
import { audit } from './audit.ts'
import { bagsIn } from './bags-in.ts'
import { retention } from './retention.ts'

/**
 * Makes the catalogue of an archive anew from its bags, in the look of the documents. Gives what was written, and a
 * warning for each bag that the last catalogue listed and that is gone; where that was asked for it is struck off the list.
 */
export async function catalogue(archive: string, options: ArchiveCommandOptions, now: number) {
  const strike = options.catalogue === true
  const [{ theme }, settings] = await Promise.all([loadTemplates(options.templates), readSettings()])
  const { written, lost, unreadable } = await writeCatalogue(archive, {
    theme,
    settings: settings.archive,
    now,
    strike,
  })
  const messages = lost.map((path) => lostMessage(path, strike ? 'strike' : 'run'))
  return { written, messages: unreadable ? [unlistedMessage(archive)] : messages }
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
  const report = new Report(streams, options)
  const work = () => catalogue(archive, options, now)
  const { written, messages } = await holding(archive, { command: 'archive', now, streams }, work)
  for (const path of written) report.written(path)
  report.add(messages)
  return report.end()
}
