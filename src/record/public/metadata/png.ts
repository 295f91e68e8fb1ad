import { crc32 } from 'node:zlib'
import { orientationIn, tiffWith } from './orientation.ts'

/** Chunks that decide how the picture looks: PNG (third edition), 11. */
const SHOWN = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'cICP',
  'sBIT',
  'bKGD',
  'pHYs',
])

/**
 * A PNG file with the chunks that decide how it looks; of Exif, its orientation. Nothing after the end chunk stays.
 * `undefined` where the file is not built so.
 */
export function withoutPngMetadata(bytes: Uint8Array): Uint8Array[] | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const kept = [bytes.subarray(0, 8)]
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (SHOWN.has(type)) kept.push(bytes.subarray(at, end))
    if (type === 'eXIf') kept.push(...exifWith(orientationIn(bytes.subarray(at + 8, end - 4))))
    if (type === 'IEND') return kept
    at = end
  }
  return undefined
}

function exifWith(orientation: number): Uint8Array[] {
  if (orientation === 1) return []
  const data = tiffWith(orientation)
  const chunk = new Uint8Array(12 + data.length)
  const view = new DataView(chunk.buffer)
  view.setUint32(0, data.length)
  chunk.set(new TextEncoder().encode('eXIf'), 4)
  chunk.set(data, 8)
  view.setUint32(8 + data.length, crc32(chunk.subarray(4, 8 + data.length)))
  return [chunk]
}
