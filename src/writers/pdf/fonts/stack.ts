import { HAN, IGNORABLE, LATIN, SHARED_PUNCTUATION, WIDE_PUNCTUATION } from '../text/script.ts'
import type { TextStyle } from '../text/style.ts'
import { type HanScript, hanFace, latinFace } from './face.ts'
import { type Font, isInstalled, nameOf, openFont } from './font.ts'
import type { Shape } from './shape.ts'
import { supplementsOf } from './supplement.ts'

/** Text in one font, shaped. */
export interface Run {
  readonly font: Font
  readonly shape: Shape
  /** Size, against that of the text. */
  readonly scale: number
  /** What the replacement character stands for, where no font has a character. */
  readonly actual?: string
}

/** A text set in the fonts that have its characters. Width in thousandths of the font size. */
export interface SetText {
  readonly runs: readonly Run[]
  readonly width: number
  /** Characters that no font has. */
  readonly missing: readonly string[]
}

/** The fonts of a style in the order in which they are asked for a character, and what they have set. */
export interface FontStack {
  set(text: string): SetText
  /** Package of the script's own font where it is not installed. */
  readonly absent: string | undefined
}

/*
 * Latin letters of the Source families are small beside ideographs of the same size: in a Latin document ideographs are set smaller,
 * in a Chinese or Japanese one Latin letters larger, so that a name looks alike in and out of its own language.
 */
const HAN_IN_LATIN = 0.93
const LATIN_IN_HAN = 1.07

/** Visible stand-in for a character that no font has. */
const REPLACEMENT = '\u25a1'
/** Of the sans face in any text, it comes to be about as tall as a capital letter. */
const REPLACEMENT_SCALE = 1.25
/** Brings it down to the line, in thousandths of its size. */
const REPLACEMENT_DROP = -95
/** Characters of texts kept per stack: a bound on memory over many documents, not on what can be set. */
const KEPT = 12_000

const stacks = new Map<string, FontStack>()

/**
 * The fonts for a style in a language.
 * @param script ideographic script of the text's language; undefined where it has none
 * @param around the same of the document that it stands in; other languages borrow its ideographs
 */
export function stackOf(style: TextStyle, script: HanScript | undefined, around: HanScript | undefined): FontStack {
  const key = `${style.family} ${style.bold} ${style.italic} ${script ?? ''} ${around ?? ''}`
  let stack = stacks.get(key)
  if (stack === undefined) {
    stack = makeStack(style, script, around)
    stacks.set(key, stack)
  }
  return stack
}

function makeStack(style: TextStyle, script: HanScript | undefined, around: HanScript | undefined): FontStack {
  const own = hanFace(style, script ?? around ?? 'Hans')
  const ideographs = isInstalled(own) ? own : hanFace(style, 'Hans')
  const han = () => openFont(ideographs)
  const latin = () => openFont(latinFace(style))
  const plain = (family: TextStyle['family']) => () => openFont(latinFace({ ...style, family, italic: false }))
  const others = [
    plain('source-sans-3'),
    plain('source-serif-4'),
    plain('source-code-pro'),
    () => openFont(hanFace(style, 'Hans')),
  ]
  const latinFirst = [latin, han, ...others]
  const hanFirst = [han, latin, ...others]

  const fontOf = (cluster: string, wide: boolean): Font | undefined => {
    const has = (font: Font | undefined) =>
      font !== undefined && [...cluster].every((c) => font.covers(c.codePointAt(0) ?? 0))
    for (const open of wide ? hanFirst : latinFirst) {
      const font = open()
      if (has(font)) return font
    }
    return supplementsOf(cluster).map(openFont).find(has)
  }

  const scaleOf = (font: Font) => {
    const isHan = font.name === nameOf(ideographs)
    if (around !== undefined) return isHan ? 1 : LATIN_IN_HAN
    return isHan ? HAN_IN_LATIN : 1
  }

  const kept = new Map<string, SetText>()
  let characters = 0
  const set = (text: string): SetText => {
    let known = kept.get(text)
    if (known === undefined) {
      known = setText(text, script !== undefined, fontOf, scaleOf, plain('source-sans-3'))
      characters += text.length
      if (characters > KEPT) {
        kept.clear()
        characters = text.length
      }
      kept.set(text, known)
    }
    return known
  }
  return { set, absent: isInstalled(own) ? undefined : own.package }
}

const clusters = new Intl.Segmenter('und', { granularity: 'grapheme' })

function setText(
  source: string,
  ideographic: boolean,
  fontOf: (cluster: string, wide: boolean) => Font | undefined,
  scaleOf: (font: Font) => number,
  standIn: () => Font | undefined,
): SetText {
  const runs: Run[] = []
  const missing: string[] = []
  let font: Font | undefined
  let pending = ''
  const flush = () => {
    if (font !== undefined && pending !== '') runs.push({ font, shape: font.shape(pending), scale: scaleOf(font) })
    pending = ''
  }
  const parts = /^[\x20-\x7e]*$/.test(source)
    ? [source]
    : Array.from(clusters.segment(source), ({ segment }) => segment)
  parts.forEach((part, i) => {
    const drawn = part.replace(IGNORABLE, '')
    if (drawn === '') return
    const wide = isWide(drawn, ideographic, parts[i - 1], parts[i + 1])
    let cluster = drawn
    let found = fontOf(cluster, wide)
    if (found === undefined && drawn.normalize('NFC') !== drawn) {
      cluster = drawn.normalize('NFC')
      found = fontOf(cluster, wide)
    }
    if (found !== font) {
      flush()
      font = found
    }
    if (found !== undefined) {
      pending += cluster
      return
    }
    missing.push(part)
    const stand = standIn()
    if (stand !== undefined)
      runs.push({ font: stand, shape: dropped(stand.shape(REPLACEMENT)), scale: REPLACEMENT_SCALE, actual: part })
  })
  flush()
  return { runs, width: runs.reduce((sum, run) => sum + run.shape.width * run.scale, 0), missing }
}

const dropped = (shape: Shape): Shape => ({
  ...shape,
  glyphs: shape.glyphs.map((glyph) => ({ ...glyph, dy: REPLACEMENT_DROP })),
})

/** Whether a character is set in the ideographic font although a Latin one may have it. */
function isWide(part: string, ideographic: boolean, before = '', after = ''): boolean {
  if (HAN.test(part) || WIDE_PUNCTUATION.test(part)) return true
  // between spaces it parts facts, else the parts of a name
  if (part === '·' && /^\s*$/.test(before) && /^\s*$/.test(after)) return false
  return ideographic && SHARED_PUNCTUATION.test(part) && !(LATIN.test(before) && LATIN.test(after))
}
