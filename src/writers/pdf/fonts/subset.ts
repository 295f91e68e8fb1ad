import { fontFile } from './fontFile.ts'
import { unhinted } from './outline.ts'
import type { TrueType } from './trueType.ts'

/**
 * A font file of some glyphs of another, in the order given, some of them wider (by their places, in thousandths of an em); glyphs that they are composed of follow. Hints are left out: they are
 * for screens of old. Only the tables that a CIDFontType2 needs (ISO 32000-1 9.9, table 126).
 */
export function subsetOf(font: TrueType, glyphs: readonly number[], wider: ReadonlyMap<number, number>): Buffer {
  const ids = [...glyphs]
  const slots = new Map<number, number>()
  ids.forEach((id, slot) => {
    if (!slots.has(id)) slots.set(id, slot)
  })
  const slotOf = (id: number) => {
    let slot = slots.get(id)
    if (slot === undefined) {
      slot = ids.length
      slots.set(id, slot)
      ids.push(id)
    }
    return slot
  }
  const outlines: Buffer[] = []
  // composite glyphs add to `ids` while it is walked
  for (let i = 0; i < ids.length; i++) outlines.push(unhinted(font.outline(ids[i] ?? 0), slotOf))

  const loca = Buffer.alloc((ids.length + 1) * 4)
  let length = 0
  outlines.forEach((outline, i) => {
    length += (outline.length + 3) & ~3
    loca.writeUInt32BE(length, (i + 1) * 4)
  })
  const glyf = Buffer.alloc(length)
  outlines.forEach((outline, i) => {
    outline.copy(glyf, loca.readUInt32BE(i * 4))
  })
  return fontFile([
    ['glyf', glyf],
    ['head', headOf(font)],
    ['hhea', counted(font.table('hhea'), 34, ids.length)],
    ['hmtx', metricsOf(font, ids, wider)],
    ['loca', loca],
    ['maxp', maxpOf(font, ids.length)],
  ])
}

function headOf(font: TrueType): Buffer {
  const head = Buffer.from(font.table('head'))
  head.writeUInt32BE(0, 8)
  head.writeInt16BE(1, 50)
  return head
}

function counted(table: Buffer, at: number, count: number): Buffer {
  const copy = Buffer.from(table)
  copy.writeUInt16BE(count, at)
  return copy
}

/** Without hints there is no bytecode to make room for. */
function maxpOf(font: TrueType, count: number): Buffer {
  const maxp = counted(font.table('maxp'), 4, count)
  if (maxp.length >= 32) {
    maxp.writeUInt16BE(1, 14)
    maxp.fill(0, 16, 28)
  }
  return maxp
}

function metricsOf(font: TrueType, ids: readonly number[], wider: ReadonlyMap<number, number>): Buffer {
  const em = font.table('head').readUInt16BE(18)
  const source = font.table('hmtx')
  const last = font.metrics - 1
  const metrics = Buffer.alloc(ids.length * 4)
  ids.forEach((id, i) => {
    const more = Math.round(((wider.get(i) ?? 0) * em) / 1000)
    metrics.writeUInt16BE(source.readUInt16BE(Math.min(id, last) * 4) + more, i * 4)
    metrics.writeInt16BE(
      source.readInt16BE(id <= last ? id * 4 + 2 : font.metrics * 4 + (id - font.metrics) * 2),
      i * 4 + 2,
    )
  })
  return metrics
}
