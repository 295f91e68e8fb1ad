import type { Font } from 'fontkit'

/**
 * Makes a font object safe to share. fontkit keeps, with each glyph, the code points of whoever asked for it first
 * (fontkit issue 154): a later text in which another character has the same glyph would extract as the first one.
 * After this, every lookup has the code points that it asked with.
 */
export function isolate(font: Font): Font {
  const getGlyph = font.getGlyph.bind(font)
  font.getGlyph = (id, codePoints = []) => {
    const glyph = getGlyph(id, codePoints)
    const same =
      glyph.codePoints.length === codePoints.length && glyph.codePoints.every((code, i) => code === codePoints[i])
    return same || codePoints.length === 0
      ? glyph
      : Object.create(glyph, { codePoints: { value: codePoints, enumerable: true } })
  }
  return font
}
