import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { create } from 'fontkit'
import { describe, expect, it } from 'vitest'
import { openFont } from '../../../../src/writers/pdf/fonts/font.ts'

const serif = { package: 'source-serif-4', file: 'SourceSerif4', weight: '400Regular' }
const han = { package: 'noto-sans-sc', file: 'NotoSansSC', weight: '400Regular' }

function opened(face: typeof serif) {
  const font = openFont(face)
  if (!font) throw new Error(`${face.package} is not installed`)
  return font
}

/** Glyphs and advances, in units of the font, as fontkit shapes a text. */
interface Layout {
  readonly glyphs: readonly { readonly id: number }[]
  readonly positions: readonly { readonly xAdvance: number }[]
}

function layout({ package: name, file, weight }: typeof serif, source: string): Layout {
  const path = createRequire(import.meta.url).resolve(`@expo-google-fonts/${name}/${weight}/${file}_${weight}.ttf`)
  return (create(readFileSync(path)) as { layout(text: string): Layout }).layout(source)
}

const text = (codePoints: readonly number[]) => String.fromCodePoint(...codePoints)

describe('shape', () => {
  it('gives each character its glyph, and the width of all', () => {
    const { glyphs, width } = opened(serif).shape('owl')
    expect(glyphs.map(({ codePoints }) => text(codePoints))).toEqual(['o', 'w', 'l'])
    expect(width).toBeCloseTo(glyphs.reduce((sum, { advance }) => sum + advance, 0))
  })

  it('kerns', () => {
    const [first] = opened(serif).shape('AV').glyphs
    expect(first?.advance).toBeLessThan(first?.width ?? 0)
  })

  it('keeps all characters of a ligature, and of letters beyond the first plane', () => {
    const { glyphs } = opened(serif).shape('office')
    expect(glyphs.map(({ codePoints }) => text(codePoints)).join('')).toBe('office')
    expect(
      opened(han)
        .shape('\u{20bb7}')
        .glyphs.map(({ codePoints }) => text(codePoints)),
    ).toEqual(['\u{20bb7}'])
  })

  it('tells texts apart that share a glyph, whichever came first', () => {
    const font = opened(serif)
    for (const space of [' ', '\u00a0', ' ']) expect(text(font.shape(space).glyphs[0]?.codePoints ?? [])).toBe(space)
  })

  it('sets a mark upon its letter', () => {
    const glyphs = opened(serif).shape('q\u0301').glyphs
    expect(glyphs.map(({ codePoints }) => text(codePoints)).join('')).toBe('q\u0301')
    expect(glyphs[1]?.advance).toBe(0)
  })

  it.each([
    [serif, 'AVATAR Tokyo, office flow, fjord Te. “Wa” 3/4 — naïve Ångström, “VAT” 1,200 (f) fi fl ffi'],
    [han, '深圳医学科学院，2024年7月2日：“交流”。'],
  ])('agrees with another shaper on $file', (face, source) => {
    const other = layout(face, source)
    const { glyphs } = opened(face).shape(source)
    expect(glyphs.map(({ id }) => id)).toEqual(other.glyphs.map(({ id }) => id))
    // both families have a thousand units to an em
    expect(glyphs.map(({ advance }) => advance)).toEqual(other.positions.map(({ xAdvance }) => xAdvance))
  })
})
