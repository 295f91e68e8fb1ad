import type { Font as Program } from 'fontkit'

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

/** Shapes a text with the font's default features (ligatures, kerning, marks). */
export function shape(program: Program, text: string): Shape {
  const run = program.layout(text)
  const scale = 1000 / program.unitsPerEm
  let width = 0
  const glyphs = run.glyphs.map((glyph, i): ShapedGlyph => {
    const position = run.positions[i]
    const advance = (position?.xAdvance ?? glyph.advanceWidth) * scale
    width += advance
    return {
      id: glyph.id,
      codePoints: [...glyph.codePoints],
      width: glyph.advanceWidth * scale,
      advance,
      dx: (position?.xOffset ?? 0) * scale,
      dy: (position?.yOffset ?? 0) * scale,
    }
  })
  return { glyphs, width }
}
