import { auditBag } from '../../pipeline/archive/audit/bag.ts'
import { problemMessage } from '../../pipeline/archive/audit/problem.ts'
import { inShare } from '../../pipeline/archive/audit/share.ts'
import type { ArchiveCommandOptions } from '../options.ts'
import { progressBar } from '../progress.ts'
import { Report, type Streams } from '../report.ts'
import type { Status } from '../status.ts'
import { bagsIn } from './bags-in.ts'

/** `archive --audit`: every bag checked, or this night's share; a line on stderr says how many, and how many are damaged. */
export async function audit(options: ArchiveCommandOptions, streams: Streams, clock: () => number): Promise<Status> {
  const { bags: all } = bagsIn(options)
  const report = new Report(streams, options)
  const share = options.auditShare ?? { part: 1, whole: 1 }
  const bags = all.filter(({ id }) => inShare(id, share, options.now ?? clock()))
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
  bar.end()
  if (!options.quiet) {
    const number = new Intl.NumberFormat('en').format
    const of = bags.length < all.length ? ` of ${number(all.length)}` : ''
    streams.stderr.write(
      `${number(bags.length)}${of} bags checked, ${number(seen.damaged)} damaged; ${number(seen.files)} files, ${number(seen.bytes)} bytes\n`,
    )
  }
  return report.end()
}
