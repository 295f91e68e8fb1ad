import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { RunCall } from '../pipeline/queue/schedules.ts'
import type { CommonOptions } from './options.ts'
import { programVersion } from './program.ts'
import { holderOf, openQueue } from './queue.ts'
import type { Streams } from './report.ts'
import { Status } from './status.ts'

export interface WorkerCommandOptions extends CommonOptions {
  readonly queue?: string
  readonly workers?: number
  /** Whether the queue is named in the environment. */
  readonly inherited: boolean
}

/** Runs `archive` as a process of its own; a queue that came from the environment stays there, where `ps` does not show it. */
function startRun(queue: readonly string[], { folder, args }: RunCall): Promise<void> {
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'archive', ...args, ...queue], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  return new Promise((done, failed) => {
    child.on('error', failed)
    child.on('exit', (code) => {
      if (code === Status.machine || code === null) failed(new Error(`archive ended with status ${code}`))
      else done()
    })
  })
}

/** `worker`: builds records of the queue and starts scheduled runs, until it is told to end; those under way are done first. */
export async function worker(options: WorkerCommandOptions, streams: Streams, clock: () => number): Promise<Status> {
  const boss = await openQueue(options.queue, streams)
  const { work } = await import('../pipeline/queue/work.ts')
  const { workRuns } = await import('../pipeline/queue/schedules.ts')
  const working = await work(boss, {
    threads: options.workers ?? availableParallelism(),
    program: `Communiqué ${await programVersion()}`,
    holder: holderOf('worker', clock()),
    told: (id, failure) => {
      if (failure !== undefined) streams.stderr.write(`${id}: failed: ${failure}\n`)
      else if (!options.quiet) streams.stdout.write(`${id}\n`)
    },
  })
  const named = options.inherited ? [] : ['--queue', options.queue ?? '']
  await workRuns(boss, (call) => startRun(named, call))
  if (!options.quiet) streams.stderr.write('working\n')
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
  await working.close()
  await boss.stop({ graceful: true, timeout: 30_000 })
  return Status.done
}
