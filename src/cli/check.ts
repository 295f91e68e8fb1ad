import { reportApprovals } from '../pipeline/approve/messages.ts'
import { changesSince } from '../pipeline/history/changes.ts'
import { checkRecord, sortMessages } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { readSettings } from './settings.ts'
import type { Status } from './status.ts'
import { thrown } from './thrown.ts'

/** `check`: the same reading and checking as `build`, all messages, nothing written. */
export async function check(
  paths: readonly string[],
  options: CommonOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const report = new Report(streams, options)
  const found = await recordsAt(paths)
  try {
    const settings = await readSettings()
    for (const { path } of found) {
      const { record, messages } = await checkRecord({ path }, settings)
      const since = (sha256: string) =>
        record ? changesSince(record, sha256, { path, output: 'output' }) : Promise.resolve(undefined)
      const approvals = record ? (await reportApprovals(record, settings, clock(), since)).messages : []
      report.add(sortMessages([...messages, ...approvals]))
    }
  } catch (error) {
    report.add(thrown(error))
  }
  return report.end()
}
