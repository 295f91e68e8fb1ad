import type { Sharp } from 'sharp'
import type { MediaFile } from '../../record/record.ts'
import type { Logo } from '../writer.ts'

/** A picture inside a page. */
export interface WebImage {
  /** `data:` URI. */
  readonly source: string
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Twice the widest column, for dense screens. */
const MAX_WIDTH = 1600
const MAX_HEIGHT = 3200
const LOGO_HEIGHT = 240

/** The languages of a record share the bytes of its files: each is prepared once, and forgotten with them. */
const prepared = new WeakMap<Uint8Array, Promise<WebImage>>()

/**
 * A photo for the screen: turned upright, in sRGB, at most 1600 × 3200 pixels, without its metadata (where a camera
 * stood is nobody's business). Photos stay JPEG; what came as PNG or WebP may have transparency and hard edges,
 * and becomes WebP. Throws what the decoder throws.
 */
export function webImage(file: MediaFile): Promise<WebImage> {
  const known = prepared.get(file.bytes)
  if (known) return known
  const image = prepare(file)
  prepared.set(file.bytes, image)
  return image
}

async function prepare({ bytes, mediaType }: MediaFile): Promise<WebImage> {
  const { default: sharp } = await import('sharp')
  const pixels = sharp(bytes, { failOn: 'error' })
    .autoOrient()
    .toColourspace('srgb')
    .resize({ width: MAX_WIDTH, height: MAX_HEIGHT, fit: 'inside', withoutEnlargement: true })
  const photo = mediaType === 'image/jpeg'
  return encode(photo ? pixels.jpeg({ quality: 82, progressive: true }) : pixels.webp({ quality: 90, effort: 2 }))
}

/** A logo, small and exact. */
export async function webLogo({ bytes }: Logo): Promise<WebImage> {
  const { default: sharp } = await import('sharp')
  return encode(
    sharp(bytes, { failOn: 'error' })
      .autoOrient()
      .toColourspace('srgb')
      .resize({ height: LOGO_HEIGHT, withoutEnlargement: true })
      .webp({ lossless: true }),
  )
}

async function encode(picture: Sharp): Promise<WebImage> {
  const { data, info } = await picture.toBuffer({ resolveWithObject: true })
  return {
    source: `data:image/${info.format};base64,${data.toString('base64')}`,
    width: info.width,
    height: info.height,
  }
}
