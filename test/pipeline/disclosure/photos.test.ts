import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { unzipSync } from 'fflate'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import { type Disclosure, disclosureOf } from '../../../src/pipeline/disclosure/index.ts'
import { imageMetadata } from '../../../src/pipeline/disclosure/surfaces/image.ts'
import { produce } from '../../../src/pipeline/produce.ts'
import type { Product } from '../../../src/pipeline/product.ts'
import { languagesOf, loadTemplates } from '../../../src/pipeline/templates.ts'
import { checkRecord } from '../../../src/record/index.ts'
import { bundle, ID, original } from '../verify/harbor.ts'

/** A picture with shapes that no other has. */
const picture = (shapes: string, width = 640) =>
  sharp(
    Buffer.from(
      `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 24" width="${width}"><rect width="40" height="24" fill="#d8e4ee"/>${shapes}</svg>`,
    ),
  )
const VAULT = '<rect x="4" y="4" width="12" height="16" fill="#234"/><circle cx="30" cy="12" r="6" fill="#a33"/>'
const QUAY = '<path d="M0 20 L40 8 V24 H0 Z" fill="#345"/><rect x="20" y="2" width="3" height="14" fill="#111"/>'

let disclosure: Disclosure
const products = new Map<string, Product>()

beforeAll(async () => {
  const record = original('status: immediate')
    .replace(
      'release:\n',
      'media:\n  - { file: vault.jpg, caption: The vault, alt: A vault }\n  - { file: quay.png, caption: The quay, alt: A quay }\nrelease:\n',
    )
    .replace(':::internal\n', '![The quay](quay.png)\n\n:::internal\n![The vault](vault.jpg)\n\n')
  const folder = await bundle(record, '')
  const path = join(folder, 'input', ID)
  await writeFile(join(path, 'vault.jpg'), await picture(VAULT).jpeg().toBuffer())
  await writeFile(join(path, 'quay.png'), await picture(QUAY).png().toBuffer())
  const read = await checkRecord({ path })
  if (!read.record) throw new Error(read.messages.join('\n'))
  const templates = await loadTemplates()
  const options = { templates, program: 'Communiqué', site: undefined, now: 0, preview: false, languages: undefined }
  const only = new Set(['press-release', 'briefing', 'summary'] as const)
  for (const one of (await produce(read.record, { ...options, only })).products) products.set(one.file, one)
  disclosure = disclosureOf(read.record, {
    languageOf: languagesOf(templates),
    templateTexts: templates.publicTexts,
  })
})

const bytesOf = (name: string) => Buffer.from(products.get(name)?.bytes ?? [])
const leaks = async (name: string, bytes: Uint8Array) => (await disclosure.leaksIn({ name, bytes })).map(String)

/** Adds a stream to a PDF. */
const withStream = (dictionary: string, data: Uint8Array) =>
  Buffer.concat([
    bytesOf('summary.en.pdf'),
    Buffer.from(`\n9000 0 obj\n<< ${dictionary} /Length ${data.length} >>\nstream\n`),
    data,
    Buffer.from('\nendstream\nendobj\n'),
  ])

describe('a photo that internal text alone shows', () => {
  it('is in the briefing, and in no public document', async () => {
    const media = Object.keys(unzipSync(bytesOf('briefing.en.docx'))).filter((name) => name.startsWith('word/media/'))
    expect(media).toHaveLength(2)
    for (const name of ['press-release.en.html', 'summary.en.pdf']) {
      expect(await leaks(name, bytesOf(name))).toEqual([])
      expect(bytesOf(name).includes('vault')).toBe(false)
    }
    expect(
      bytesOf('press-release.en.html')
        .toString()
        .match(/data:image/g),
    ).toHaveLength(1)
  })

  it.each([
    ['as it is', () => picture(VAULT).jpeg()],
    ['smaller, as WebP', () => picture(VAULT).resize(200).webp({ quality: 60 })],
    ['as PNG, in grey', () => picture(VAULT).greyscale().png()],
  ])('is found in a page, %s', async (_, make) => {
    const { format = 'png' } = await sharp(await make().toBuffer()).metadata()
    const data = `<img src="data:image/${format};base64,${(await make().toBuffer()).toString('base64')}">`
    const page = Buffer.from(bytesOf('press-release.en.html').toString().replace('</main>', `${data}</main>`))
    expect(await leaks('press-release.en.html', page)).toEqual([
      expect.stringContaining('Unexpected internal photo `vault.jpg` in press-release.en.html, picture'),
    ])
  })

  it('is found in a PDF: shown as JPEG, as rows of pixels, or attached', async () => {
    const small = picture(VAULT).resize(100, 60, { fit: 'fill' })
    const { data, info } = await small.clone().removeAlpha().raw().toBuffer({ resolveWithObject: true })
    const rows = Buffer.concat(
      Array.from({ length: 60 }, (_, at) =>
        Buffer.concat([Buffer.of(0), data.subarray(at * 100 * info.channels, (at + 1) * 100 * info.channels)]),
      ),
    )
    const image = '/Type /XObject /Subtype /Image /Width 100 /Height 60 /BitsPerComponent 8'
    const flate = `/Filter /FlateDecode /DecodeParms << /Predictor 15 /Colors ${info.channels} /BitsPerComponent 8 /Columns 100 >>`
    const made = [
      withStream(`${image} /Filter /DCTDecode`, await small.clone().jpeg().toBuffer()),
      withStream(`${image} ${flate}`, deflateSync(rows)),
      withStream('/Type /EmbeddedFile /Subtype /image#2Fjpeg', await picture(VAULT).jpeg().toBuffer()),
    ]
    for (const bytes of made) {
      expect(await leaks('summary.en.pdf', bytes)).toEqual([expect.stringContaining('internal photo `vault.jpg`')])
    }
  })

  it('is not seen in a photo that anyone may see', async () => {
    const data = (await picture(QUAY).resize(150).jpeg({ quality: 50 }).toBuffer()).toString('base64')
    const page = `${bytesOf('press-release.en.html')}<img src="data:image/jpeg;base64,${data}">`
    expect(await leaks('press-release.en.html', Buffer.from(page))).toEqual([])
  })
})

