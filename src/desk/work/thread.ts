import { Worker } from 'node:worker_threads'
import type { JobName, Jobs } from './jobs.ts'
import type { Setup } from './setup.ts'

/** A newer job of the same key came before this one began. */
export class SupersededError extends Error {
  constructor() {
    super('A newer one came before it began')
    this.name = 'SupersededError'
  }
}

/** What a job failed of, as it comes out of the thread. */
export class JobError extends Error {
  /** Name of the error's class, and the file system's code where it has one. */
  readonly kind: string
  readonly code: string | undefined

  constructor(kind: string, message: string, code?: string) {
    super(message)
    this.name = 'JobError'
    this.kind = kind
    this.code = code
  }
}

interface Waiting {
  readonly job: JobName
  readonly input: unknown
  readonly key: string | undefined
  readonly settle: (outcome: Outcome) => void
}

type Outcome = { readonly value: unknown } | { readonly error: Error }

/** What the thread answers. */
export type Answer =
  | { readonly value: unknown }
  | { readonly failure: { readonly kind: string; readonly message: string; readonly code?: string } }

/** One worker thread that does one job at a time, in order; urgent ones first. It starts anew when it breaks. */
export class Thread {
  readonly #setup: Setup
  readonly #waiting: Waiting[] = []
  #worker: Worker | undefined
  #current: Waiting | undefined
  #closed = false

  constructor(setup: Setup) {
    this.#setup = setup
  }

  /**
   * Does a job. Of waiting jobs with the same `key` only the newest is done.
   *
   * @throws SupersededError for the others, JobError when the job or the thread failed.
   */
  run<Name extends JobName>(
    job: Name,
    input: Parameters<Jobs[Name]>[1],
    { key, urgent = false }: { readonly key?: string; readonly urgent?: boolean } = {},
  ): Promise<Awaited<ReturnType<Jobs[Name]>>> {
    const { promise, resolve, reject } = Promise.withResolvers<Awaited<ReturnType<Jobs[Name]>>>()
    const settle = (outcome: Outcome) => {
      if ('error' in outcome) reject(outcome.error)
      else resolve(outcome.value as Awaited<ReturnType<Jobs[Name]>>)
    }
    if (this.#closed) settle({ error: new JobError('Closed', 'The desk is closing') })
    const older = key === undefined ? -1 : this.#waiting.findIndex((one) => one.key === key)
    if (older >= 0) for (const one of this.#waiting.splice(older, 1)) one.settle({ error: new SupersededError() })
    const waiting: Waiting = { job, input, key, settle }
    if (urgent) this.#waiting.unshift(waiting)
    else this.#waiting.push(waiting)
    this.#next()
    return promise
  }

  #next(): void {
    if (this.#current || this.#closed) return
    this.#current = this.#waiting.shift()
    if (!this.#current) return
    this.#worker ??= this.#start()
    this.#worker.postMessage({ job: this.#current.job, input: this.#current.input })
  }

  #start(): Worker {
    const file = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(file, import.meta.url), { workerData: this.#setup })
    worker.on('message', (answer: Answer) => {
      this.#settle(
        'value' in answer
          ? answer
          : { error: new JobError(answer.failure.kind, answer.failure.message, answer.failure.code) },
      )
    })
    const broken = (reason: string) => {
      if (this.#worker !== worker) return
      this.#worker = undefined
      this.#settle({ error: new JobError('Thread', reason) })
    }
    worker.on('error', (error) => broken(error instanceof Error ? error.message : String(error)))
    worker.on('exit', (code) => broken(`A worker thread ended with ${code}`))
    worker.unref()
    return worker
  }

  #settle(outcome: Outcome): void {
    const done = this.#current
    this.#current = undefined
    done?.settle(outcome)
    this.#next()
  }

  /** Ends the thread. What waits fails; the job that is being done is waited for. */
  async close(): Promise<void> {
    this.#closed = true
    const gone = new JobError('Closed', 'The desk is closing')
    for (const one of this.#waiting.splice(0)) one.settle({ error: gone })
    const current = this.#current
    if (current) {
      await new Promise<void>((resolve) => {
        this.#current = {
          ...current,
          settle: (outcome) => {
            current.settle(outcome)
            resolve()
          },
        }
      })
    }
    const worker = this.#worker
    this.#worker = undefined
    await worker?.terminate()
  }
}
