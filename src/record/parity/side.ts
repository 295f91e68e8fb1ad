import type { Site } from '../fault.ts'
import type { Statement } from './statement.ts'

/** A statement and the part of the text that it stands in. */
export interface Placed {
  readonly statement: Statement
  /** Names of the parts that it stands in, the smallest first; a counterpart has the same names. */
  readonly groups: readonly string[]
  /** Whether the parts that answer to each other are so small that one statement in place of another is a mistake. */
  readonly close: boolean
}

/** One language of what is compared. */
export interface Side {
  readonly placed: readonly Placed[]
  readonly text: string
  readonly placeOf: (statement: Statement) => Site
  /** Where something would stand if it were in the counterpart of these groups. */
  readonly placeIn: (groups: readonly string[]) => Site
  /** How the language writes a value of a kind. */
  readonly write: (statement: Statement) => string
  /** Whether the text says something in words that are no statement: a person's name without a reference. */
  readonly mentions: (statement: Statement) => boolean
}
