import { setTimeout as pause } from 'node:timers/promises'
import type { PgBoss } from 'pg-boss'
import type { Discovered } from '../../record/index.ts'
import type { BuildResult } from '../build.ts'
import type { Builder } from '../builder.ts'
import { MachineError } from '../failure.ts'
import { revive } from '../plain-message.ts'
import type { PlainResult, Setup } from '../worker.ts'
import { RECORDS } from './connection.ts'
import { type Job, jobOf, keyOf } from './job.ts'

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
      const job = jobOf(found, setup, root)
      const { state, output } = await settled(boss, await sent(boss, job))
      if (state === 'completed') return resultOf(output as PlainResult, found, short)
      const reason = (output as { message?: string } | null)?.message ?? state
      return new MachineError(found.path, { message: `set aside after its last try: ${reason}` })
    },
    close: async () => undefined,
  }
}

/** The id of the record's job: a new one, or the one that waits already. */
async function sent(boss: PgBoss, job: Job): Promise<string> {
  const singletonKey = keyOf(job)
  for (;;) {
    const id = await boss.send(RECORDS, job, { singletonKey })
    if (id !== null) return id
    const waiting = await boss.findJobs(RECORDS, { key: singletonKey })
    const [first] = waiting.filter(({ state }) => state !== 'completed' && state !== 'failed' && state !== 'cancelled')
    if (first) await settled(boss, first.id)
  }
}

async function settled(boss: PgBoss, id: string) {
  for (;;) {
    const [job] = await boss.findJobs<Job>(RECORDS, { id })
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
