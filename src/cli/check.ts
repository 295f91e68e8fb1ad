import { reportApprovals } from '../pipeline/approve/messages.ts'
import { clashes } from '../pipeline/clash.ts'
import type { Settings } from '../pipeline/settings.ts'
import { checkRecord, sortMessages } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { recordsAt } from './records.ts'
import { Report, type Streams } from './report.ts'
import { readSettings } from './settings.ts'
import type { Status } from './status.ts'
import { thrown } from './thrown.ts'

/** Options of `check`. */
export interface CheckCommandOptions extends CommonOptions {
  readonly fix?: true
  readonly dryRun?: true
}

/** Mends what is safe first; prints the path of each file that it changed, or with `--dry-run` what it would change. */
async function fix(paths: readonly { path: string }[], dryRun: boolean, settings: Settings, streams: Streams) {
  const { fixFiles } = await import('../pipeline/fix.ts')
  for (const { path } of paths) {
    for (const fixed of await fixFiles({ path }, settings, { dryRun })) {
      streams.stdout.write(dryRun ? fixed.diff : `${fixed.path}\n`)
    }
  }
}

/** With `--format json` stdout is for messages alone: what is mended is told on stderr. */
const mending = (streams: Streams, { format }: CommonOptions): Streams =>
  format === 'json' ? { ...streams, stdout: streams.stderr } : streams

/**
 * `check`: the same reading and checking as `build`, all messages, nothing written. With `--fix` it mends what is safe
 * before.
 */
export async function check(
  paths: readonly string[],
  options: CheckCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const report = new Report(streams, options)
  const found = await recordsAt(paths)
  try {
    const settings = await readSettings()
    if (options.fix || options.dryRun) await fix(found, options.dryRun === true, settings, mending(streams, options))
    const clashing = clashes(found)
    for (const one of found) {
      const { path } = one
      const { record, messages } = await checkRecord({ path }, settings)
      const since = async (sha256: string) => {
        const { changesSince } = await import('../pipeline/history/changes.ts')
        return record ? changesSince(record, sha256, { path, output: 'output' }) : undefined
      }
      const approvals = record ? (await reportApprovals(record, settings, clock(), since)).messages : []
      report.add(sortMessages([...(clashing.get(one)?.messages ?? []), ...messages, ...approvals]))
    }
  } catch (error) {
    report.add(thrown(error))
  }
  return report.end()
}
