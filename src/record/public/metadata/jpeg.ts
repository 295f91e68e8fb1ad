import { orientationIn, tiffWith } from './orientation.ts'

const EXIF = 'Exif\0\0'
const ICC = 'ICC_PROFILE\0'
const SCAN = 0xda
const END = 0xd9

/**
 * A JPEG file without what cameras and programs wrote beside the picture: APP and COM segments, and what follows the
 * end mark. JFIF without its thumbnail, colour profiles, Adobe's colour transform and the orientation flag stay, so it looks the same.
 * ISO/IEC 10918-1, annex B. `undefined` where the file is not built so.
 */
export function withoutJpegMetadata(bytes: Uint8Array): Uint8Array[] | undefined {
  const kept = [bytes.subarray(0, 2)]
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  let at = 2
  while (at + 2 <= bytes.length) {
    if (bytes[at] !== 0xff) return undefined
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xff) {
      at += 1
    } else if (marker === END) {
      return [...kept, bytes.subarray(at, at + 2)]
    } else {
      if (at + 4 > bytes.length) return undefined
      const end = at + 2 + view.getUint16(at + 2)
      const stop = marker === SCAN ? scanEnd(bytes, end) : end
      kept.push(...keptOf(marker, bytes.subarray(at, stop)))
      at = stop
    }
  }
  return undefined
}

/** What stays of a segment, its marker included. */
function keptOf(marker: number, segment: Uint8Array): Uint8Array[] {
  const starts = (text: string): boolean => String.fromCharCode(...segment.subarray(4, 4 + text.length)) === text
  if (marker === 0xe1 && starts(EXIF)) return exifWith(orientationIn(segment.subarray(4 + EXIF.length)))
  if (marker === 0xe0 && starts('JFIF\0')) return cut(segment, JFIF_SIZE, [0, 0])
  if (marker === 0xee && starts('Adobe')) return cut(segment, ADOBE_SIZE)
  const application = marker >= 0xe0 && marker <= 0xef
  const colour = marker === 0xe2 && starts(ICC)
  return (application && !colour) || marker === 0xfe ? [] : [segment]
}

/** Bytes of a segment with all that its kind has, without the thumbnail that JFIF may add: ISO/IEC 10918-5, 10.1. */
const JFIF_SIZE = 18
/** The same of Adobe's, whose last byte is the colour transform: ISO/IEC 10918-6, 6.5.3. */
const ADOBE_SIZE = 16

/** A segment of so many bytes, the last of them replaced; nothing where it has fewer. */
function cut(segment: Uint8Array, size: number, last: readonly number[] = []): Uint8Array[] {
  if (segment.length < size) return []
  const kept = segment.slice(0, size)
  kept.set([0, size - 2], 2)
  kept.set(last, size - last.length)
  return [kept]
}

function exifWith(orientation: number): Uint8Array[] {
  if (orientation === 1) return []
  const body = Uint8Array.of(...new TextEncoder().encode(EXIF), ...tiffWith(orientation))
  return [Uint8Array.of(0xff, 0xe1, 0, body.length + 2), body]
}

/** Where a scan's data ends: at the next marker that is neither a stuffed byte nor a restart. */
function scanEnd(bytes: Uint8Array, from: number): number {
  for (let at = from; at + 1 < bytes.length; at += 1) {
    const next = bytes[at + 1] ?? 0
    if (bytes[at] === 0xff && next !== 0 && next !== 0xff && !(next >= 0xd0 && next <= 0xd7)) return at
  }
  return bytes.length
}
