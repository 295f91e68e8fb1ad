import { availableParallelism } from 'node:os'
import type { Discovered } from '../record/index.ts'
import { type BuildResult, buildRecord } from './build.ts'
import type { Templates } from './templates.ts'
import type { Setup } from './worker.ts'

export interface RunOptions extends Setup {
  /** Already loaded, so that a mistake in one is told before any record is built. */
  readonly templates: Templates
  /** Worker threads; left out, one for each core when the records are many. */
  readonly workers: number | undefined
}

/** A failure of the machine, not of a record: a folder that can't be written, a disk that is full. */
export class MachineError extends Error {
  constructor(path: string, cause: NodeJS.ErrnoException) {
    super(`${path}: ${cause.message}`, { cause })
    this.name = 'MachineError'
  }
}

/** From this many records on, starting threads is worth while. */
const MANY = 12

/**
 * Builds records and hands each result to `done`, in the order of `records`, whatever the number of workers. A record
 * that fails does not stop the others.
 *
 * @throws MachineError after all records, when the file system failed for any of them.
 */
export async function run(
  records: readonly Discovered[],
  options: RunOptions,
  done: (result: BuildResult) => void,
): Promise<void> {
  const { templates, workers: wanted, ...setup } = options
  const workers = Math.min(wanted ?? (records.length >= MANY ? availableParallelism() : 1), records.length)
  const pool = workers > 1 ? (await import('./pool.ts')).openPool(workers, setup) : undefined
  const build = pool
    ? (found: Discovered) => pool.build(found)
    : (found: Discovered) => buildRecord(found, { ...setup, templates })
  let failure: MachineError | undefined
  const settle = async (found: Discovered, result: Promise<BuildResult>) => {
    try {
      done(await result)
    } catch (error) {
      if (!(error instanceof Error)) throw error
      failure ??= new MachineError(found.path, error)
    }
  }
  try {
    if (pool) {
      // Jobs wait in the pool; results are handed on in order.
      const jobs = records.map((found) => build(found))
      for (const job of jobs) job.catch(() => undefined)
      for (const [index, found] of records.entries()) await settle(found, jobs[index] ?? build(found))
    } else {
      for (const found of records) await settle(found, build(found))
    }
  } finally {
    await pool?.close()
  }
  if (failure) throw failure
}
