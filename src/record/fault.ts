import type { Position } from 'unist'

/** Where a message belongs: a range in a file, or the file as a whole. */
export interface Site {
  /** Path as the user gave it. */
  readonly path: string
  readonly position?: Position | undefined
}

/** What is wrong at a place, in words; who finds it says under which rule it goes. */
export interface Finding {
  readonly place: Site
  /** "Unexpected `x` …, expected `y`". */
  readonly reason: string
  readonly actual?: string | undefined
  /** What would be right there, the nearest first. */
  readonly expected?: readonly string[] | undefined
  /** Hint, a sentence or two. */
  readonly note?: string | undefined
}

/** A finding of reading or parsing, kept until the rule of that id reports it. */
export interface Fault extends Finding {
  readonly rule: string
}
