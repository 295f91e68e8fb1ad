import type { Completion } from '@codemirror/autocomplete'

/** What may stand at a place. */
export interface Found {
  readonly typed: string
  readonly options: Completion[]
  /** Whether it is offered before anything of it is typed. */
  readonly isEager?: boolean
}
