import { afterAll, describe, expect, it } from 'vitest'
import { write } from '../../../src/writers/docx/index.ts'
import { documentOf, paragraph, specimen, tank } from '../specimen.ts'
import { briefing } from './briefing.ts'
import { all, attribute, childValue, theme, written } from './read.ts'
import { faults } from './sound.ts'

const options = { theme, preview: true, pageTemplate: '' }

describe.each(['en', 'zh-Hans'] as const)('a briefing in %s', (tag) => {
  it('is a package in which every reference leads somewhere and every id stands once', async () => {
    expect(faults(await written(briefing(tag), { preview: true }))).toEqual([])
    expect(faults(await written(specimen(tag), { preview: true }))).toEqual([])
  })

  it('is the same, byte for byte, each time it is written', async () => {
    const once = await write(briefing(tag), options)
    const again = await write(briefing(tag), { ...options, theme: structuredClone(theme) })
    expect(Buffer.compare(once.bytes, again.bytes)).toBe(0)
  })
})

describe('in another time zone', () => {
  const zone = process.env.TZ
  afterAll(() => {
    process.env.TZ = zone ?? ''
  })

  it('the bytes are the same', async () => {
    process.env.TZ = 'Pacific/Auckland'
    const east = await write(specimen('en'), options)
    process.env.TZ = 'America/Los_Angeles'
    const west = await write(specimen('en'), options)
    expect(Buffer.compare(east.bytes, west.bytes)).toBe(0)
  })
})

it('tells what it is in its properties, and nothing of the clock', async () => {
  const docx = await written(
    briefing('en', 1, { meta: { ...briefing('en').meta, state: 'draft', title: 'Tides & <tanks>' } }),
  )
  const core = docx.text('docProps/core.xml')
  expect(core).toContain('<dc:title>Tides &amp; &lt;tanks&gt;</dc:title>')
  expect(core).toContain('<dc:creator>Northhaven Institute of Tides</dc:creator>')
  expect(core).toContain('<cp:keywords>Blade wear, Wave tank, Doctoral posts, Silt</cp:keywords>')
  expect(core).toContain('<cp:category>Leadership briefing</cp:category>')
  expect(core).toContain('<cp:contentStatus>Draft</cp:contentStatus>')
  expect(core).toContain('<dc:language>en</dc:language>')
  const dates = [...core.matchAll(/<dcterms:\w+[^>]*>([^<]*)/g)].map((match) => match[1])
  expect(dates).toEqual(['2027-03-08T00:00:00Z', '2027-03-08T00:00:00Z'])
  const custom = docx.text('docProps/custom.xml')
  expect(custom).toMatch(/name="Record id"><vt:lpwstr>2027-03-08-northhaven</)
  expect(custom).toMatch(/name="Record version"><vt:i4>2</)
  expect(custom).toMatch(/name="Record SHA-256"><vt:lpwstr>9f86d081/)
})

it('opens in the mode of Word 2013 and later without asking to update fields', async () => {
  const settings = (await written(briefing('en'))).xml('word/settings.xml')
  const mode = all(settings, 'compatSetting').find((setting) => attribute(setting, 'name') === 'compatibilityMode')
  expect(attribute(mode, 'val')).toBe('15')
  expect(all(settings, 'updateFields')).toEqual([])
  expect(all(settings, 'attachedTemplate')).toEqual([])
})

it('writes a document without any text as one paragraph and a section', async () => {
  const docx = await written(documentOf('en', []))
  const main = docx.xml('word/document.xml')
  expect(all(main, 'p')).toHaveLength(1)
  expect(all(main, 'sectPr')).toHaveLength(1)
  expect(faults(docx)).toEqual([])
})

