import { createHash } from 'node:crypto'
import type { MediaFile } from '../../record.ts'
import { withoutJpegMetadata } from './jpeg.ts'
import { withoutPngMetadata } from './png.ts'
import { withoutWebpMetadata } from './webp.ts'

const strippers = {
  'image/jpeg': withoutJpegMetadata,
  'image/png': withoutPngMetadata,
  'image/webp': withoutWebpMetadata,
} satisfies Record<MediaFile['mediaType'], (bytes: Uint8Array) => Uint8Array[] | undefined>

const stripped = new WeakMap<Uint8Array, MediaFile>()

/**
 * The photo as anyone may have it: the same picture, pixel for pixel, without what the camera and programs wrote
 * beside it (place, time, author, comments, thumbnails). Asked twice, it gives the same object, and of a photo
 * without metadata the photo itself. A file that is not built as its standard says stays as it is.
 */
export function withoutMetadata(photo: MediaFile): MediaFile {
  let made = stripped.get(photo.bytes)
  if (!made) {
    made = strip(photo)
    stripped.set(photo.bytes, made)
  }
  return made
}

function strip(photo: MediaFile): MediaFile {
  const parts = strippers[photo.mediaType](photo.bytes)
  if (!parts) return photo
  const bytes = new Uint8Array(Buffer.concat(parts))
  if (Buffer.compare(bytes, photo.bytes) === 0) return photo
  return { ...photo, bytes, sha256: createHash('sha256').update(bytes).digest('hex') }
}
