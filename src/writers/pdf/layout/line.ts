import type { Align } from './block.ts'
import { pieceOf, widePiece } from './pieces.ts'
import type { Piece, Segment } from './segment.ts'
import type { Setting } from './setting.ts'

/** A line of text, set and spaced. */
export interface Line {
  readonly pieces: readonly Piece[]
  /** From the left of the measure. */
  readonly x: number
  /** From the first ink to the last, in points. */
  readonly width: number
}

/** Spaces of a justified line grow at most by this many times their stretch: past it, the line is left ragged. */
const LOOSEST = 3.2

/** The line of the segments from `start` to before `end`. */
export function lineOf(
  segments: readonly Segment[],
  start: number,
  end: number,
  measure: number,
  align: Align,
  setting: Setting,
): Line {
  const row = joined(segments.slice(start, end), setting)
  const first = row[0]
  const last = row.at(-1)
  if (first === undefined || last === undefined) return { pieces: [], x: 0, width: 0 }
  let natural = last.hyphen?.width ?? 0
  let stretch = 0
  let shrink = 0
  for (const segment of row) {
    natural += segment.width
    if (segment === last) continue
    natural += (segment.space?.width ?? 0) + segment.gap
    stretch += segment.stretch
    shrink += segment.shrink
  }
  const rest = measure + first.trimStart + last.trimEnd - natural
  const closes = last.mandatory || end === segments.length
  const spread = align === 'justify' && (!closes || rest < 0)
  const ratio = spread ? ratioOf(rest, stretch, shrink) : 0
  const pieces: Piece[] = []
  for (const segment of row) {
    const isLast = segment === last
    const closing = segment.distant > 0 ? 0 : segment.gap
    const extra = isLast ? 0 : closing + ratio * (ratio > 0 ? segment.stretch : segment.shrink)
    const { length } = segment.pieces
    for (const [i, piece] of segment.pieces.entries()) {
      if (i < length - 1) pieces.push(piece)
      else {
        const distant = segment.distant > 0 && !isLast ? widePiece(piece, segment.distant) : piece
        pieces.push(apart(distant, segment.space ? 0 : extra))
      }
    }
    if (isLast && segment.hyphen) pieces.push(segment.hyphen)
    if (segment.space) pieces.push(apart(segment.space, extra))
  }
  const width = natural + (ratio === 0 ? 0 : ratio * (ratio > 0 ? stretch : shrink))
  const x = align === 'right' ? measure - natural : align === 'center' ? (measure - natural) / 2 : -first.trimStart
  return { pieces, x: Math.max(x, -first.trimStart), width }
}

/** A piece at a distance from the next. */
const apart = (piece: Piece, gap: number): Piece => (piece.gap === gap ? piece : { ...piece, gap })

function ratioOf(rest: number, stretch: number, shrink: number): number {
  if (rest < 0) return shrink > 0 ? Math.max(-1, rest / shrink) : 0
  return stretch > 0 && rest / stretch <= LOOSEST ? rest / stretch : 0
}

/** The same segments, parts of one text set as one: a ligature or kerning pair may lie across the division. */
function joined(segments: readonly Segment[], setting: Setting): readonly Segment[] {
  if (!segments.some(({ joins }) => joins)) return segments
  const whole: Segment[] = []
  let head: Segment | undefined
  let text = ''
  segments.forEach((segment, i) => {
    const piece = segment.pieces[0]
    if (segment.joins && i < segments.length - 1) {
      head ??= segment
      text += piece?.text ?? ''
      return
    }
    if (head === undefined || piece === undefined) {
      whole.push(segment)
    } else {
      const merged = pieceOf(text + piece.text, piece.span, setting)
      whole.push({ ...segment, pieces: [merged], width: merged.width, trimStart: head.trimStart })
    }
    head = undefined
    text = ''
  })
  return whole
}
