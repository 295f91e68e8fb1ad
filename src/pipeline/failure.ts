import { VFileMessage } from 'vfile-message'

/** A failure of the machine, not of a record: a folder that can't be written, a disk that is full. */
export class MachineError extends Error {
  constructor(path: string, cause: Pick<NodeJS.ErrnoException, 'message'>) {
    super(`${path}: ${cause.message}`, { cause })
    this.name = 'MachineError'
  }
}

/** An error about a record whose worker thread ended over it. */
export function crashed(path: string, cause: unknown): VFileMessage {
  const reason = cause instanceof Error ? cause.message : String(cause)
  const message = new VFileMessage(`Unexpected end of the worker thread: ${reason}`, {
    ruleId: 'worker-crashed',
    source: 'communique',
  })
  message.file = path
  message.fatal = true
  message.note = 'Nothing of this record was stored; the others are done.'
  return message
}
