import { availableParallelism } from 'node:os'
import type { Discovered } from '../record/index.ts'
import type { BuildResult } from './build.ts'
import { openBuilder } from './builder.ts'
import { clashes } from './clash.ts'
import type { MachineError } from './failure.ts'
import { AHEAD, inOrder } from './in-order.ts'
import type { Templates } from './templates.ts'
import type { Setup } from './worker.ts'

export interface RunOptions extends Setup {
  /** Already loaded, so that a mistake in one is told before any record is built. */
  readonly templates: Templates
  /** Worker threads; left out, one for each core when the records are many. */
  readonly workers: number | undefined
}

/** From this many records on, what threads cost to start and warm up comes back. */
const MANY = 48

/**
 * Builds records and hands each result to `done`, in the order of `records`, whatever the number of workers. A record
 * that fails does not stop the others; records of one name all fail. Where the file system failed, a record's result is a
 * `MachineError`.
 */
export async function run(
  records: readonly Discovered[],
  options: RunOptions,
  done: (result: BuildResult | MachineError) => void,
): Promise<void> {
  const { templates, workers: wanted, ...setup } = options
  const workers = Math.min(wanted ?? (records.length >= MANY ? availableParallelism() : 1), records.length)
  const threads = workers > 1 ? workers : 0
  const builder = await openBuilder(threads, setup, templates)
  const clashing = clashes(records)
  try {
    const tasks = records.values().map((found) => async () => clashing.get(found) ?? builder.build(found))
    await inOrder(tasks, Math.max(1, threads * AHEAD), done)
  } finally {
    await builder.close()
  }
}
