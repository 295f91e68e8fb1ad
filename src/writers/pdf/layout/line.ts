import type { SetText } from '../fonts/stack.ts'
import type { Span } from '../text/span.ts'
import type { Align } from './block.ts'
import type { Piece, Segment } from './segment.ts'
import { pieceOf, type Setting } from './segments.ts'

/** Text of one span within a line, set. */
export interface Fragment {
  readonly span: Span
  readonly text: string
  readonly set: SetText
  /** Points, without `gap`. */
  readonly width: number
  /** Points to the next fragment, beyond the width of the text itself. */
  readonly gap: number
  /** Whether it is the hyphen of a divided word. */
  readonly hyphen: boolean
}

/** A line of text, set and spaced. */
export interface Line {
  readonly fragments: readonly Fragment[]
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
  if (first === undefined || last === undefined) return { fragments: [], x: 0, width: 0 }
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
  const fragments: Fragment[] = []
  for (const segment of row) {
    const isLast = segment === last
    const extra = isLast ? 0 : segment.gap + ratio * (ratio > 0 ? segment.stretch : segment.shrink)
    const inner = segment.space ? 0 : extra
    segment.pieces.forEach((piece, i) => {
      fragments.push(fragment(piece, i === segment.pieces.length - 1 ? inner : piece.gap, false))
    })
    if (isLast && segment.hyphen) fragments.push(fragment(segment.hyphen, 0, true))
    if (segment.space) fragments.push(fragment(segment.space, extra, false))
  }
  const width = natural + (ratio === 0 ? 0 : ratio * (ratio > 0 ? stretch : shrink))
  const x = align === 'right' ? measure - natural : align === 'center' ? (measure - natural) / 2 : -first.trimStart
  return { fragments, x: Math.max(x, -first.trimStart), width }
}

const fragment = ({ span, text, set, width }: Piece, gap: number, hyphen: boolean): Fragment => ({
  span,
  text,
  set,
  width,
  gap,
  hyphen,
})

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
