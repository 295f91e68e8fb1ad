import type { VFileMessage } from 'vfile-message'
import type { Figure } from '../../document/nodes.ts'
import type { MediaFile } from '../../record/record.ts'
import { message } from './message.ts'

/** An image as Word can show it. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly extension: 'png' | 'jpeg'
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Pixels per inch at which it is shown when there is room: as many as the original's at 96 a CSS inch. */
  readonly naturalWidth: number
}

/** Most pixels to an inch: what Word itself saves pictures with. */
const FINEST = 220
const QUALITY = 84

/**
 * The pictures of a document by file name: upright, PNG or JPEG, sRGB, at most 220 pixels to the inch of `width` points, or
 * `finest` where that is less.
 * Bytes that are so already stay as they are. One that cannot be read is left out, with a message.
 */
export async function pictures(
  figures: readonly Figure[],
  media: ReadonlyMap<string, MediaFile>,
  width: number,
  messages: VFileMessage[],
  finest: number = FINEST,
): Promise<ReadonlyMap<string, Picture>> {
  const result = new Map<string, Picture>()
  for (const figure of figures) {
    if (result.has(figure.file)) continue
    const file = media.get(figure.file)
    const picture = file && (await normalised(file.bytes, Math.round((width / 72) * Math.min(finest, FINEST))))
    if (picture) result.set(figure.file, picture)
    else {
      messages.push(
        message(
          `Unexpected image \`${figure.file}\`, expected one that can be read; its description is printed`,
          'docx-image',
          figure,
        ),
      )
    }
  }
  return result
}

const known = new WeakMap<Uint8Array, Map<number, Promise<Picture | undefined>>>()

/**
 * An image upright, PNG or JPEG, sRGB and no wider than `limit` pixels; undefined where it cannot be read. Asked again for
 * the same bytes, it is not made again.
 */
export function normalised(bytes: Uint8Array, limit: number): Promise<Picture | undefined> {
  const widths = known.get(bytes) ?? new Map<number, Promise<Picture | undefined>>()
  known.set(bytes, widths)
  const made = widths.get(limit) ?? normalise(bytes, limit)
  widths.set(limit, made)
  return made
}

async function normalise(bytes: Uint8Array, limit: number): Promise<Picture | undefined> {
  try {
    const { default: sharp } = await import('sharp')
    const image = sharp(bytes, { failOn: 'error' })
    const { format, space, orientation, width, height, hasAlpha } = await image.metadata()
    const upright = (orientation ?? 1) === 1
    const [across, down] = (orientation ?? 1) >= 5 ? [height, width] : [width, height]
    const rgb = space === 'srgb' || space === 'b-w'
    if (upright && rgb && across <= limit && (format === 'png' || format === 'jpeg')) {
      return { bytes, extension: format, width: across, height: down, naturalWidth: across }
    }
    const upside = image
      .autoOrient()
      .resize({ width: Math.min(across, limit) })
      .toColourspace('srgb')
    const png = format === 'png' || hasAlpha
    const { data, info } = await (png
      ? upside.png({ compressionLevel: 9 })
      : upside.jpeg({ quality: QUALITY, mozjpeg: true })
    ).toBuffer({ resolveWithObject: true })
    return {
      bytes: new Uint8Array(data),
      extension: png ? 'png' : 'jpeg',
      width: info.width,
      height: info.height,
      naturalWidth: across,
    }
  } catch {
    return undefined
  }
}
