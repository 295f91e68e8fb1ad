/** A TrueType font file, opened for copying glyphs out of it (OpenType 1.9, "TrueType outlines"). */
export interface TrueType {
  has(tag: string): boolean
  table(tag: string): Buffer
  readonly longOffsets: boolean
  /** Glyphs with a width of their own in `hmtx`. */
  readonly metrics: number
  /** Outline of a glyph; empty for a blank one. */
  outline(glyph: number): Buffer
}

const EMPTY = Buffer.alloc(0)

export function openTrueType(file: Buffer): TrueType {
  const tables = new Map<string, Buffer>()
  const count = file.readUInt16BE(4)
  for (let i = 0; i < count; i++) {
    const at = 12 + i * 16
    const start = file.readUInt32BE(at + 8)
    tables.set(file.toString('latin1', at, at + 4), file.subarray(start, start + file.readUInt32BE(at + 12)))
  }
  const table = (tag: string) => {
    const found = tables.get(tag)
    if (found === undefined) throw new Error(`Unexpected font without table \`${tag}\`, expected TrueType outlines`)
    return found
  }
  const longOffsets = table('head').readInt16BE(50) === 1
  const loca = table('loca')
  const glyf = table('glyf')
  const offset = (glyph: number) => (longOffsets ? loca.readUInt32BE(glyph * 4) : loca.readUInt16BE(glyph * 2) * 2)
  return {
    has: (tag) => tables.has(tag),
    table,
    longOffsets,
    metrics: table('hhea').readUInt16BE(34),
    outline: (glyph) => {
      const start = offset(glyph)
      const end = offset(glyph + 1)
      return end > start ? glyf.subarray(start, end) : EMPTY
    },
  }
}
