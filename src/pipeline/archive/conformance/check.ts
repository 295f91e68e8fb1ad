/** One thing that was looked at before filing, or that was not. */
export interface Check {
  /** What it is about: a file of the bag, or the record. */
  readonly subject: string
  readonly check: string
  /** Standard and section, where there is one. */
  readonly standard?: string
  readonly outcome: 'passed' | 'failed' | 'not checked'
  /** How it was looked at, and what was found. */
  readonly detail: string
}

/** A check that passed where nothing was found. */
export const outcomeOf = (faults: readonly unknown[]): Check['outcome'] => (faults.length === 0 ? 'passed' : 'failed')
