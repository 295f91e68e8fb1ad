import { ROUNDING } from './breaking.ts'
import { syllables } from './hyphenation.ts'
import { pieceOf } from './pieces.ts'
import type { Segment } from './segment.ts'
import type { Setting } from './setting.ts'

/** Cost of dividing a word with a hyphen. */
const HYPHEN = 60
/** Cost of dividing what no rule divides, because it is wider than the measure. */
const EMERGENCY = 5000

/** The same segments with words divided where their language allows a hyphen. */
export function hyphenated(segments: readonly Segment[], setting: Setting): Segment[] {
  return segments.flatMap((segment) => {
    const [piece, ...more] = segment.pieces
    if (piece === undefined || more.length > 0 || piece.span.note !== undefined) return segment
    const parts = syllables(piece.text, piece.span.lang)
    return parts.length === 1 ? segment : divided(segment, parts, HYPHEN, true, setting)
  })
}

const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' })

/** The same segments, those wider than the measure divided between any two characters. */
export function fitted(segments: readonly Segment[], measure: number, setting: Setting): readonly Segment[] {
  const fits = ({ width }: Segment) => width <= measure + ROUNDING
  if (segments.every(fits)) return segments
  return segments.flatMap((segment) => {
    if (fits(segment)) return segment
    return segment.pieces.flatMap((piece, i): Segment[] => {
      const last = i === segment.pieces.length - 1
      const whole: Segment = last
        ? { ...segment, pieces: [piece], width: piece.width }
        : {
            ...segment,
            pieces: [piece],
            width: piece.width,
            space: undefined,
            distant: 0,
            gap: piece.gap,
            stretch: 0,
            shrink: 0,
            penalty: EMERGENCY,
            mandatory: false,
          }
      const parts = Array.from(graphemes.segment(piece.text), ({ segment }) => segment)
      return parts.length < 2 ? [whole] : divided(whole, parts, EMERGENCY, false, setting)
    })
  })
}

/** A segment of one piece in parts; what follows the segment follows its last part. */
function divided(
  segment: Segment,
  parts: readonly string[],
  penalty: number,
  hyphen: boolean,
  setting: Setting,
): Segment[] {
  const span = segment.pieces[0]?.span
  if (span === undefined) return [segment]
  return parts.map((part, i) => {
    const piece = pieceOf(part, span, setting)
    if (i === parts.length - 1) return { ...segment, pieces: [piece], width: piece.width, trimStart: 0 }
    return {
      pieces: [piece],
      width: piece.width,
      space: undefined,
      distant: 0,
      gap: 0,
      stretch: 0,
      shrink: 0,
      penalty,
      hyphen: hyphen ? { ...pieceOf('-', span, setting), hyphen: true } : undefined,
      joins: true,
      mandatory: false,
      trimStart: i === 0 ? segment.trimStart : 0,
      trimEnd: 0,
    }
  })
}
