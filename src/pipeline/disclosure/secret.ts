import type { Place } from '../../record/record.ts'

/** A text of a record that is for the leadership alone. */
export interface Secret {
  readonly text: string
  /** What it is: a pointer such as `briefing.risks.0.text`, or `:::internal`, or `comment`. */
  readonly what: string
  readonly place: Place
}
