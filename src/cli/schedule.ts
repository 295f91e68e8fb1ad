import { Command, CommanderError } from 'commander'
import { addSchedule, listSchedules, removeSchedule } from '../pipeline/queue/schedules.ts'
import { type CommonOptions, withArchiveOptions } from './options.ts'
import { openQueue } from './queue.ts'
import type { Streams } from './report.ts'
import { CallError, Status } from './status.ts'

export interface ScheduleCommandOptions extends CommonOptions {
  readonly queue?: string
  readonly zone?: string
}

/** What `schedule` is asked to do. */
export type ScheduleCall =
  | { readonly what: 'list' }
  | { readonly what: 'remove'; readonly name: string }
  | { readonly what: 'add'; readonly name: string; readonly cron: string; readonly args: readonly string[] }

/** Reads arguments as `archive` will, with no one there to see that it can't. */
function expectArchiveCall(args: readonly string[]): void {
  const archive = withArchiveOptions(new Command('archive').argument('[path...]'))
  try {
    archive
      .exitOverride()
      .configureOutput({ writeOut: () => undefined, writeErr: () => undefined })
      .parse(args, { from: 'user' })
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    throw new CallError(`Unexpected arguments for archive: ${error.message.replace(/^error: /, '')}`)
  }
}

/** `schedule add|list|remove`: runs of `archive` that workers start; the database keeps them. */
export async function schedule(call: ScheduleCall, options: ScheduleCommandOptions, streams: Streams): Promise<Status> {
  if (call.what === 'add') expectArchiveCall(call.args)
  const boss = await openQueue(options.queue, streams)
  try {
    if (call.what === 'list') {
      const all = await listSchedules(boss)
      const lines = all.map(
        ({ name, cron, zone, call: run }) => `${name}\t${cron}\t${zone}\t${run.folder}\t${run.args.join(' ')}\n`,
      )
      streams.stdout.write(options.format === 'json' ? `${JSON.stringify(all, undefined, 2)}\n` : lines.join(''))
    } else if (call.what === 'remove') {
      if (!(await removeSchedule(boss, call.name)))
        throw new CallError(`Unexpected name \`${call.name}\`: no such schedule`)
    } else {
      const { name, cron, args } = call
      const run = { name, cron, zone: options.zone ?? 'UTC', call: { folder: process.cwd(), args } }
      await addSchedule(boss, run).catch((error: unknown) => {
        throw new CallError(`Unexpected schedule: ${error instanceof Error ? error.message : String(error)}`)
      })
    }
    return Status.done
  } finally {
    await boss.stop({ graceful: false })
  }
}
