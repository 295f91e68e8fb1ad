import sharp, { type Sharp } from 'sharp'
import { describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import type { WriteOptions } from '../../../src/writers/writer.ts'
import { documentOf, tank, text } from '../specimen.ts'
import { theme, written } from './read.ts'
import { faults } from './sound.ts'

const EMU_PER_INCH = 914_400

function withImage(bytes: Uint8Array): ExchangeDocument {
  const document = documentOf('en', [{ type: 'figure', file: 'tank.png', alt: 'Tank', children: [text('The tank')] }])
  return { ...document, media: new Map([['tank.png', { ...tank, bytes }]]) }
}

async function shown(bytes: Uint8Array, options: Partial<WriteOptions> = {}) {
  const docx = await written(withImage(bytes), options)
  expect(faults(docx)).toEqual([])
  const [name = ''] = Object.keys(docx.files).filter((part) => part.startsWith('word/media/'))
  const extent = docx.xml('word/document.xml').getElementsByTagName('wp:extent')[0]
  const metadata = await sharp(docx.files[name]).metadata()
  return {
    name,
    metadata,
    bytes: docx.files[name],
    width: Number(extent?.getAttribute('cx')),
    height: Number(extent?.getAttribute('cy')),
  }
}

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#5b7f9c' } })
const bytesOf = async (image: Sharp) => new Uint8Array(await image.toBuffer())

describe('a picture', () => {
  it('that is as it should be stays as it is', async () => {
    const png = await bytesOf(photo(300, 200).png())
    const { name, bytes } = await shown(png)
    expect(name).toBe('word/media/picture1.png')
    expect(Buffer.compare(Buffer.from(bytes ?? []), Buffer.from(png))).toBe(0)
  })

  it('in WebP becomes JPEG, or PNG where it is transparent', async () => {
    expect((await shown(await bytesOf(photo(300, 200).webp()))).metadata.format).toBe('jpeg')
    expect((await shown(await bytesOf(photo(300, 200).ensureAlpha(0.5).webp()))).metadata.format).toBe('png')
  })

  it('that lies on its side is put upright', async () => {
    const { metadata, width, height } = await shown(
      await bytesOf(photo(300, 200).withMetadata({ orientation: 6 }).jpeg()),
    )
    expect([metadata.width, metadata.height, metadata.orientation ?? 1]).toEqual([200, 300, 1])
    expect(width / height).toBeCloseTo(2 / 3, 2)
  })

  it('in CMYK becomes sRGB', async () => {
    const { metadata } = await shown(await bytesOf(photo(300, 200).toColourspace('cmyk').jpeg()))
    expect(metadata.space).toBe('srgb')
  })

  it('is no wider than the text and has no more than 220 dots to the inch', async () => {
    const { metadata, width } = await shown(await bytesOf(photo(4000, 1500).jpeg()))
    const text = (theme.page.size === 'A4' ? 11_906 / 20 : 612) - theme.page.margin.left - theme.page.margin.right
    expect(width / 12_700).toBeCloseTo(text, 0)
    expect((metadata.width ?? 0) / (width / EMU_PER_INCH)).toBeLessThanOrEqual(221)
  })

  it('is as large but less fine where it is only looked at', async () => {
    const bytes = await bytesOf(photo(4000, 1500).jpeg())
    const [printed, looked] = [await shown(bytes), await shown(bytes, { finest: 144 })]
    expect(looked.width).toBe(printed.width)
    expect(looked.height / printed.height).toBeCloseTo(1, 2)
    expect((looked.metadata.width ?? 0) / (looked.width / EMU_PER_INCH)).toBeCloseTo(144, 0)
  })

  it('leaves room for its caption when it is tall', async () => {
    const { height } = await shown(await bytesOf(photo(1000, 4000).jpeg()))
    expect(height / EMU_PER_INCH).toBeLessThan(5)
  })
})
