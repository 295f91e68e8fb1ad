import type { TrueType } from './trueType.ts'

/** A font as pdfkit embeds it: what it asks of fontkit's objects, in their words. Lengths are units of the font. */
export interface Program {
  readonly postscriptName: string
  readonly unitsPerEm: number
  readonly ascent: number
  readonly descent: number
  readonly lineGap: number
  readonly xHeight: number
  readonly capHeight: number
  /** Degrees. */
  readonly italicAngle: number
  readonly bbox: { readonly minX: number; readonly minY: number; readonly maxX: number; readonly maxY: number }
  readonly 'OS/2': { readonly sFamilyClass: number }
  readonly post: { readonly isFixedPitch: boolean }
  readonly head: { readonly macStyle: { readonly italic: boolean } }
  getGlyph(id: number): { readonly advanceWidth: number }
  createSubset(): Subset
  layout(): never
}

/** What of a font a document uses. */
export class Subset {
  readonly glyphs: number[] = [0]
  readonly #places = new Map([[0, 0]])

  /** The glyph's place in the subset. */
  includeGlyph(id: number): number {
    let place = this.#places.get(id)
    if (place === undefined) {
      place = this.glyphs.length
      this.glyphs.push(id)
      this.#places.set(id, place)
    }
    return place
  }

  encode(): Uint8Array {
    throw new Error('Expected a subset whose file is made by the one who knows its outlines')
  }
}

/** Reads what pdfkit wants to know of a font (OpenType 1.9: `head`, `hhea`, `hmtx`, `name`, `OS/2`, `post`). */
export function programOf(font: TrueType): Program {
  const [head, hhea, hmtx, os2, post] = ['head', 'hhea', 'hmtx', 'OS/2', 'post'].map(font.table) as Tables
  const ascent = hhea.readInt16BE(4)
  // heights of letters came with version 2
  const hasHeights = os2.readUInt16BE(0) >= 2
  return {
    postscriptName: postscriptNameIn(font.table('name')),
    unitsPerEm: head.readUInt16BE(18),
    ascent,
    descent: hhea.readInt16BE(6),
    lineGap: hhea.readInt16BE(8),
    xHeight: hasHeights ? os2.readInt16BE(86) : 0,
    capHeight: hasHeights ? os2.readInt16BE(88) : ascent,
    italicAngle: post.readInt32BE(4) / 0x1_0000,
    bbox: {
      minX: head.readInt16BE(36),
      minY: head.readInt16BE(38),
      maxX: head.readInt16BE(40),
      maxY: head.readInt16BE(42),
    },
    'OS/2': { sFamilyClass: os2.readInt16BE(30) },
    post: { isFixedPitch: post.readUInt32BE(12) !== 0 },
    head: { macStyle: { italic: (head.readUInt16BE(44) & 2) !== 0 } },
    getGlyph: (id) => ({ advanceWidth: hmtx.readUInt16BE(Math.min(id, font.metrics - 1) * 4) }),
    createSubset: () => new Subset(),
    layout() {
      throw new Error('Expected text that is shaped already')
    },
  }
}

type Tables = [head: Buffer, hhea: Buffer, hmtx: Buffer, os2: Buffer, post: Buffer]

/* Of the record of a name (OpenType 1.9, `name`). */
const POSTSCRIPT_NAME = 6
const WINDOWS = 3

/** The font's name in PostScript, which is ASCII whatever the platform it is for. */
function postscriptNameIn(names: Buffer): string {
  const count = names.readUInt16BE(2)
  const strings = names.readUInt16BE(4)
  for (let at = 6; at < 6 + count * 12; at += 12) {
    if (names.readUInt16BE(at + 6) !== POSTSCRIPT_NAME) continue
    const start = strings + names.readUInt16BE(at + 10)
    const bytes = names.subarray(start, start + names.readUInt16BE(at + 8))
    return names.readUInt16BE(at) === WINDOWS
      ? Buffer.from(bytes).swap16().toString('utf16le')
      : bytes.toString('latin1')
  }
  throw new Error('Unexpected font without a name, expected one for PostScript')
}
