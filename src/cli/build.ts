import type { BuildResult } from '../pipeline/build.ts'
import { MachineError } from '../pipeline/failure.ts'
import { run } from '../pipeline/run.ts'
import { loadTemplates } from '../pipeline/templates.ts'
import { holding } from './hold.ts'
import { makingOf } from './making.ts'
import type { BuildCommandOptions } from './options.ts'
import { progressBar } from './progress.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { Status } from './status.ts'
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
  let failed = false
  try {
    const [templates, { making }] = await Promise.all([loadTemplates(options.templates), makingOf(options, clock())])
    const bar = await progressBar(records.length, streams, options.quiet === true || options.format === 'json')
    const done = (result: BuildResult | MachineError) => {
      if (result instanceof MachineError) {
        streams.stderr.write(`error: ${result.message}\n`)
        failed = true
        return bar.step('')
      }
      report.add(result.messages)
      for (const path of result.written) report.written(path)
      bar.step(result.id)
    }
    await holding(options.output, { command: 'build', now: clock(), streams }, () =>
      run(records, { ...making, templates }, done).finally(() => bar.end()),
    )
  } catch (error) {
    report.add(thrown(error))
  }
  const status = report.end()
  return failed ? Status.machine : status
}
