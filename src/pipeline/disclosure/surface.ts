/** A text that a finished document carries, seen or not. */
export interface Surface {
  /** Where: `page 2`, `XMP metadata`, `attachment record.md`. */
  readonly place: string
  readonly text: string
  /** Whether all of it is meant for readers; false for markup, whose own words are none of the record's. */
  readonly prose: boolean
}
