import type { HanScript } from '../fonts/face.ts'
import { HAN, LATIN, WIDE_PUNCTUATION } from '../text/script.ts'

/*
 * Rules of Chinese and Japanese composition (W3C CLREQ, JLREQ) beyond UAX #14.
 */

/** Never at the start of a line. */
const NO_START = /[\u00b7\u2027\u30fb/\uff0f%\uff05\u2030\u2103\u00b0\u301c\uff5e]/
/** Never at the end of a line. */
const NO_END = /[\u00a3\u00a5$\uffe5\uff04#\uff03\u2116]/

/** Full-width punctuation whose ink is in its left half. */
const CLOSING = '\u3001\u3002\uff0c\uff0e\u300b\u3009\u300d\u300f\u3011\u3015\u3017\uff09\uff3d\uff5d'
/** Full-width punctuation whose ink is in its right half. */
const OPENING = '\u300a\u3008\u300c\u300e\u3010\u3014\u3016\uff08\uff3b\uff5b'

const closing = new RegExp(`[${CLOSING}]`)
const opening = new RegExp(`[${OPENING}]`)
const closingQuoted = new RegExp(`[${CLOSING}\u201d\u2019]`)
const openingQuoted = new RegExp(`[${OPENING}\u201c\u2018]`)

export const isWide = (character: string) => HAN.test(character) || WIDE_PUNCTUATION.test(character)

/** Stops and commas that Traditional Chinese has in the middle of their em. */
const CENTRED = /[\u3001\u3002\uff0c\uff0e]/

/** The script of Chinese or Japanese text; undefined for other languages. */
type Script = HanScript | undefined

/** Whether ink is in the left half of a character's em: then its other half is blank. */
export function isClosing(character: string, script: Script): boolean {
  if (script === 'Hant' && CENTRED.test(character)) return false
  return (script ? closingQuoted : closing).test(character)
}

export const isOpening = (character: string, script: Script) => (script ? openingQuoted : opening).test(character)

/** Whether a line may not end between two characters although UAX #14 allows it. */
export function forbidsBreak(before: string, after: string): boolean {
  return NO_START.test(after) || NO_END.test(before)
}

/** Cost of ending a line between two characters: a number keeps its unit where it can. */
export function costOfBreak(before: string, after: string): number {
  return /\d/.test(before) &&
    /[\u5e74\u6708\u65e5\u65f6\u5206\u79d2\u4e07\u5104\u4ebf\u5343\u767e\u4f4d\u9879\u4e2a\u540d\u6642]/.test(after)
    ? 120
    : 0
}

/** Offsets at which a chunk of Chinese or Japanese may be divided, at quotation marks that UAX #14 keeps on both sides. */
export function quoteBreaks(chunk: string): readonly number[] {
  const found: number[] = []
  for (let i = 1; i < chunk.length; i++) {
    const before = chunk[i - 1] ?? ''
    const after = chunk[i] ?? ''
    const opens =
      /[\u201c\u2018]/.test(after) && (isWide(before) || /[\u201d\u2019]/.test(before)) && !isOpening(before, 'Hans')
    const closes = /[\u201d\u2019]/.test(before) && HAN.test(after)
    if (opens || closes) found.push(i)
  }
  return found
}

/** Between a letter or digit and an ideograph, in thousandths of an em. */
const INTERSCRIPT = 125

/**
 * Distance between two characters, in thousandths of an em: adjoining blank halves of punctuation close up, and
 * ideographs keep a little distance from letters and digits.
 */
export function distance(before: string, after: string, script: Script): number {
  if (isClosing(before, script) && (isClosing(after, script) || isOpening(after, script))) return -500
  if (isOpening(before, script) && isOpening(after, script)) return -500
  if (HAN.test(before) && LATIN.test(after)) return INTERSCRIPT
  if (LATIN.test(before) && HAN.test(after)) return INTERSCRIPT
  return 0
}
