import type { BuildResult } from '../build.ts'
import type { Builder } from '../builder.ts'
import type { MachineError } from '../failure.ts'
import type { Job } from './job.ts'

/** Builders that nobody needs any more and that stay open, because the next job may well be of the same run. */
const KEPT = 2

interface Open {
  readonly builder: Promise<Builder>
  /** Jobs that are under way in it. */
  jobs: number
}

/**
 * A builder for each run that jobs are of. Runs may come over one queue at once, so a builder is closed only when none of
 * its jobs is under way, and when two others were used since. One that could not be opened is tried again by the next job.
 */
export class Builders {
  readonly #opening: (job: Job) => Promise<Builder>
  /** By what the jobs of a run share; the one that was used last stands last. */
  readonly #open = new Map<string, Open>()

  constructor(opening: (job: Job) => Promise<Builder>) {
    this.#opening = opening
  }

  async build(job: Job): Promise<BuildResult | MachineError> {
    const one = this.#open.get(job.setup) ?? { builder: this.#opening(job), jobs: 0 }
    this.#open.delete(job.setup)
    this.#open.set(job.setup, one)
    one.jobs++
    try {
      return await (await one.builder).build(job.found)
    } catch (error) {
      if (this.#open.get(job.setup) === one) this.#open.delete(job.setup)
      throw error
    } finally {
      one.jobs--
      await this.#closeAllBut(KEPT)
    }
  }

  /** To be called when no job is under way. */
  close(): Promise<void> {
    return this.#closeAllBut(0)
  }

  async #closeAllBut(kept: number): Promise<void> {
    for (const [setup, { builder, jobs }] of [...this.#open].slice(0, this.#open.size - kept)) {
      if (jobs > 0) continue
      this.#open.delete(setup)
      await builder.then(
        (opened) => opened.close(),
        () => undefined,
      )
    }
  }
}
