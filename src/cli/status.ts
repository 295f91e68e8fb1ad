/** What the process ends with, as `command-line.md` of the contract has it. */
export const Status = {
  /** All done, warnings allowed. */
  done: 0,
  /** Some record has an error; every other record is done. */
  record: 1,
  /** The call is wrong. */
  call: 2,
  /** The machine failed us. */
  machine: 3,
} as const

export type Status = (typeof Status)[keyof typeof Status]

/** A call that can't be carried out: unknown option value, no such path. Ends with status 2. */
export class CallError extends Error {
  constructor(reason: string) {
    super(reason)
    this.name = 'CallError'
  }
}
