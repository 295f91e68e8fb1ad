import { closeSync, openSync, readSync } from 'node:fs'

/** A TrueType font file (OpenType 1.9, "TrueType outlines"), of which no more is read than is asked for. */
export interface TrueType {
  has(tag: string): boolean
  /** A table, read anew unless it is one of those that every document needs. */
  table(tag: string): Buffer
  readonly longOffsets: boolean
  /** Glyphs with a width of their own in `hmtx`. */
  readonly metrics: number
  /** Outline of a glyph; empty for a blank one. */
  outline(glyph: number): Buffer
}

/** Tables that are kept in memory. Outlines and rules for shaping, nearly all of an ideographic font, are not. */
const KEPT: ReadonlySet<string> = new Set(['head', 'hhea', 'hmtx', 'loca', 'maxp'])

/** Bytes of the header, and of the record of a table. */
const HEADER = 12
const RECORD = 16

/** Opens a font file, which stays open as long as its thread. */
export function openTrueType(path: string): TrueType {
  const file = openSync(path, 'r')
  const read = (start: number, length: number): Buffer => {
    const bytes = Buffer.alloc(length)
    if (readSync(file, bytes, 0, length, start) < length) throw unexpected(path, 'end', 'a whole font')
    return bytes
  }
  try {
    return opened(path, read)
  } catch (error) {
    closeSync(file)
    throw error
  }
}

function opened(path: string, read: (start: number, length: number) => Buffer): TrueType {
  const places = placesOf(read)
  const kept = new Map<string, Buffer>()
  const placeOf = (tag: string) => {
    const place = places.get(tag)
    if (place === undefined) throw unexpected(path, `font without table \`${tag}\``, 'TrueType outlines')
    return place
  }
  const table = (tag: string): Buffer => {
    const known = kept.get(tag)
    if (known) return known
    const { start, length } = placeOf(tag)
    const bytes = read(start, length)
    if (KEPT.has(tag)) kept.set(tag, bytes)
    return bytes
  }
  const longOffsets = table('head').readInt16BE(50) === 1
  const glyf = placeOf('glyf').start
  const outlines = new Map<number, Buffer>()
  const offset = (glyph: number) =>
    longOffsets ? table('loca').readUInt32BE(glyph * 4) : table('loca').readUInt16BE(glyph * 2) * 2
  return {
    has: (tag) => places.has(tag),
    table,
    longOffsets,
    metrics: table('hhea').readUInt16BE(34),
    outline(glyph) {
      let outline = outlines.get(glyph)
      if (outline === undefined) {
        const start = offset(glyph)
        outline = read(glyf + start, Math.max(0, offset(glyph + 1) - start))
        outlines.set(glyph, outline)
      }
      return outline
    },
  }
}

function placesOf(read: (start: number, length: number) => Buffer) {
  const count = read(0, HEADER).readUInt16BE(4)
  const directory = read(HEADER, count * RECORD)
  return new Map(
    Array.from({ length: count }, (_, i) => {
      const at = i * RECORD
      const place = { start: directory.readUInt32BE(at + 8), length: directory.readUInt32BE(at + 12) }
      return [directory.toString('latin1', at, at + 4), place]
    }),
  )
}

const unexpected = (path: string, found: string, expected: string) =>
  new Error(`Unexpected ${found} in ${path}, expected ${expected}`)
