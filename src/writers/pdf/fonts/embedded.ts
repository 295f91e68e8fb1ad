import type { EmbeddedFont, Pdf } from '../archive/pdfkit.ts'
import type { Font } from './font.ts'
import type { Shape, ShapedGlyph } from './shape.ts'
import { subsetOf } from './subset.ts'

/** A font in one document: what of it is used. */
export interface FontResource {
  /** Name in the page's resources. */
  readonly name: string
  /** Makes the page that is current have the font. */
  use(): void
  /** The glyph's code in the content stream: four hexadecimal digits. */
  code(glyph: ShapedGlyph): string
  /** A whole text on one baseline as the inside of a hexadecimal string; undefined where glyphs stand above or below it. */
  codes(shape: Shape): Codes | undefined
}

export interface Codes {
  /** Codes, and `> distance <` where a glyph stands apart from its width. */
  readonly hex: string
  /** Thousandths of the font size before the first glyph, and after the last. */
  readonly before: number
  readonly after: number
}

/** The fonts of a document, embedded as subsets at its end. */
export function embeddedFonts(pdf: Pdf): (font: Font) => FontResource {
  const known = new Map<Font, FontResource>()
  return (font) => {
    let resource = known.get(font)
    if (resource === undefined) {
      pdf.font(font.program)
      const embedded = pdf._font
      // glyphs are copied as they are, without hints half as large
      const wider = new Map<number, number>()
      // pdfkit says that .notdef means U+0000, which no text may (ISO 19005-3 6.2.11.7.2, ISO 14289-1 7.21.7)
      embedded.unicode[0] = [0xfffd]
      embedded.subset.encode = () => subsetOf(font.outlines, embedded.subset.glyphs, wider)
      resource = resourceOf(pdf, embedded, wider)
      known.set(font, resource)
    }
    return resource
  }
}

function resourceOf(pdf: Pdf, font: EmbeddedFont, wider: Map<number, number>): FontResource {
  const glyphs = new Map<ShapedGlyph, string>()
  const shapes = new Map<Shape, Codes | undefined>()
  const doubles = new Map<string, number>()
  const code = (glyph: ShapedGlyph) => {
    let digits = glyphs.get(glyph)
    if (digits === undefined) {
      digits = slotOf(font, glyph, doubles, wider).toString(16).padStart(4, '0')
      glyphs.set(glyph, digits)
    }
    return digits
  }
  return {
    name: font.id,
    use() {
      pdf.page.fonts[font.id] ??= font.ref()
    },
    code,
    codes(shape) {
      if (!shapes.has(shape)) shapes.set(shape, codesOf(shape, code))
      return shapes.get(shape)
    },
  }
}

function codesOf({ glyphs }: Shape, code: (glyph: ShapedGlyph) => string): Codes | undefined {
  if (glyphs.some(({ dy }) => dy !== 0)) return undefined
  let hex = ''
  let apart = 0
  const before = glyphs[0]?.dx ?? 0
  glyphs.forEach((glyph, i) => {
    if (i > 0) apart += glyph.dx
    const amount = Math.round(-apart * 100) / 100
    if (amount !== 0) {
      hex += `>${amount}<`
      apart = 0
    }
    hex += code(glyph)
    apart += glyph.advance - glyph.width - glyph.dx
  })
  return { hex, before, after: apart }
}

/**
 * The place of a glyph in the subset. Two texts that look alike (a space and a no-break space) have two places: each extracts as what it
 * is. So has a glyph that is made wider.
 */
function slotOf(
  font: EmbeddedFont,
  glyph: ShapedGlyph,
  doubles: Map<string, number>,
  wider: Map<number, number>,
): number {
  const text = glyph.wider ? undefined : font.unicode[font.subset.includeGlyph(glyph.id)]
  const alone = !glyph.wider && (text === undefined || same(text, glyph.codePoints))
  const slot = alone ? font.subset.includeGlyph(glyph.id) : doubleOf(font, glyph, doubles)
  if (glyph.wider) wider.set(slot, glyph.wider)
  font.widths[slot] ??= glyph.width
  font.unicode[slot] ??= glyph.codePoints
  return slot
}

function doubleOf({ subset }: EmbeddedFont, glyph: ShapedGlyph, doubles: Map<string, number>): number {
  const key = `${glyph.id} ${glyph.wider ?? 0} ${glyph.codePoints.join(' ')}`
  let slot = doubles.get(key)
  if (slot === undefined) {
    slot = subset.glyphs.length
    subset.glyphs.push(glyph.id)
    doubles.set(key, slot)
  }
  return slot
}

const same = (a: readonly number[], b: readonly number[]) =>
  a.length === b.length && a.every((code, i) => code === b[i])