describe('what stands in a picture beside its pixels', () => {
  const words = 'Nobody may mention the oil spill of last winter to reporters.'
  const chunk = (type: string, ...data: Uint8Array[]) => {
    const body = Buffer.concat(data)
    const length = Buffer.alloc(4)
    length.writeUInt32BE(body.length)
    return Buffer.concat([length, Buffer.from(type), body, Buffer.alloc(4)])
  }
  /** A picture with something before its last chunk, or after it. */
  const png = async (extra: Buffer, end = Buffer.alloc(0)) => {
    const bytes = await picture(QUAY).png().toBuffer()
    return Buffer.concat([bytes.subarray(0, -12), extra, bytes.subarray(-12), end])
  }
  const zip = (text: string) => deflateSync(Buffer.from(text))

  it.each<[string, () => Promise<Buffer>]>([
    ['text of a PNG', () => png(chunk('tEXt', Buffer.from(`Comment\0${words}`)))],
    ['compressed text of a PNG', () => png(chunk('zTXt', Buffer.from('Comment\0\0'), zip(words)))],
    ['international text of a PNG', () => png(chunk('iTXt', Buffer.from(`Comment\0\0\0en\0\0${words}`)))],
    ['the same, compressed', () => png(chunk('iTXt', Buffer.from('Comment\0\u0001\0en\0Note\0'), zip(words)))],
    ['a colour profile', () => png(chunk('iCCP', Buffer.from('sRGB\0\0'), zip(words)))],
    ['a chunk of nobody’s', () => png(chunk('prIv', Buffer.from(words)))],
    ['what hangs on after a PNG', () => png(Buffer.alloc(0), Buffer.from(words))],
    [
      'what hangs on after a JPEG',
      async () => Buffer.concat([await picture(QUAY).jpeg().toBuffer(), Buffer.from(words)]),
    ],
    [
      'EXIF of a JPEG',
      async () =>
        picture(QUAY)
          .withExif({ IFD0: { ImageDescription: words } })
          .jpeg()
          .toBuffer(),
    ],
    [
      'XMP of a WebP',
      async () =>
        picture(QUAY).withXmp(`<x:xmpmeta xmlns:x="adobe:ns:meta/"><!-- ${words} --></x:xmpmeta>`).webp().toBuffer(),
    ],
  ])('is found: %s', async (_, make) => {
    const bytes = await make()
    const { format } = await sharp(bytes).metadata()
    const page = Buffer.from(`<main><img src="data:image/${format};base64,${bytes.toString('base64')}"></main>`)
    expect(await leaks('press-release.en.html', page)).toEqual([expect.stringContaining('(briefing.risks.0.text)')])
    const attached = withStream(`/Type /EmbeddedFile /Subtype /image#2F${format}`, bytes)
    expect(await leaks('summary.en.pdf', attached)).toEqual([expect.stringContaining('(briefing.risks.0.text)')])
  })

  it('that says to be compressed and is not can’t be searched, which is an error', async () => {
    const bytes = await png(chunk('zTXt', Buffer.from(`Comment\0\0${words}`)))
    expect(() => imageMetadata(bytes, 'image/png')).toThrow("compressed text of a picture can't be unpacked")
    const page = Buffer.from(`<img src="data:image/png;base64,${bytes.toString('base64')}">`)
    expect(await leaks('press-release.en.html', page)).toEqual([
      expect.stringContaining('expected one that can be searched for what is internal'),
    ])
  })
})
