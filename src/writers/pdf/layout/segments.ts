import LineBreaker from 'linebreak'
import type { SetText } from '../fonts/stack.ts'
import { LINE_SEPARATOR, type Span } from '../text/span.ts'
import { costOfBreak, distance, forbidsBreak, isClosing, isOpening, isWide, quoteBreaks } from './kinsoku.ts'
import type { Piece, Segment } from './segment.ts'
import { collapse } from './whitespace.ts'

/** Cost of ending a line after a hyphen that the text has. */
const AFTER_HYPHEN = 60

/** What depends on fonts and languages. */
export interface Setting {
  /** Sets text in the fonts of a span. */
  readonly set: (span: Span, text: string) => SetText
  /** Whether a span is Chinese or Japanese. */
  readonly isIdeographic: (span: Span) => boolean
}

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
  let start = 0
  let first = 0
  for (const end of boundariesOf(text, owners, setting)) {
    segments.push(segment(text, start, end, owners, first, latin, setting))
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
      if (owner && setting.isIdeographic(owner.span)) for (const offset of quoteBreaks(chunk)) yield start + offset
    }
    if (end > start) yield end
    start = end
  }
}

function segment(
  text: string,
  start: number,
  end: number,
  owners: readonly Owner[],
  first: number,
  latin: boolean,
  setting: Setting,
): Segment {
  const mandatory = text[end - 1] === LINE_SEPARATOR
  const spaceEnd = mandatory ? end - 1 : end
  let ink = spaceEnd
  while (ink > start && text[ink - 1] === ' ') ink--
  const pieces: Piece[] = []
  let space: Piece | undefined
  let width = 0
  let ideographic = false
  for (let i = first; i < owners.length; i++) {
    const owner = owners[i]
    if (owner === undefined || (owner.start >= end && !(owner.start === owner.end && end === text.length))) break
    const { span } = owner
    if (owner.start === owner.end && owner.start >= start) pieces.push({ span, text: '', set: EMPTY, width: 0, gap: 0 })
    if (owner.end <= start) continue
    ideographic = setting.isIdeographic(span)
    const low = Math.max(owner.start, start)
    const high = Math.min(owner.end, ink)
    if (low < high) {
      for (const piece of piecesOf(text.slice(low, high), span, setting)) {
        pieces.push(piece)
        width += piece.width + piece.gap
      }
    }
    if (ink < spaceEnd && owner.start <= ink && ink < owner.end)
      space = pieceOf(text.slice(ink, spaceEnd), span, setting)
  }
  const last = pieces.at(-1)
  const size = last?.span.style.size ?? 0
  if (mandatory && last && !space && separates(lastOf(text, ink), firstAt(text, end)))
    space = pieceOf(' ', last.span, setting)
  const plain = { pieces, width, space, hyphen: undefined, joins: false, mandatory }
  if (latin) {
    return {
      ...plain,
      gap: 0,
      stretch: space ? space.width * SPACE_STRETCH : 0,
      shrink: space ? space.width * SPACE_SHRINK : 0,
      penalty: space || text[ink - 1] !== '-' ? 0 : AFTER_HYPHEN,
      trimStart: 0,
      trimEnd: 0,
    }
  }
  const before = space ? ' ' : lastOf(text, ink)
  const after = firstAt(text, end)
  const loose = space === undefined && (isWide(before) || isWide(after))
  const apart = space || mandatory || after === '' ? 0 : distance(before, after, ideographic)
  return {
    ...plain,
    gap: (apart * size) / 1000,
    stretch: space ? space.width * SPACE_STRETCH : loose ? size * HAN_STRETCH : 0,
    shrink: space
      ? space.width * SPACE_SHRINK
      : apart === 0 && isClosing(before, ideographic)
        ? size * PUNCTUATION_SHRINK
        : 0,
    penalty: costOfBreak(before, after),
    trimStart: isOpening(firstAt(text, start), ideographic) ? size / 2 : 0,
    trimEnd: !space && isClosing(before, ideographic) ? size / 2 : 0,
  }
}

/** Whether a hard line end stands for a space, to who hears or copies the text. */
const separates = (before: string, after: string) => after !== '' && !(isWide(before) && isWide(after))

/** Text to which no rule of Chinese composition applies. */
const PLAIN = /^[\t\n -\u02ff\u2013-\u2026]*$/

const EMPTY = { runs: [], width: 0, missing: [] }

export function pieceOf(text: string, span: Span, setting: Setting, gap = 0): Piece {
  const set = setting.set(span, text)
  return { span, text, set, width: (set.width * span.style.size) / 1000, gap }
}

/** A text in pieces, parted where characters stand closer or further than their widths. */
function piecesOf(text: string, span: Span, setting: Setting): Piece[] {
  if (PLAIN.test(text) && !setting.isIdeographic(span)) return [pieceOf(text, span, setting)]
  const ideographic = setting.isIdeographic(span)
  const pieces: Piece[] = []
  const characters = Array.from(text)
  let pending = ''
  characters.forEach((character, i) => {
    pending += character
    const after = characters[i + 1]
    if (after === undefined) return
    const apart = distance(character, after, ideographic)
    if (apart === 0) return
    pieces.push(pieceOf(pending, span, setting, (apart * span.style.size) / 1000))
    pending = ''
  })
  pieces.push(pieceOf(pending, span, setting))
  return pieces
}

const firstAt = (text: string, offset: number) =>
  offset < text.length ? String.fromCodePoint(text.codePointAt(offset) ?? 0) : ''

function lastOf(text: string, end: number): string {
  const low = text.charCodeAt(end - 1)
  return low >= 0xdc00 && low <= 0xdfff ? text.slice(Math.max(0, end - 2), end) : text.slice(Math.max(0, end - 1), end)
}
