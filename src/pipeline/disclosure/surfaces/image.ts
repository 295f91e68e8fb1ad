import { inflated } from '../inflate.ts'

/** Both readings of bytes whose encoding nobody tells. */
const readings = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [buffer.toString('utf8'), buffer.toString('utf16le')]
}

/**
 * The texts in an image beside its pixels: EXIF, XMP, IPTC, comments, profiles, what hangs on after its end.
 *
 * @throws UnsearchableError where something is compressed otherwise than its format says.
 */
export function imageMetadata(bytes: Uint8Array, mediaType: string): string[] {
  return segments(bytes, mediaType).flatMap(readings)
}

function segments(bytes: Uint8Array, mediaType: string): Uint8Array[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (mediaType === 'image/jpeg') return jpeg(bytes, view)
  if (mediaType === 'image/png') return png(bytes, view)
  if (mediaType === 'image/webp') return webp(bytes, view)
  return [bytes]
}

/** Segments before the scan, and what comes after the picture's end (ITU-T T.81 B.1.1). */
function jpeg(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const length = view.getUint16(at + 2)
    if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef)) found.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  const end = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).indexOf('ffd9', at, 'hex')
  if (end >= 0 && end + 2 < bytes.length) found.push(bytes.subarray(end + 2))
  return found
}

/** Chunks that hold no pixels, inflated where they are compressed, and what comes after the last (W3C PNG 5.3, 11.3). */
function png(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const data = bytes.subarray(at + 8, at + 8 + length)
    if (!/^(?:IDAT|IHDR|PLTE|IEND)$/.test(type)) found.push(data)
    if (type === 'zTXt' || type === 'iCCP') found.push(compressed(data, 0))
    if (type === 'iTXt' && data[data.indexOf(0) + 1] === 1) found.push(compressed(data, 1))
    at += 12 + length
    if (type === 'IEND') found.push(bytes.subarray(at))
  }
  return found
}

/**
 * The compressed end of a chunk. A keyword and a zero come first, then the method; in `iTXt`, a flag, the method, and
 * `strings` of two more that end with a zero.
 */
function compressed(data: Uint8Array, flags: 0 | 1): Uint8Array {
  let at = data.indexOf(0) + 2 + flags
  for (let strings = 2 * flags; strings > 0; strings -= 1) at = data.indexOf(0, at) + 1
  return inflated(data.subarray(at), 'compressed text of a picture')
}

const PIXELS = /^(?:VP8[ LX]|ALPH|ANIM|ANMF)$/

/** Chunks of the RIFF container that hold no pixels, and what comes after it. */
function webp(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    if (!PIXELS.test(type)) found.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return found
}
