import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../../src/record/record.ts'
import { write } from '../../../src/writers/pdf/index.ts'
import { documentOf, heading, text } from '../specimen.ts'
import { violationsOf } from './conformance.ts'
import { PdfFile, Stream } from './objects.ts'
import { options } from './theme.ts'

const size = { width: 640, height: 360 }
const noise = (channels: 3 | 4) =>
  sharp({
    create: {
      ...size,
      channels,
      background: { r: 20, g: 90, b: 160, alpha: 0.4 },
      noise: { type: 'gaussian', mean: 128, sigma: 40 },
    },
  })
const flat = (alpha = 1) => sharp({ create: { ...size, channels: 4, background: { r: 23, g: 71, b: 107, alpha } } })

async function mediaOf(bytes: Buffer, mediaType: MediaFile['mediaType']): Promise<MediaFile> {
  const { autoOrient } = await sharp(bytes).metadata()
  return { name: 'p', path: 'p', bytes: new Uint8Array(bytes), sha256: '0'.repeat(64), mediaType, ...autoOrient }
}

async function withPicture(media: MediaFile, finest?: number) {
  const document = documentOf(
    'en',
    [heading(1, 'Picture'), { type: 'figure', file: 'p', alt: 'Waves', children: [text('Waves. Photo: N. Tide')] }],
    { media: new Map([['p', media]]) },
  )
  const { bytes, messages } = await write(document, { ...options, ...(finest === undefined ? {} : { finest }) })
  const pdf = new PdfFile(bytes)
  const images = [...pdf.objects.values()].filter(
    (object): object is Stream => object instanceof Stream && pdf.name(object, 'Subtype') === 'Image',
  )
  return { pdf, images, messages, bytes }
}

describe('pictures are made fit for the archive', () => {
  it.each<[string, () => Promise<Buffer>, MediaFile['mediaType']]>([
    ['a PNG with an alpha channel', () => noise(4).png().toBuffer(), 'image/png'],
    ['a flat PNG, half transparent', () => flat(0.5).png().toBuffer(), 'image/png'],
    [
      'a PNG with a palette and transparency',
      () => flat(0.3).png({ palette: true, colours: 8 }).toBuffer(),
      'image/png',
    ],
    [
      'a PNG of 16 bits, interlaced',
      () => noise(3).toColourspace('rgb16').png({ progressive: true }).toBuffer(),
      'image/png',
    ],
    ['a grey PNG', () => noise(3).greyscale().png().toBuffer(), 'image/png'],
    ['a JPEG', () => noise(3).jpeg().toBuffer(), 'image/jpeg'],
    [
      'a progressive JPEG in CMYK',
      () => noise(3).toColourspace('cmyk').jpeg({ progressive: true }).toBuffer(),
      'image/jpeg',
    ],
    ['a grey JPEG', () => noise(3).greyscale().jpeg().toBuffer(), 'image/jpeg'],
    ['a JPEG in another colour space', () => noise(3).jpeg().withIccProfile('p3').toBuffer(), 'image/jpeg'],
    ['a WebP with transparency', () => flat(0.5).webp({ lossless: true }).toBuffer(), 'image/webp'],
  ])('%s', async (_what, make, mediaType) => {
    const { pdf, images, messages } = await withPicture(await mediaOf(await make(), mediaType))
    expect(violationsOf(pdf)).toEqual([])
    expect(messages).toEqual([])
    expect(images).toHaveLength(1)
  })

  it('turned upright', async () => {
    const bytes = await noise(3).jpeg().withMetadata({ orientation: 6 }).toBuffer()
    const { pdf, images } = await withPicture(await mediaOf(bytes, 'image/jpeg'))
    expect(Number(pdf.get(images[0], 'Width'))).toBeLessThan(Number(pdf.get(images[0], 'Height')))
  })

  it('transparency shows the page, not black', async () => {
    const bytes = await flat(0).png().toBuffer()
    const { images } = await withPicture(await mediaOf(bytes, 'image/png'))
    const pixels = images[0]?.data ?? Buffer.alloc(0)
    // a PNG row: filter byte, then pixels; blank white compresses to zeros after the first
    expect(pixels.includes(255)).toBe(true)
  })

  it('40 megapixels come down to 300 to the inch', { timeout: 120_000 }, async () => {
    const bytes = await sharp({ create: { width: 8000, height: 5000, channels: 3, background: '#17476b' } })
      .jpeg()
      .toBuffer()
    const { pdf, images, bytes: file } = await withPicture(await mediaOf(bytes, 'image/jpeg'))
    expect(Number(pdf.get(images[0], 'Width'))).toBeLessThanOrEqual(Math.ceil((466 / 72) * 300))
    expect(file.length).toBeLessThan(1_000_000)
    expect(violationsOf(pdf)).toEqual([])
  })

  it('is less fine where it is only looked at', async () => {
    const media = await mediaOf(await noise(3).resize(4000).jpeg().toBuffer(), 'image/jpeg')
    const [printed, looked] = [await withPicture(media), await withPicture(media, 150)]
    const widths = [printed, looked].map(({ pdf, images }) => Number(pdf.get(images[0], 'Width')))
    expect((widths[0] ?? 0) / (widths[1] ?? 1)).toBeCloseTo(2, 2)
  })

  it('drawings stay exact, photos become JPEG', async () => {
    const drawing = await withPicture(await mediaOf(await flat().png().toBuffer(), 'image/png'))
    const photo = await withPicture(await mediaOf(await noise(3).png().toBuffer(), 'image/png'))
    expect(drawing.pdf.name(drawing.images[0], 'Filter')).toBe('FlateDecode')
    expect(photo.pdf.name(photo.images[0], 'Filter')).toBe('DCTDecode')
  })

  it('one that cannot be read is a message, and its place is kept', async () => {
    const media = await mediaOf(await flat().png().toBuffer(), 'image/png')
    const { pdf, messages } = await withPicture({ ...media, bytes: media.bytes.slice(0, 90) })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['picture'])
    expect(violationsOf(pdf)).toEqual([])
  })

  it('the same picture gives the same bytes', async () => {
    const bytes = await noise(4).png().toBuffer()
    const first = await withPicture(await mediaOf(bytes, 'image/png'))
    const second = await withPicture(await mediaOf(Buffer.from(bytes), 'image/png'))
    expect(Buffer.compare(Buffer.from(first.bytes), Buffer.from(second.bytes))).toBe(0)
  })
})

describe('the logo', () => {
  const logo = { alt: 'Northhaven Institute', height: 30 }

  it('stands first, described, as high as the theme says', async () => {
    const bytes = new Uint8Array(await flat(0.5).png().toBuffer())
    const { bytes: file, messages } = await write(documentOf('en', [heading(1, 'x')]), {
      ...options,
      logo: { ...logo, bytes },
    })
    const pdf = new PdfFile(file)
    expect(violationsOf(pdf)).toEqual([])
    expect(messages).toEqual([])
    const first = pdf.get(pdf.catalog, 'StructTreeRoot', 'K', 0, 'K', 0)
    expect(pdf.name(first, 'S')).toBe('Figure')
    expect(pdf.text(first, 'Alt')).toBe('Northhaven Institute')
    const [, bottom = 0, , top = 0] = pdf.list(first, 'A', 'BBox') as number[]
    expect(top - bottom).toBeCloseTo(30)
  })

  it('that is no picture is a message', async () => {
    const { messages } = await write(documentOf('en', [heading(1, 'x')]), {
      ...options,
      logo: { ...logo, bytes: new Uint8Array(9) },
    })
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['picture'])
  })
})
