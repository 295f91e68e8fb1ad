import { Tinypool } from 'tinypool'
import type { Discovered } from '../record/index.ts'
import type { BuildResult } from './build.ts'
import { crashed, MachineError } from './failure.ts'
import { revive } from './plain-message.ts'
import { freeCompilersAtOnce, THREAD_MEMORY } from './thread-memory.ts'
import type { PlainResult, Setup } from './worker.ts'

const WORKER = new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href

/**
 * Runs records through worker threads, one a job; gives a function for each job and one that ends the threads. A
 * thread that ends over a record is replaced, and the record has an error. `worker` is the module that threads run.
 */
export function openPool(workers: number, setup: Setup, worker = WORKER) {
  freeCompilersAtOnce()
  const pool = new Tinypool({
    filename: worker,
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
    resourceLimits: THREAD_MEMORY,
  })
  return {
    /** @throws MachineError when the file system failed. */
    async build(found: Discovered): Promise<BuildResult> {
      let result: PlainResult
      try {
        result = (await pool.run(found)) as PlainResult
      } catch (error) {
        return { ...found, messages: [crashed(found.path, error)], written: [], stored: [] }
      }
      if ('failure' in result) throw new MachineError(found.path, { message: result.failure })
      return { ...result, messages: result.messages.map(revive) }
    },
    close: () => pool.destroy(),
  }
}
