import type { ChangeList } from '../changes.ts'
import type { Keys } from './atoms.ts'
import type { Revisions } from './revisions.ts'
import type { Transplant } from './runs.ts'
import type { Element } from './xml.ts'

/** What every step of a comparison knows. */
export interface Context {
  readonly old: Keys
  readonly now: Keys
  readonly revisions: Revisions
  readonly transplant: Transplant & {
    /** Properties of an old paragraph as they may stand in the new package. */
    properties(properties: Element): Element
    /** Any other element of the old document, such as a table's properties. */
    copy(element: Element): Element
  }
  /** Told of each mark of a footnote that both have: the notes themselves are compared by it. */
  noted(old: Element, now: Element): void
  readonly changes: ChangeList
  readonly flow: Flow
}

/** How what holds paragraphs and tables is treated: tables call it for their cells. */
export interface Flow {
  /** Compares what two elements hold; `now` then has the outcome. */
  compare(context: Context, old: Element, now: Element): void
  /** Marks everything that an element holds as inserted. */
  insert(context: Context, now: Element): void
  /** Everything that an old element holds, as deleted, to stand in `near`. */
  deleted(context: Context, near: Element, old: Element): readonly Element[]
}
