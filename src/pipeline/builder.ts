import type { Discovered } from '../record/index.ts'
import type { BuildResult } from './build.ts'
import { MachineError } from './failure.ts'
import type { Templates } from './templates.ts'
import type { Setup } from './worker.ts'

/** Builds records, in this thread or in others. */
export interface Builder {
  /** A `MachineError` where the file system failed. */
  build(found: Discovered): Promise<BuildResult | MachineError>
  close(): Promise<void>
}

/** A builder that uses so many worker threads; 0 for this one. */
export async function openBuilder(workers: number, setup: Setup, templates: Templates): Promise<Builder> {
  const pool = workers > 0 ? (await import('./pool.ts')).openPool(workers, setup) : undefined
  const build = pool ? pool.build : await here(setup, templates)
  return {
    async build(found) {
      try {
        return await build(found)
      } catch (error) {
        if (!(error instanceof Error)) throw error
        return error instanceof MachineError ? error : new MachineError(found.path, error)
      }
    },
    close: async () => pool?.close(),
  }
}

/** Builds in this thread, which loads what that takes; with threads, only they do. */
async function here(setup: Setup, templates: Templates) {
  const { buildRecord } = await import('./build.ts')
  return (found: Discovered) => buildRecord(found, { ...setup, templates })
}
