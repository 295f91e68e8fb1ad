import LineBreaker from 'linebreak'
import { LINE_SEPARATOR, type Span } from '../text/span.ts'
import { costOfBreak, distance, forbidsBreak, isClosing, isOpening, isWide, quoteBreaks } from './kinsoku.ts'
import { emptyPiece, PLAIN, pieceOf, piecesOf, widePiece } from './pieces.ts'
import type { Piece, Segment } from './segment.ts'
import type { Setting } from './setting.ts'
import { collapse } from './whitespace.ts'

/** Cost of ending a line after a hyphen that the text has. */
const AFTER_HYPHEN = 60

/** How much a space, and the distance between ideographs, may grow or shrink in a justified line. */
const SPACE_STRETCH = 0.5
const SPACE_SHRINK = 0.28
const HAN_STRETCH = 0.05
/** How much of the blank half of a full-width comma or bracket a justified line may take. */
const PUNCTUATION_SHRINK = 0.2

/** Paragraph text in segments: opportunities of UAX #14, and of Chinese composition. `keep` keeps white space as it is. */
export function segmentsOf(spans: readonly Span[], setting: Setting, keep: boolean | undefined): Segment[] {
  const texts = keep
    ? spans.map(({ text }) => text.replaceAll('\t', '    ').replaceAll('\n', LINE_SEPARATOR))
    : collapse(spans)
  const text = texts.join('')
  const owners = ownersOf(spans, texts)
  const latin = PLAIN.test(text)
  const segments: Segment[] = []
  // words are many and spaces alike: one object for all of a span
  const spaces = new Map<Span, Piece>()
  const spaceOf = (blank: string, span: Span) => {
    let space = spaces.get(span)
    if (space === undefined || space.text !== blank) {
      space = pieceOf(blank, span, setting)
      spaces.set(span, space)
    }
    return space
  }
  let start = 0
  let first = 0
  for (const end of boundariesOf(text, owners, setting)) {
    segments.push(segment(text, start, end, owners, first, latin, setting, spaceOf))
    start = end
    while ((owners[first]?.end ?? Number.POSITIVE_INFINITY) < start) first++
  }
  return segments
}

interface Owner {
  readonly start: number
  readonly end: number
  readonly span: Span
}

function ownersOf(spans: readonly Span[], texts: readonly string[]): Owner[] {
  let start = 0
  return spans.map((span, i) => {
    const end = start + (texts[i]?.length ?? 0)
    const owner = { start, end, span }
    start = end
    return owner
  })
}

/** The owner of a character; owners are few. */
const ownerAt = (owners: readonly Owner[], offset: number) =>
  owners.find(({ start, end }) => start <= offset && offset < end)

function* boundariesOf(text: string, owners: readonly Owner[], setting: Setting): Generator<number> {
  const breaker = new LineBreaker(text)
  let start = 0
  for (let found = breaker.nextBreak(); found !== null; found = breaker.nextBreak()) {
    const end = found.position
    if (end < text.length && !found.required && forbidsBreak(text[end - 1] ?? '', text[end] ?? '')) continue
    const chunk = text.slice(start, end)
    if (/[\u2018\u2019\u201c\u201d]/.test(chunk)) {
      const owner = ownerAt(owners, start)
      if (owner && setting.scriptOf(owner.span) !== undefined)
        for (const offset of quoteBreaks(chunk)) yield start + offset
    }
    if (end > start) yield end
    start = end
  }
}

type Mutable<T> = { -readonly [K in keyof T]: T[K] }

function segment(
  text: string,
  start: number,
  end: number,
  owners: readonly Owner[],
  first: number,
  latin: boolean,
  setting: Setting,
  spaceOf: (text: string, span: Span) => Piece,
): Segment {
  const mandatory = text[end - 1] === LINE_SEPARATOR
  const spaceEnd = mandatory ? end - 1 : end
  let ink = spaceEnd
  while (ink > start && text[ink - 1] === ' ') ink--
  const pieces: Piece[] = []
  let space: Piece | undefined
  let width = 0
  let script: ReturnType<Setting['scriptOf']>
  for (let i = first; i < owners.length; i++) {
    const owner = owners[i]
    if (owner === undefined || (owner.start >= end && !(owner.start === owner.end && end === text.length))) break
    const { span } = owner
    if (owner.start === owner.end && owner.start >= start) pieces.push(emptyPiece(span))
    if (owner.end <= start) continue
    script = setting.scriptOf(span)
    const low = Math.max(owner.start, start)
    const high = Math.min(owner.end, ink)
    if (low < high) {
      for (const piece of piecesOf(text.slice(low, high), span, setting)) {
        pieces.push(piece)
        width += piece.width + piece.gap
      }
    }
    if (ink < spaceEnd && owner.start <= ink && ink < owner.end) space = spaceOf(text.slice(ink, spaceEnd), span)
  }
  const last = pieces.at(-1)
  const size = last?.span.style.size ?? 0
  if (mandatory && last && !space && separates(lastOf(text, ink), firstAt(text, end))) space = spaceOf(' ', last.span)
  const stretch = space ? space.width * SPACE_STRETCH : 0
  const shrink = space ? space.width * SPACE_SHRINK : 0
  const latinPenalty = space || text[ink - 1] !== '-' ? 0 : AFTER_HYPHEN
  const made: Mutable<Segment> = {
    pieces,
    width,
    space,
    distant: 0,
    gap: 0,
    stretch,
    shrink,
    penalty: latinPenalty,
    hyphen: undefined,
    joins: false,
    mandatory,
    trimStart: 0,
    trimEnd: 0,
  }
  if (latin) return made
  const before = space ? ' ' : lastOf(text, ink)
  const after = firstAt(text, end)
  const closing = !space && isClosing(before, script)
  if (!space && !mandatory && after !== '') {
    const distant = distance(before, after, script)
    made.gap = (distant * size) / 1000
    if (distant > 0 && last) {
      made.distant = distant
      made.gap = widePiece(last, distant).width - last.width
    }
    if (closing && distant === 0) made.shrink = size * PUNCTUATION_SHRINK
  }
  if (!space && (isWide(before) || isWide(after))) made.stretch = size * HAN_STRETCH
  made.penalty = costOfBreak(before, after)
  if (isOpening(firstAt(text, start), script)) made.trimStart = size / 2
  if (closing) made.trimEnd = size / 2
  return made
}

/** Whether a hard line end stands for a space, to who hears or copies the text. */
const separates = (before: string, after: string) => after !== '' && !(isWide(before) && isWide(after))

const firstAt = (text: string, offset: number) =>
  offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : ''

function lastOf(text: string, end: number): string {
  const low = text.charCodeAt(end - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, end - 2), end) : text.slice(Math.max(0, end - 1), end)
}
