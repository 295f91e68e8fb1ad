import type { SetText } from '../fonts/stack.ts'
import type { Span } from '../text/span.ts'

/** Text of one span, set: part of a segment, and of the line that it comes to stand in. */
export interface Piece {
  readonly span: Span
  readonly text: string
  readonly set: SetText
  /** Points, without `gap`. */
  readonly width: number
  /** Points to the next piece, beyond the width: negative where full-width punctuation closes up. */
  readonly gap: number
  /** Whether it is the hyphen of a divided word. */
  readonly hyphen: boolean
}

/** Text that is never divided, and what may happen after it. Lengths in points. */
export interface Segment {
  readonly pieces: readonly Piece[]
  readonly width: number
  /** Space that follows, when no line ends here. */
  readonly space: Piece | undefined
  /** Thousandths of an em by which the last piece is made wider when no line ends here: it keeps from an ideograph or letter. */
  readonly distant: number
  /** Distance to the next segment, beyond the space, when no line ends here; what makes the last piece wider is part of it. */
  readonly gap: number
  readonly stretch: number
  readonly shrink: number
  /** Cost of ending a line here; Infinity forbids it. */
  readonly penalty: number
  /** Drawn when a line ends here. */
  readonly hyphen: Piece | undefined
  /** Whether the next segment continues the same text: on one line they are set as one. */
  readonly joins: boolean
  /** A line must end here. */
  readonly mandatory: boolean
  /** Blank halves of full-width punctuation that stand out of the measure at a line's start and end. */
  readonly trimStart: number
  readonly trimEnd: number
}
