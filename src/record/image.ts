import { LIMITS, type MediaFault } from './bundle.ts'
import type { MediaFile } from './record.ts'

type Probed = Pick<MediaFile, 'mediaType' | 'width' | 'height'>

const PNG = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]
const JPEG = [0xff, 0xd8, 0xff]

/** Type and size in pixels of an image, as its bytes have it whatever its name says; it is not decoded. */
export async function probeImage(bytes: Uint8Array): Promise<Probed | MediaFault> {
  const mediaType = typeOf(bytes)
  if (mediaType === undefined) return { fault: 'no-image' }
  if (!isWhole(bytes, mediaType)) return { fault: 'broken' }
  const { default: sharp } = await import('sharp')
  try {
    const { autoOrient } = await sharp(bytes, { limitInputPixels: false }).metadata()
    const { width, height } = autoOrient
    return width * height > LIMITS.pixels ? { fault: 'too-many-pixels', width, height } : { mediaType, width, height }
  } catch {
    return { fault: 'broken' }
  }
}

function typeOf(bytes: Uint8Array): MediaFile['mediaType'] | undefined {
  if (startsWith(bytes, PNG)) return 'image/png'
  if (startsWith(bytes, JPEG)) return 'image/jpeg'
  if (latin1(bytes, 0, 4) === 'RIFF' && latin1(bytes, 8, 12) === 'WEBP') return 'image/webp'
  return undefined
}

/** Whether the file goes on to its end mark: a download that broke off does not. */
function isWhole(bytes: Uint8Array, type: MediaFile['mediaType']): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (type === 'image/webp') return bytes.length >= 12 && view.getUint32(4, true) + 8 <= bytes.length
  if (type === 'image/jpeg')
    return (
      Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).lastIndexOf('\xff\xd9', undefined, 'latin1') >
      scanStart(view)
    )
  for (let at = PNG.length; at + 12 <= bytes.length; at += 12 + view.getUint32(at)) {
    if (latin1(bytes, at + 4, at + 8) === 'IEND') return true
  }
  return false
}

/** Where the first scan of a JPEG starts: end marks before it belong to thumbnails. */
function scanStart(view: DataView): number {
  const SCAN = 0xda
  let at = 2
  while (at + 4 <= view.byteLength && view.getUint8(at) === 0xff) {
    if (view.getUint8(at + 1) === SCAN) return at
    at += 2 + view.getUint16(at + 2)
  }
  return view.byteLength
}

function startsWith(bytes: Uint8Array, magic: readonly number[]): boolean {
  return magic.every((byte, index) => bytes[index] === byte)
}

function latin1(bytes: Uint8Array, start: number, end: number): string {
  return String.fromCharCode(...bytes.subarray(start, end))
}
