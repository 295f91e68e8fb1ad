import type { VFileMessage } from 'vfile-message'
import { formatMessage, messageData } from '../record/index.ts'
import type { CommonOptions } from './options.ts'
import { Status } from './status.ts'

/** Where a command prints to. */
export interface Streams {
  readonly stdout: { write(text: string): unknown; readonly isTTY?: boolean }
  readonly stderr: { write(text: string): unknown; readonly isTTY?: boolean }
}

/** Prints messages as they come, or all of them as one JSON array at the end, and works out the exit status. */
export class Report {
  readonly #streams: Streams
  readonly #options: CommonOptions
  readonly #messages: VFileMessage[] = []
  #failed = false

  constructor(streams: Streams, options: CommonOptions) {
    this.#streams = streams
    this.#options = options
  }

  add(messages: readonly VFileMessage[]): void {
    for (const message of messages) {
      if (message.fatal === true || (this.#options.strict && message.fatal === false)) this.#failed = true
    }
    if (this.#options.format === 'json') this.#messages.push(...messages)
    else {
      const shown = this.#options.quiet ? messages.filter((message) => message.fatal === true) : messages
      for (const message of shown) this.#streams.stderr.write(`${formatMessage(message)}\n`)
    }
  }

  /** A document that was written; its path goes to stdout. */
  written(path: string): void {
    if (this.#options.format === 'text') this.#streams.stdout.write(`${path}\n`)
  }

  end(): Status {
    if (this.#options.format === 'json') {
      this.#streams.stdout.write(`${JSON.stringify(this.#messages.map(messageData), undefined, 2)}\n`)
    }
    return this.#failed ? Status.record : Status.done
  }
}
