import { Tinypool } from 'tinypool'
import type { Discovered } from '../record/index.ts'
import type { BuildResult } from './build.ts'
import { revive } from './plain-message.ts'
import type { PlainResult, Setup } from './worker.ts'

/** Runs records through worker threads, one a job; gives a function for each job and one that ends the threads. */
export function openPool(workers: number, setup: Setup) {
  const pool = new Tinypool({
    filename: new URL(import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js', import.meta.url).href,
    minThreads: workers,
    maxThreads: workers,
    workerData: setup,
  })
  return {
    async build(found: Discovered): Promise<BuildResult> {
      const result = (await pool.run(found)) as PlainResult
      return { ...result, messages: result.messages.map(revive) }
    },
    close: () => pool.destroy(),
  }
}
