/* Flags of a component of a composite glyph (OpenType 1.9, table `glyf`). */
const WORDS = 0x0001
const SCALE = 0x0008
const MORE = 0x0020
const TWO_SCALES = 0x0040
const TWO_BY_TWO = 0x0080
const INSTRUCTIONS = 0x0100

/**
 * The outline of a glyph without hints.
 * @param slotOf where the subset has a glyph that this one is composed of
 */
export function unhinted(outline: Buffer, slotOf: (glyph: number) => number): Buffer {
  if (outline.length === 0) return outline
  const contours = outline.readInt16BE(0)
  return contours >= 0 ? simple(outline, contours) : composite(outline, slotOf)
}

function simple(outline: Buffer, contours: number): Buffer {
  const at = 10 + contours * 2
  const length = contours === 0 ? 0 : outline.readUInt16BE(at)
  if (length === 0) return outline
  return Buffer.concat([outline.subarray(0, at), Buffer.alloc(2), outline.subarray(at + 2 + length)])
}

function composite(outline: Buffer, slotOf: (glyph: number) => number): Buffer {
  const copy = Buffer.from(outline)
  let at = 10
  for (;;) {
    const flags = copy.readUInt16BE(at)
    copy.writeUInt16BE(flags & ~INSTRUCTIONS, at)
    copy.writeUInt16BE(slotOf(copy.readUInt16BE(at + 2)), at + 2)
    at += 4 + (flags & WORDS ? 4 : 2)
    if (flags & SCALE) at += 2
    else if (flags & TWO_SCALES) at += 4
    else if (flags & TWO_BY_TWO) at += 8
    if (!(flags & MORE)) return copy.subarray(0, at)
  }
}
