import { auditBag } from '../../pipeline/archive/audit/bag.ts'
import { lostMessage, problemMessage, unlistedMessage } from '../../pipeline/archive/audit/problem.ts'
import { inShare } from '../../pipeline/archive/audit/share.ts'
import { listedBags, lostBags } from '../../pipeline/archive/catalogue/lost.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import { progressBar } from '../progress.ts'
import { Report, type Streams } from '../report.ts'
import type { Status } from '../status.ts'
import { bagsIn } from './bags-in.ts'

/** `archive --audit`: every bag checked, or this night's share; a line on stderr says how many, and how many are damaged. */
export async function audit(options: ArchiveCommandOptions, streams: Streams, clock: () => number): Promise<Status> {
  const { archive, bags: all } = bagsIn(options)
  const report = new Report(streams, options)
  const share = options.auditShare ?? { part: 1, whole: 1 }
  const isTonight = ({ id }: { readonly id: string }) => inShare(id, share, options.now ?? clock())
  const bags = all.filter(isTonight)
  const listed = listedBags(archive)
  const lost = lostBags(listed ?? [], all).filter(isTonight)
  const bar = await progressBar(bags.length, streams, options.quiet === true || options.format === 'json')
  const seen = { damaged: 0, files: 0, bytes: 0 }
  for (const bag of bags) {
    const { problems, files, bytes } = auditBag(bag)
    report.add(problems.map((problem) => problemMessage(bag.path, problem)))
    seen.damaged += problems.length > 0 ? 1 : 0
    seen.files += files
    seen.bytes += bytes
    bar.step(bag.name)
  }
  report.add(lost.map(({ path }) => lostMessage(path, 'audit')))
  if (!listed && all.length > 0) report.add([unlistedMessage(archive)])
  bar.end()
  if (!options.quiet) {
    const of = bags.length < all.length ? ` of ${counted(all.length)}` : ''
    const missing = lost.length > 0 ? `, ${counted(lost.length)} missing` : ''
    const read = `${counted(seen.files, 'file')}, ${counted(seen.bytes, 'byte')}`
    streams.stderr.write(
      `${of ? `${counted(bags.length)}${of} bags` : counted(bags.length, 'bag')} checked, ${counted(seen.damaged)} damaged${missing}; ${read}\n`,
    )
  }
  return report.end()
}

/** A number in English, with its noun where one is given. */
function counted(number: number, noun?: string): string {
  const digits = new Intl.NumberFormat('en').format(number)
  return noun === undefined ? digits : `${digits} ${noun}${number === 1 ? '' : 's'}`
}
