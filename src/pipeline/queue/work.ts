import { join } from 'node:path'
import type { PgBoss } from 'pg-boss'
import { openBuilder } from '../builder.ts'
import { MachineError } from '../failure.ts'
import { type Holder, LOCK_FOLDER, type Lock, lock, share } from '../lock.ts'
import { plain } from '../plain-message.ts'
import { loadTemplates } from '../templates.ts'
import { Builders } from './builders.ts'
import { RECORDS } from './connection.ts'
import { type Job, setupOf } from './job.ts'
import { type KeptResult, kept } from './result.ts'
import { settleSetAside } from './set-aside.ts'

export interface WorkOptions {
  /** Records at once, each in a thread of its own. */
  readonly threads: number
  /** Name and version of this program: it builds for its own version alone. */
  readonly program: string
  readonly holder: Holder
  /** Told of each record when it is done, and what went wrong where something did. */
  readonly told: (id: string, failure: string | undefined) => void
}

/** Milliseconds to wait for a machine that was taken for dead and still holds the record. */
const PATIENCE = 5000

/** Milliseconds to wait for a run without a queue that writes into the same folders, such as `build`. */
const RUN_PATIENCE = 120_000

/**
 * Takes records from the queue and builds them until `close`, which waits for those under way. A failure of the machine
 * is tried again, here or elsewhere; an error of a record is its result.
 */
export async function work(boss: PgBoss, { threads, program, holder, told }: WorkOptions) {
  const builders = new Builders(async (job) => {
    const setup = setupOf(job)
    return openBuilder(threads, setup, await loadTemplates(setup.templatesFolder))
  })
  const build = async (job: Job): Promise<KeptResult> => {
    const { found, output } = job
    const setup = setupOf(job)
    const folders = [output, ...(setup.filing ? [setup.filing.archive] : [])]
    if (job.program !== program) throw new Error(`asked for ${job.program}, this is ${program}`)
    const held: Lock[] = []
    try {
      for (const folder of folders) held.push(await share(folder, RUN_PATIENCE))
      held.push(await lock(join(output, LOCK_FOLDER, 'records', found.id), holder, PATIENCE))
      const result = await builders.build(job)
      if (result instanceof MachineError) throw result
      return kept({ ...result, messages: result.messages.map(plain) })
    } finally {
      for (const one of held.reverse()) await one.release()
    }
  }
  await boss.work<Job>(RECORDS, { localConcurrency: threads, pollingIntervalSeconds: 0.5 }, async ([job]) => {
    if (!job) return undefined
    try {
      const result = await build(job.data)
      await settleSetAside(boss, job.data)
      told(job.data.found.id, undefined)
      return result
    } catch (error) {
      told(job.data.found.id, error instanceof Error ? error.message : String(error))
      throw error
    }
  })
  return {
    async close(): Promise<void> {
      await boss.offWork(RECORDS, { wait: true })
      await builders.close()
    },
  }
}
