import { widened } from '../fonts/widen.ts'
import type { Span } from '../text/span.ts'
import { distance } from './kinsoku.ts'
import type { Piece } from './segment.ts'
import type { Setting } from './setting.ts'

/** Text to which no rule of Chinese composition applies. */
export const PLAIN = /^[\t\n -\u02ff\u2013-\u2026]*$/

const EMPTY = { runs: [], width: 0, missing: [] }

/** A place without text: an anchor. */
export const emptyPiece = (span: Span): Piece => ({ span, text: '', set: EMPTY, width: 0, gap: 0, hyphen: false })

/** A text of one span, set in its fonts. */
export function pieceOf(text: string, span: Span, setting: Setting, gap = 0): Piece {
  const set = setting.set(span, text)
  return { span, text, set, width: (set.width * span.style.size) / 1000, gap, hyphen: false }
}

/** A piece that keeps a distance from the next by its own width. */
export function widePiece(piece: Piece, amount: number): Piece {
  const set = widened(piece.set, amount)
  return { ...piece, set, width: (set.width * piece.span.style.size) / 1000 }
}

/** A text in pieces, parted where characters stand closer or further than their widths. */
export function piecesOf(text: string, span: Span, setting: Setting): Piece[] {
  const script = setting.scriptOf(span)
  if (script === undefined && PLAIN.test(text)) return [pieceOf(text, span, setting)]
  const pieces: Piece[] = []
  const characters = Array.from(text)
  let pending = ''
  characters.forEach((character, i) => {
    pending += character
    const after = characters[i + 1]
    if (after === undefined) return
    const apart = distance(character, after, script)
    if (apart === 0) return
    const piece = pieceOf(pending, span, setting, apart < 0 ? (apart * span.style.size) / 1000 : 0)
    pieces.push(apart > 0 ? widePiece(piece, apart) : piece)
    pending = ''
  })
  pieces.push(pieceOf(pending, span, setting))
  return pieces
}