describe('on every page', () => {
  const markings = [
    { kind: 'draft', text: 'DRAFT' },
    { kind: 'handling', text: 'Internal' },
  ] as const

  it('stand the markings, above and below, on the first page, later ones and turned ones', async () => {
    const docx = await written(briefing('en', 1, { markings }))
    const furniture = Object.keys(docx.files).filter((name) => /^word\/(header|footer)/.test(name))
    expect(furniture).toHaveLength(6)
    for (const name of furniture) {
      const xml = docx.xml(name)
      const marked = all(xml, 'p').filter((element) => childValue(element, 'pStyle') === 'Marking')
      expect(
        marked.map((element) => element.textContent),
        name,
      ).toEqual(['DRAFT  ·  Internal'])
    }
  })

  it('stand markings that one line cannot hold on lines of their own', async () => {
    const embargo =
      'EMBARGOED UNTIL March 15, 2027, 9:00 a.m. Singapore Standard Time (UTC+08:00) · March 15, 2027, 1:00 a.m. UTC'
    const long = [
      { kind: 'handling', text: 'Internal, for whom it names' } as const,
      { kind: 'embargoed', text: embargo } as const,
    ]
    const docx = await written(briefing('en', 1, { markings: long }))
    for (const name of ['word/header-first.xml', 'word/footer-portrait.xml']) {
      const marked = all(docx.xml(name), 'p').filter((element) => childValue(element, 'pStyle') === 'Marking')
      expect(marked.map((element) => all(element, 'br').length)).toEqual([1])
      expect(marked[0]?.textContent).toBe(long.map(({ text }) => text).join(''))
    }
  })

  it('stand id, version and page of pages, with values that do not wait for an update', async () => {
    const docx = await written(briefing('zh-Hans'))
    expect(docx.xml('word/header-portrait.xml').documentElement?.textContent).toContain(
      '2027-03-08-northhaven · 版本 2',
    )
    const footer = docx.xml('word/footer-portrait.xml')
    const words = all(footer, 't')
      .map((element) => element.textContent)
      .join('')
    expect(words).toMatch(/第 2 页，共 [3-9] 页/)
    expect(all(footer, 'instrText').map((element) => element.textContent?.trim())).toEqual(['PAGE', 'NUMPAGES'])
  })

  it('stands the logo on the first, where there is one', async () => {
    const logo = { bytes: tank.bytes, alt: 'Northhaven', height: 24 }
    const docx = await written(briefing('en'), { logo })
    expect(faults(docx)).toEqual([])
    const header = docx.xml('word/header-first.xml')
    const [shown] = [...header.getElementsByTagName('wp:docPr')]
    expect(shown?.getAttribute('descr')).toBe('Northhaven')
    expect(header.getElementsByTagName('wp:extent')[0]?.getAttribute('cy')).toBe(String(24 * 12_700))
    expect(docx.files['word/media/logo.png']).toEqual(new Uint8Array(tank.bytes))
    expect(docx.text('word/header-portrait.xml')).not.toContain('w:drawing')
  })

  it('differs on the first page', async () => {
    const main = (await written(briefing('en'))).xml('word/document.xml')
    const [section] = all(main, 'sectPr')
    expect(section && all(section, 'titlePg')).toHaveLength(1)
    expect(section && all(section, 'headerReference').map((element) => attribute(element, 'type'))).toEqual([
      'default',
      'first',
    ])
  })
})

it('takes no longer than a reader notices', async () => {
  const long = briefing('en', 450)
  await write(briefing('en'), options)
  const start = performance.now()
  await write(long, options)
  // a hundred pages take 50 ms; ten times that is somebody's mistake
  expect(performance.now() - start).toBeLessThan(1500)
})

it('drops characters that XML does not allow, and nothing else', async () => {
  const docx = await written(documentOf('en', [paragraph('a\u0000b\u0008c\ud800d\ufffee<&>"\u{1f600}')]))
  expect(faults(docx)).toEqual([])
  expect(all(docx.xml('word/document.xml'), 't').map((element) => element.textContent)).toEqual(['abcde<&>"\u{1f600}'])
})
