import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { type Face, hanFace, latinFace } from '../../../../src/writers/pdf/fonts/face.ts'
import { nameOf } from '../../../../src/writers/pdf/fonts/font.ts'
import { type Program, programOf, Subset } from '../../../../src/writers/pdf/fonts/program.ts'
import { openTrueType } from '../../../../src/writers/pdf/fonts/trueType.ts'

const both = [true, false]
const faces: readonly Face[] = both.flatMap((bold) =>
  both.flatMap((italic) => [
    ...(['source-sans-3', 'source-serif-4', 'source-code-pro'] as const).map((family) =>
      latinFace({ family, bold, italic }),
    ),
    hanFace({ bold, italic }, 'Hans'),
  ]),
)

const pathOf = (face: Face) =>
  createRequire(import.meta.url).resolve(`@expo-google-fonts/${face.package}/${face.weight}/${nameOf(face)}.ttf`)

describe('what pdfkit asks of a font', () => {
  it.each([...new Map(faces.map((face) => [nameOf(face), face])).values()])(
    '$file $weight is what fontkit says',
    (face) => {
      const path = pathOf(face)
      const own = programOf(openTrueType(path))
      const other = create(readFileSync(path)) as Program
      const said = (font: Program) => ({
        names: font.postscriptName,
        measures: [font.unitsPerEm, font.ascent, font.descent, font.lineGap, font.xHeight, font.capHeight],
        slope: [font.italicAngle, font.head.macStyle.italic],
        box: [font.bbox.minX, font.bbox.minY, font.bbox.maxX, font.bbox.maxY],
        kind: [font['OS/2'].sFamilyClass, Boolean(font.post.isFixedPitch)],
        widths: [0, 1, 50, 400].map((id) => font.getGlyph(id).advanceWidth),
      })
      expect(said(own)).toEqual(said(other))
    },
  )

  it('counts glyphs in a subset as fontkit does', () => {
    const other = (create(readFileSync(pathOf(faces[0] ?? expect.fail('no face')))) as Program).createSubset()
    const own = new Subset()
    for (const id of [7, 3, 7, 0, 9, 3]) expect(own.includeGlyph(id)).toBe(other.includeGlyph(id))
    expect(own.glyphs).toEqual(other.glyphs)
  })
})
