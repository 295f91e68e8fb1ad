import type { BuildResult } from '../pipeline/build.ts'
import { dependenciesOf } from '../pipeline/dependencies.ts'
import { run } from '../pipeline/run.ts'
import { loadTemplates } from '../pipeline/templates.ts'
import { holding } from './hold.ts'
import type { BuildCommandOptions } from './options.ts'
import { programVersion } from './program.ts'
import { progressBar } from './progress.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { readSettings, SETTINGS_FILE } from './settings.ts'
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
    const [templates, { site, rules, style, ...approvalSettings }, dependencies] = await Promise.all([
      loadTemplates(options.templates),
      readSettings(),
      dependenciesOf(options.templates, SETTINGS_FILE),
    ])
    const bar = await progressBar(records.length, streams, options.quiet === true || options.format === 'json')
    const done = ({ id, messages, written }: BuildResult) => {
      report.add(messages)
      for (const path of written) report.written(path)
      bar.step(id)
    }
    const shared = {
      output: options.output,
      only: options.only,
      languages: options.language,
      now: options.now ?? clock(),
      preview: options.preview === true,
      program: `Communiqué ${await programVersion()}`,
      site,
      dependencies,
      approvalSettings,
      style: { rules, style },
      templatesFolder: options.templates,
      workers: options.workers,
    }
    await holding(options.output, { command: 'build', now: clock(), streams }, () =>
      run(records, { ...shared, templates }, done).finally(() => bar.end()),
    )
  } catch (error) {
    report.add(thrown(error))
  }
  return report.end()
}
