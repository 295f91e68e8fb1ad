import { checkRecord } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import type { Status } from './status.ts'

/** `check`: the same reading and checking as `build`, all messages, nothing written. */
export async function check(paths: readonly string[], options: CommonOptions, streams: Streams): Promise<Status> {
  const report = new Report(streams, options)
  for (const found of await recordsAt(paths)) report.add((await checkRecord(found)).messages)
  return report.end()
}
