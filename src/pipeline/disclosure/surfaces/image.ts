/** Both readings of bytes whose encoding nobody tells. */
const readings = (bytes: Uint8Array): string[] => {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  return [buffer.toString('utf8'), buffer.toString('utf16le')]
}

/** The texts in an image beside its pixels: EXIF, XMP, IPTC, comments. */
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

/** Segments before the scan (ITU-T T.81 B.1.1). */
function jpeg(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0
    if (marker === 0xda) break
    const length = view.getUint16(at + 2)
    if (marker === 0xfe || (marker >= 0xe1 && marker <= 0xef)) found.push(bytes.subarray(at + 4, at + 2 + length))
    at += 2 + length
  }
  return found
}

/** Chunks that hold no pixels (W3C PNG 5.3). */
function png(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 8; at + 12 <= bytes.length; ) {
    const length = view.getUint32(at)
    const type = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    if (!/^(?:IDAT|IHDR|PLTE|IEND|iCCP)$/.test(type)) found.push(bytes.subarray(at + 8, at + 8 + length))
    at += 12 + length
  }
  return found
}

/** Chunks of the RIFF container that hold metadata. */
function webp(bytes: Uint8Array, view: DataView): Uint8Array[] {
  const found: Uint8Array[] = []
  for (let at = 12; at + 8 <= bytes.length; ) {
    const type = String.fromCharCode(...bytes.subarray(at, at + 4))
    const length = view.getUint32(at + 4, true)
    if (type === 'EXIF' || type === 'XMP ') found.push(bytes.subarray(at + 8, at + 8 + length))
    at += 8 + length + (length % 2)
  }
  return found
}
