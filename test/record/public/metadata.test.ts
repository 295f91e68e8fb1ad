import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import { withoutMetadata } from '../../../src/record/public/metadata/index.ts'
import type { MediaFile } from '../../../src/record/record.ts'
import { fc } from '../../random.ts'

const SECRET = 'Taken at the closed ward'

const formats = ['jpeg', 'png', 'webp'] as const

async function photo(format: (typeof formats)[number], orientation: number): Promise<MediaFile> {
  const noise = { type: 'gaussian', mean: 128, sigma: 40 } as const
  const bytes = await sharp({ create: { width: 24, height: 16, channels: 3, background: '#246', noise } })
    .withMetadata({ orientation, density: 300 })
    .withExifMerge({ IFD0: { Artist: SECRET, ImageDescription: SECRET }, IFD3: { GPSLatitudeRef: 'N' } })
    .withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${SECRET} --></x:xmpmeta>`)
    .toFormat(format)
    .toBuffer()
  return mediaFile(format, new Uint8Array(bytes))
}

const mediaFile = (format: (typeof formats)[number], bytes: Uint8Array): MediaFile => ({
  name: `photo.${format}`,
  path: `photo.${format}`,
  bytes,
  sha256: '',
  mediaType: `image/${format}`,
  width: 24,
  height: 16,
})

const pixels = ({ bytes }: MediaFile) => sharp(bytes).autoOrient().raw().toBuffer({ resolveWithObject: true })

describe.each(formats)('a %s for the public', (format) => {
  it.each([1, 3, 6, 8])(
    'is the same picture without what was written beside it, orientation %i',
    async (orientation) => {
      const original = await photo(format, orientation)
      expect(Buffer.from(original.bytes).includes(SECRET)).toBe(true)
      const shown = withoutMetadata(original)
      const { exif, xmp, orientation: kept = 1 } = await sharp(shown.bytes).metadata()
      expect(Buffer.from(shown.bytes).includes(SECRET)).toBe(false)
      expect(exif?.includes('GPS') ?? false).toBe(false)
      expect(xmp).toBeUndefined()
      expect(kept).toBe((await sharp(original.bytes).metadata()).orientation ?? 1)
      const [before, after] = await Promise.all([pixels(original), pixels(shown)])
      expect(after.info).toEqual(before.info)
      expect(after.data.equals(before.data)).toBe(true)
    },
  )

  it('is the same object each time, and stripped once for all', async () => {
    const original = await photo(format, 6)
    const shown = withoutMetadata(original)
    expect(withoutMetadata(original)).toBe(shown)
    expect(withoutMetadata(shown)).toBe(shown)
  })

  it('loses what hangs on after its end', async () => {
    const original = await photo(format, 1)
    const longer = mediaFile(format, Uint8Array.of(...original.bytes, ...new TextEncoder().encode(SECRET)))
    expect(Buffer.from(withoutMetadata(longer).bytes).includes(SECRET)).toBe(false)
  })

  it('is never a crash, whatever its bytes', async () => {
    const { bytes } = await photo(format, 6)
    fc.assert(
      fc.property(fc.nat(bytes.length), fc.uint8Array({ maxLength: 40 }), fc.nat(40), (at, other, gone) => {
        const broken = Uint8Array.of(...bytes.subarray(0, at), ...other, ...bytes.subarray(at + gone))
        withoutMetadata(mediaFile(format, broken))
      }),
    )
  })
})

it('a JPEG for the public has no thumbnail, which may show what was cut off', async () => {
  const { bytes } = await photo('jpeg', 1)
  const jfif = (thumbnail: Uint8Array, width: number, height: number) => {
    const fields = [...Buffer.from('JFIF\0'), 1, 1, 1, 0, 72, 0, 72, width, height]
    const segment = Uint8Array.of(0xff, 0xe0, 0, 16 + thumbnail.length, ...fields, ...thumbnail)
    return mediaFile('jpeg', Uint8Array.of(...bytes.subarray(0, 2), ...segment, ...bytes.subarray(2)))
  }
  const shown = withoutMetadata(jfif(Buffer.from(SECRET.slice(0, 24)), 8, 1))
  expect(Buffer.from(shown.bytes).includes(SECRET.slice(0, 24))).toBe(false)
  expect(shown.bytes).toEqual(withoutMetadata(jfif(new Uint8Array(), 0, 0)).bytes)
})
