import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type { MediaFile } from '../../../src/record/record.ts'
import { documentOf, specimens } from '../specimen.ts'
import { type Page, pageOf } from './page.ts'

const { figure } = specimens('en')

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: '#2e7d8c' } })

const file = (bytes: Uint8Array, mediaType: MediaFile['mediaType']): MediaFile => ({
  name: 'tank.png',
  path: 'input/specimen/tank.png',
  bytes,
  sha256: '0'.repeat(64),
  mediaType,
  width: 1,
  height: 1,
})

const pageShowing = (media: MediaFile): Promise<Page> =>
  pageOf(documentOf('en', [figure], { media: new Map([['tank.png', media]]) }))

const pictureOf = (page: Page): Buffer =>
  Buffer.from(page.attribute('figure img', 'src')?.split(',')[1] ?? '', 'base64')

describe('a photo', () => {
  it('is at most 1600 pixels wide', async () => {
    const page = await pageShowing(file(await photo(2400, 1200).jpeg().toBuffer(), 'image/jpeg'))
    expect(page.one('figure img').properties).toMatchObject({ width: 1600, height: 800 })
    expect(await sharp(pictureOf(page)).metadata()).toMatchObject({ format: 'jpeg', width: 1600, height: 800 })
  })

  it('is never made larger', async () => {
    const page = await pageShowing(file(await photo(40, 30).jpeg().toBuffer(), 'image/jpeg'))
    expect(page.one('figure img').properties).toMatchObject({ width: 40, height: 30 })
  })

  it('stands upright, and tells nothing of the camera', async () => {
    const bytes = await photo(40, 30)
      .jpeg()
      .withExif({ IFD0: { Copyright: 'Ada Quill' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withMetadata({ orientation: 6 })
      .toBuffer()
    const page = await pageShowing(file(bytes, 'image/jpeg'))
    const { width, height, exif, orientation, icc } = await sharp(pictureOf(page)).metadata()
    expect({ width, height, exif, orientation, icc }).toEqual({ width: 30, height: 40 })
  })

  it('is in sRGB', async () => {
    const bytes = await photo(8, 8).toColourspace('cmyk').withIccProfile('cmyk').jpeg().toBuffer()
    const page = await pageShowing(file(bytes, 'image/jpeg'))
    expect((await sharp(pictureOf(page)).metadata()).space).toBe('srgb')
  })

  it('keeps its transparency', async () => {
    const bytes = await sharp({ create: { width: 8, height: 8, channels: 4, background: '#00000000' } })
      .png()
      .toBuffer()
    const page = await pageShowing(file(bytes, 'image/png'))
    expect(await sharp(pictureOf(page)).metadata()).toMatchObject({ format: 'webp', hasAlpha: true })
  })

  it('is the same bytes each time', async () => {
    const bytes = await photo(300, 200).jpeg().toBuffer()
    const [first, second] = [await pageShowing(file(bytes, 'image/jpeg')), await pageShowing(file(bytes, 'image/jpeg'))]
    expect(first.html).toBe(second.html)
  })

  it('that cannot be decoded is left out, its caption stays, a message says so', async () => {
    const page = await pageShowing(file(Buffer.from('no picture'), 'image/jpeg'))
    expect(page.all('figure img')).toEqual([])
    expect(page.text('figure figcaption')).toMatch(/^Two institutes/)
    expect(page.messages.map(({ ruleId, reason }) => [ruleId, reason])).toEqual([
      ['html-figure-readable', expect.stringMatching(/`tank\.png`/)],
    ])
  })

  it('that the record does not hold is left out with a message', async () => {
    const page = await pageOf(documentOf('en', [{ ...figure, file: 'gone.jpg' }]))
    expect(page.all('figure img')).toEqual([])
    expect(page.messages.map(({ ruleId }) => ruleId)).toEqual(['html-figure-file'])
  })
})
