import { orientationIn, tiffWith } from './orientation.ts'

/** Flags of the VP8X chunk that say that Exif or XMP follows. */
const EXIF_FLAG = 0x08
const XMP_FLAG = 0x04
const SHOWN = new Set(['VP8X', 'VP8 ', 'VP8L', 'ALPH', 'ICCP', 'ANIM', 'ANMF'])

/**
 * A WebP file with the chunks that decide how it looks; of Exif, its orientation. RFC 9649, section 2. `undefined`
 * where the file is not built so.
 */
export function withoutWebpMetadata(bytes: Uint8Array): Uint8Array[] | undefined {
  if (bytes.length < 12) return undefined
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const stop = 8 + view.getUint32(4, true)
  if (stop > bytes.length) return undefined
  const kept: Uint8Array[] = []
  let orientation = 1
  let at = 12
  while (at + 8 <= stop) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > stop) return undefined
    if (SHOWN.has(type)) kept.push(bytes.slice(at, end))
    if (type === 'EXIF') orientation = orientationIn(tiffOf(bytes.subarray(at + 8, at + 8 + size)))
    at = end
  }
  const [first] = kept
  if (first && String.fromCharCode(...first.subarray(0, 4)) === 'VP8X') {
    first[8] = ((first[8] ?? 0) & ~(EXIF_FLAG | XMP_FLAG)) | (orientation === 1 ? 0 : EXIF_FLAG)
    if (orientation !== 1) kept.push(exifWith(orientation))
  }
  const head = bytes.slice(0, 12)
  const length = kept.reduce((sum, chunk) => sum + chunk.length, 4)
  new DataView(head.buffer).setUint32(4, length, true)
  return [head, ...kept]
}

/** Some programs write the mark of JPEG's Exif segment before the structure. */
function tiffOf(data: Uint8Array): Uint8Array {
  return String.fromCharCode(...data.subarray(0, 4)) === 'Exif' ? data.subarray(6) : data
}

function exifWith(orientation: number): Uint8Array {
  const data = tiffWith(orientation)
  const chunk = new Uint8Array(8 + data.length)
  chunk.set(new TextEncoder().encode('EXIF'))
  new DataView(chunk.buffer).setUint32(4, data.length, true)
  chunk.set(data, 8)
  return chunk
}
