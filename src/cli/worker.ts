import { spawn } from 'node:child_process'
import { availableParallelism } from 'node:os'
import type { RunCall } from '../pipeline/queue/schedules.ts'
import { holderOf } from './hold.ts'
import type { CommonOptions } from './options.ts'
import { programName } from './program.ts'
import { openQueue } from './queue.ts'
import type { Streams } from './report.ts'
import { Status } from './status.ts'

export interface WorkerCommandOptions extends CommonOptions {
  readonly queue?: string
  readonly workers?: number
  /** Whether the queue is named in the environment. */
  readonly inherited: boolean
}

/**
 * Runs `archive` as a process of its own and gives its exit status; null where a signal ended it, as it does when `ending`
 * is told. A queue that came from the environment stays there, where `ps` does not show it.
 */
async function archiveRun(queue: readonly string[], { folder, args }: RunCall, ending: AbortSignal) {
  ending.throwIfAborted()
  const child = spawn(process.execPath, [process.argv[1] ?? '', 'archive', ...args, ...queue], {
    cwd: folder,
    stdio: ['ignore', 'inherit', 'inherit'],
  })
  const end = () => child.kill('SIGTERM')
  ending.addEventListener('abort', end)
  return new Promise<number | null>((done, failed) => {
    child.on('error', failed)
    child.on('exit', done)
  }).finally(() => ending.removeEventListener('abort', end))
}

/** Carries out a scheduled run and says how it ended; one that the machine failed is tried again. */
async function carryOut(name: string, run: Promise<number | null>, say: (text: string, failed: boolean) => void) {
  const status = await run.catch((error: Error) => error)
  if (status === Status.done) return say(`schedule ${name}: done`, false)
  const how = status instanceof Error ? status.message : `archive ended with ${status ?? 'a signal'}`
  say(`schedule ${name}: failed: ${how}`, true)
  if (status !== Status.record && status !== Status.call) throw new Error(how)
}

/**
 * `worker`: builds records of the queue and starts scheduled runs, until it is told to end. Records under way are done
 * first; a scheduled run, which may last for hours, is ended as well, and another worker or the next one carries it out.
 */
export async function worker(options: WorkerCommandOptions, streams: Streams, clock: () => number): Promise<Status> {
  const boss = await openQueue(options.queue, streams)
  const { work } = await import('../pipeline/queue/work.ts')
  const { workRuns } = await import('../pipeline/queue/schedules.ts')
  const { RUNS } = await import('../pipeline/queue/connection.ts')
  const say = (text: string, failed: boolean) => {
    if (failed) streams.stderr.write(`${text}\n`)
    else if (!options.quiet) streams.stdout.write(`${text}\n`)
  }
  const working = await work(boss, {
    threads: options.workers ?? availableParallelism(),
    program: await programName(),
    holder: holderOf('worker', clock()),
    told: (id, failure) => say(failure === undefined ? id : `${id}: failed: ${failure}`, failure !== undefined),
  })
  const named = options.inherited ? [] : ['--queue', options.queue ?? '']
  const ending = new AbortController()
  await workRuns(boss, (name, call) => carryOut(name, archiveRun(named, call, ending.signal), say))
  if (!options.quiet) streams.stderr.write('working\n')
  await new Promise<void>((end) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end())
  })
  const runs = boss.offWork(RUNS, { wait: true })
  ending.abort(new Error('this worker ends'))
  await Promise.all([runs, working.close()])
  await boss.stop({ graceful: true, timeout: 30_000 })
  return Status.done
}
