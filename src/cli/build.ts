import type { BuildResult } from '../pipeline/build.ts'
import { run } from '../pipeline/run.ts'
import { loadTemplates } from '../pipeline/templates.ts'
import { holding } from './hold.ts'
import { makingOf } from './making.ts'
import type { BuildCommandOptions } from './options.ts'
import { progressBar } from './progress.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import type { Status } from './status.ts'
import { thrown } from './thrown.ts'

/** `build`: the documents of each record. */
export async function build(
  paths: readonly string[],
  options: BuildCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const records = await recordsAt(paths)
  const report = new Report(streams, options)
  try {
    const [templates, { making }] = await Promise.all([loadTemplates(options.templates), makingOf(options, clock())])
    const bar = await progressBar(records.length, streams, options.quiet === true || options.format === 'json')
    const done = ({ id, messages, written }: BuildResult) => {
      report.add(messages)
      for (const path of written) report.written(path)
      bar.step(id)
    }
    await holding(options.output, { command: 'build', now: clock(), streams }, () =>
      run(records, { ...making, templates }, done).finally(() => bar.end()),
    )
  } catch (error) {
    report.add(thrown(error))
  }
  return report.end()
}
