import { Worker } from 'node:worker_threads'
import { THREAD_MEMORY } from '../../../thread-memory.ts'
import { type Reading, UnreadableError } from '../reading.ts'

/** A file to be read by the thread. */
export interface Question {
  readonly id: number
  readonly bytes: Uint8Array
}

export type Answer = { readonly id: number } & ({ readonly reading: Reading } | { readonly reason: string })

/** Time after which a file is given up, in milliseconds: the summaries of ours take a tenth of a second. */
const LONGEST = 60_000

/** A thread that reads PDFs, started at the first call and ended with the process. */
class PdfThread {
  #worker: Worker | undefined
  #count = 0
  readonly #waiting = new Map<number, (answer: Answer) => void>()

  async read(bytes: Uint8Array): Promise<Reading> {
    const id = ++this.#count
    const worker = this.start()
    worker.ref()
    const answer = await new Promise<Answer>((resolve) => {
      const timer = setTimeout(() => this.#stop('it takes too long to read'), LONGEST)
      this.#waiting.set(id, (one) => {
        clearTimeout(timer)
        resolve(one)
      })
      worker.postMessage({ id, bytes } satisfies Question)
    })
    if (this.#waiting.size === 0) worker.unref()
    if ('reason' in answer) throw new UnreadableError(answer.reason)
    return answer.reading
  }

  start(): Worker {
    if (this.#worker) return this.#worker
    const name = import.meta.url.endsWith('.ts') ? './worker.ts' : './worker.js'
    const worker = new Worker(new URL(name, import.meta.url), { resourceLimits: THREAD_MEMORY })
    worker.unref()
    worker.on('message', (answer: Answer) => this.#settle(answer))
    worker.on('error', (error) => this.#stop(error instanceof Error ? error.message : String(error)))
    this.#worker = worker
    return worker
  }

  #settle(answer: Answer): void {
    const settle = this.#waiting.get(answer.id)
    this.#waiting.delete(answer.id)
    settle?.(answer)
  }

  /** Ends the thread; every file that waits is unreadable. */
  #stop(reason: string): void {
    void this.#worker?.terminate()
    this.#worker = undefined
    for (const id of [...this.#waiting.keys()]) this.#settle({ id, reason })
  }
}

const thread = new PdfThread()

/** Starts the thread before the first file is there. */
export const preparePdf = (): void => void thread.start()

/**
 * Reads a PDF, see `parse.ts`.
 *
 * @throws UnreadableError when it is none, or takes a minute.
 */
export const readPdf = (bytes: Uint8Array): Promise<Reading> => thread.read(bytes)
