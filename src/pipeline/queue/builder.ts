import { setTimeout as pause } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import type { Discovered } from '../../record/index.ts'
import type { BuildResult } from '../build.ts'
import type { Builder } from '../builder.ts'
import { MachineError } from '../failure.ts'
import { revive } from '../plain-message.ts'
import type { PlainResult, Setup } from '../worker.ts'
import { MOST, RECORDS } from './connection.ts'
import { type Job, jobOf, keyOf } from './job.ts'
import { patiently } from './patiently.ts'
import { type KeptResult, unkept } from './result.ts'

/** Milliseconds between two looks at a job. */
const PAUSE = 400

/**
 * A builder that has records built by whoever works on the queue: each job waits in the database until it is done, or
 * set aside after its last try. Relative paths are those of the folder `root`.
 */
export function queueBuilder(boss: PgBoss, setup: Setup, root: string): Builder {
  const short = (path: string) => (path.startsWith(`${root}/`) ? path.slice(root.length + 1) : path)
  return {
    async build(found) {
      try {
        const { state, output } = await settled(boss, await sent(boss, jobOf(found, setup, root)))
        if (state === 'completed') return resultOf(unkept(output as KeptResult), found, short)
        const { message = state, isFull } = (output ?? {}) as Partial<MachineError>
        return new MachineError(found.path, { message: `set aside after its last try: ${message}` }, isFull)
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error)
        return new MachineError(found.path, { message: `queue: ${reason}` })
      }
    },
    close: async () => undefined,
  }
}

/** The id of a new job of the record, when one that waits already is settled: it may be of another moment or setup. */
async function sent(boss: PgBoss, job: Job): Promise<string> {
  const singletonKey = keyOf(job)
  for (;;) {
    const id = await patiently(() => boss.send(RECORDS, job, { singletonKey }))
    if (id !== null) return id
    const waiting = await patiently(() => boss.findJobs(RECORDS, { key: singletonKey, limit: MOST }))
    const [first] = waiting.filter(({ state }) => state !== 'completed' && state !== 'failed' && state !== 'cancelled')
    await (first ? settled(boss, first.id) : pause(PAUSE))
  }
}

async function settled(boss: PgBoss, id: string) {
  for (;;) {
    const [job] = await patiently(() => boss.findJobs<Job>(RECORDS, { id }))
    if (!job) return { state: 'deleted from the queue' as const, output: null }
    if (job.state === 'completed' || job.state === 'failed' || job.state === 'cancelled') return job
    await pause(PAUSE)
  }
}

/** A result as if it had been made here. */
function resultOf(result: PlainResult, found: Discovered, short: (path: string) => string): BuildResult | MachineError {
  if ('failure' in result) return new MachineError(found.path, { message: result.failure })
  const messages = result.messages.map((message) => {
    const revived = revive(message)
    if (revived.file !== undefined) revived.file = short(revived.file)
    return revived
  })
  return {
    ...result,
    path: found.path,
    messages,
    written: result.written.map(short),
    stored: result.stored.map(({ path, bytes }) => ({ path: short(path), bytes })),
    ...(result.filed !== undefined && { filed: short(result.filed) }),
  }
}
