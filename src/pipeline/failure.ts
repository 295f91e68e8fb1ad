import { VFileMessage } from 'vfile-message'

/** What to do, by the system's name of what failed. */
const HINTS: Readonly<Record<string, string>> = {
  EACCES: 'Let the user that runs this write there, or name another folder.',
  EDQUOT: 'Make room within the quota and run again: what stood before is whole.',
  EMFILE: 'Let a process open more files at once (`ulimit -n`), and run again.',
  ENOSPC: 'Make room on that file system and run again: what stood before is whole.',
  EPERM: 'Let the user that runs this write there, or name another folder.',
  EROFS: 'Name a folder on a file system that can be written to.',
}

/** What the system said of a failure, and behind it what to do where that can be told. */
export function withHint(message: string): string {
  const hint = HINTS[/^E[A-Z]+(?=:)/.exec(message)?.[0] ?? '']
  return hint ? `${message}. ${hint}` : message
}

/** A failure of the machine, not of a record: a folder that can't be written, a disk that is full. */
export class MachineError extends Error {
  /** Whether there is no room left, so that whatever comes next would fail as well. */
  readonly isFull: boolean

  constructor(
    path: string,
    cause: Pick<NodeJS.ErrnoException, 'message'>,
    isFull = /^(?:ENOSPC|EDQUOT):/.test(cause.message),
  ) {
    super(`${path}: ${withHint(cause.message)}`, { cause })
    this.name = 'MachineError'
    this.isFull = isFull
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
