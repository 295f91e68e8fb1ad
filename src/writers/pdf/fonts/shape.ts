import { Blob, ClusterLevel, Face, Font, type GlyphInfo, Buffer as Glyphs, shape } from 'harfbuzzjs'
import { fontFile } from './fontFile.ts'
import type { TrueType } from './trueType.ts'

/** One glyph of a shaped text. Lengths are thousandths of the font size. */
export interface ShapedGlyph {
  readonly id: number
  /** The characters that it stands for: several for a ligature. */
  readonly codePoints: readonly number[]
  /** Width that the font gives it. */
  readonly width: number
  /** Distance to the next glyph, kerning included. */
  readonly advance: number
  /** How much wider it is made than the font has it, if it is. */
  readonly wider?: number
  readonly dx: number
  readonly dy: number
}

export interface Shape {
  readonly glyphs: readonly ShapedGlyph[]
  readonly width: number
}

/** What HarfBuzz reads. Outlines, which are nearly all of an ideographic font, would be copied into its memory. */
const TABLES = ['GDEF', 'GPOS', 'GSUB', 'OS/2', 'cmap', 'head', 'hhea', 'hmtx', 'kern', 'maxp']

export interface Shaper {
  has(codePoint: number): boolean
  /** Shapes a text with the font's default features (ligatures, kerning, marks), whatever the language of the machine. */
  shape(text: string): Shape
}

export function openShaper(file: TrueType): Shaper {
  const tables = TABLES.flatMap((tag) => (file.has(tag) ? [[tag, file.table(tag)] as const] : []))
  // HarfBuzz reads no checksums, and those of an ideographic font take longer than all else of opening it
  const face = new Face(new Blob(fontFile(tables, () => 0)))
  const font = new Font(face)
  const scale = 1000 / face.upem
  const widths = new Map<number, number>()
  const widthOf = (glyph: number): number => {
    const width = widths.get(glyph) ?? font.glyphHAdvance(glyph) * scale
    widths.set(glyph, width)
    return width
  }
  const buffer = new Glyphs()

  const shaped = (text: string): Shape => {
    buffer.reset()
    buffer.setClusterLevel(ClusterLevel.MONOTONE_CHARACTERS)
    buffer.addText(text)
    // else it would be that of the machine
    buffer.setLanguage('und')
    buffer.guessSegmentProperties()
    shape(font, buffer)
    const infos = buffer.getGlyphInfosAndPositions()
    const codePoints = codePointsOf(text, infos)
    let width = 0
    const glyphs = infos.map(({ codepoint: id, xAdvance = 0, xOffset = 0, yOffset = 0 }, i): ShapedGlyph => {
      const advance = xAdvance * scale
      width += advance
      return {
        id,
        codePoints: codePoints[i] ?? [],
        width: widthOf(id),
        advance,
        dx: xOffset * scale,
        dy: yOffset * scale,
      }
    })
    return { glyphs, width }
  }
  return { has: (codePoint) => font.nominalGlyph(codePoint) !== undefined, shape: shaped }
}

/**
 * The characters of each glyph. Several glyphs that are made of one letter have its parts (`ź` is z and an acute accent); past
 * those, one that takes no room: a glyph without text is not allowed (ISO 19005-3 6.2.11.7.2).
 */
function codePointsOf(text: string, infos: readonly GlyphInfo[]): readonly (readonly number[])[] {
  const starts = [...new Set(infos.map(({ cluster }) => cluster))].sort((a, b) => a - b)
  const own = new Map(starts.map((start, i) => [start, text.slice(start, starts[i + 1])]))
  const counts = new Map<number, number>()
  for (const { cluster } of infos) counts.set(cluster, (counts.get(cluster) ?? 0) + 1)
  const taken = new Map<number, number>()
  return infos.map(({ cluster }) => {
    const characters = own.get(cluster) ?? ''
    const count = counts.get(cluster) ?? 1
    if (count === 1) return Array.from(characters, codePointOf)
    const parts = Array.from(characters.normalize('NFD'), codePointOf)
    const at = taken.get(cluster) ?? 0
    taken.set(cluster, at + 1)
    const share = at === count - 1 ? parts.slice(at) : parts.slice(at, at + 1)
    return share.length > 0 ? share : [ZERO_WIDTH_SPACE]
  })
}

const ZERO_WIDTH_SPACE = 0x200b
const codePointOf = (character: string): number => character.codePointAt(0) ?? 0
