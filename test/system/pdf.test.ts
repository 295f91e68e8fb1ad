import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import sharp from 'sharp'
import { beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../src/document/document.ts'
import { write } from '../../src/writers/pdf/index.ts'
import { communique, filesBelow } from '../pipeline/run.ts'
import { expectedOf } from '../writers/pdf/expected.ts'
import { glyphsOf, open } from '../writers/pdf/glyphs.ts'
import { options, theme } from '../writers/pdf/theme.ts'
import { documentOf, heading, paragraph, specimen, table } from '../writers/specimen.ts'
import { has, run } from './tool.ts'

/* Finished PDFs in the hands of other people's tools. */

let folder = ''
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-pdf-'))
})

async function made(name: string, document: ExchangeDocument, style = theme): Promise<string> {
  const path = join(folder, `${name}.pdf`)
  await writeFile(path, (await write(document, { ...options, theme: style })).bytes)
  return path
}

const attachments: ExchangeDocument['attachments'] = [
  {
    name: 'record.md',
    bytes: new TextEncoder().encode('# 潮汐\n'),
    mediaType: 'text/markdown',
    relationship: 'Source',
    description: 'The record',
  },
]
const people = Array.from({ length: 1000 }, (_, i) => [
  `n${i}`,
  `Person ${i}`,
  `Head of station ${i}`,
  `Studies ${i} blades; 研究第${i}号叶片`,
])
const register = () =>
  documentOf('en', [heading(1, 'Register'), table([['Number', 'Name', 'Title', 'Biography'], ...people])])

describe.skipIf(!has('qpdf'))('qpdf', () => {
  it.each(['en', 'zh-Hans'] as const)('finds nothing wrong, in %s', async (tag) => {
    const report = await run('qpdf', '--check', await made(`check-${tag}`, specimen(tag, { attachments })))
    expect(report).toContain('No syntax or stream encoding errors found')
  })

  it('finds nothing wrong in a thousand rows', { timeout: 120_000 }, async () => {
    expect(await run('qpdf', '--check', await made('register-check', register()))).toContain(
      'No syntax or stream encoding errors found',
    )
  })
})

describe.skipIf(!has('pdftotext'))('pdftotext', () => {
  const bare = (document: ExchangeDocument) => ({
    ...document,
    tree: { ...document.tree, children: document.tree.children.filter(({ type }) => type !== 'tableOfContents') },
  })

  it.each(['en', 'zh-Hans'] as const)('reads all words, in %s', async (tag) => {
    const document = bare(specimen(tag))
    const read = await run('pdftotext', '-raw', await made(`text-${tag}`, document), '-')
    const words = (text: string) =>
      text
        .replace(/\u00ad\s*/g, '')
        .split(/\s+/)
        .filter((word) => word !== '')
    const inTree = expectedOf(document.tree, document.language.tag).flatMap(words)
    if (tag === 'en') for (const word of inTree) expect(words(read)).toContain(word)
    const letters = (text: string) => text.replace(/[\s\u00ad]/g, '')
    for (const block of expectedOf(document.tree, document.language.tag))
      expect(letters(read)).toContain(letters(block))
  })

  it('sees no space within Chinese words, however a line is spaced', async () => {
    const text =
      '实验室测量叶片在寒冷含沙水流中的寿命。在三个站点历时18个月取得的首批结果表明，磨损与流速的关系，不如与水流所含物质的关系密切；“所长办公室”预计两年内完成高效的重新设计（含PET与CFD模拟）。'.repeat(
        4,
      )
    const read = await run('pdftotext', await made('spaces', documentOf('zh-Hans', [paragraph(text)])), '-')
    expect(read.replace(/\n/g, '')).toContain(text)
  })

  it('reads a divided word whole, and what could not be shown', async () => {
    const words = 'Internationalization representativeness interdisciplinary '
    const read = await run(
      'pdftotext',
      await made('divided', documentOf('en', [paragraph(words.repeat(12)), paragraph('x\u{10600}y שלום')])),
      '-',
    )
    const whole = read.replace(/[\u00ad-]\n/g, '').split(/\s+/)
    expect(whole.filter((word) => word === 'representativeness')).toHaveLength(12)
    expect(read).toContain('x\u{10600}y')
  })

  it('reads a thousand rows in order', { timeout: 120_000 }, async () => {
    const read = await run('pdftotext', '-raw', await made('register', register()), '-')
    const words = read.split(/\s+/)
    let at = 0
    for (const word of people.flat().join(' ').split(' ')) {
      const found = words.indexOf(word, at)
      expect(found, word).toBeGreaterThanOrEqual(at)
      at = found + 1
    }
  })
})

describe.skipIf(!has('pdfinfo'))('pdfinfo', () => {
  it('tells title, tags, language and page size', async () => {
    const report = await run('pdfinfo', await made('info', specimen('zh-Hans')))
    expect(report).toMatch(/Title:\s+北港与云雀沼共建潮汐能联合实验室/)
    expect(report).toMatch(/Tagged:\s+yes/)

    expect(report).toMatch(/Page size:\s+595\.\d+ x 841\.\d+ pts \(A4\)/)
  })

  it('walks the structure and finds the text in it', async () => {
    const document = specimen('en')
    const report = await run('pdfinfo', '-struct-text', await made('structure', document))
    for (const type of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'L (block)',
      'LI (block)',
      'Lbl',
      'LBody',
      'Table',
      'THead',
      'TBody',
      'TR',
      'TH',
      'TD',
      'Caption',
      'Figure',
      'BlockQuote',
      'Note',
      'Link',
      'Reference',
      'Span',
      'Code',
      'TOC',
      'TOCI',
    ]) {
      expect(report, type).toContain(type)
    }
    expect(report).toContain('"Northhaven and Larkmoor found a joint laboratory for tidal energy"')
    expect(report).not.toMatch(/Syntax (Error|Warning)/)
  })

  it('finds what follows a character that no font has', async () => {
    const report = await run(
      'pdfinfo',
      '-struct-text',
      await made('stand-in', documentOf('en', [paragraph('One \u{10600}, two.')])),
    )
    expect(report).toContain(', two.')
  })
})

describe.skipIf(!has('pdffonts'))('pdffonts', () => {
  it('finds every font embedded, as a subset, with its text', async () => {
    const report = await run('pdffonts', await made('fonts', specimen('zh-Hans')))
    const fonts = report.trim().split('\n').slice(2)
    expect(fonts.length).toBeGreaterThan(3)
    for (const font of fonts) expect(font).toMatch(/CID TrueType\s+Identity-H\s+yes yes yes/)
  })
})

describe.skipIf(!has('pdfdetach'))('pdfdetach', () => {
  it('takes the record out as it was put in', async () => {
    const path = await made('attached', specimen('en', { attachments }))
    const out = join(folder, 'out.md')
    await run('pdfdetach', '-save', '1', '-o', out, path)
    expect(await readFile(out, 'utf8')).toBe('# 潮汐\n')
  })

  it('takes out all that is needed to make the public documents again', async () => {
    const id = '2027-03-08-open-tide'
    const [first, source, second] = ['first', 'source', 'second'].map((name) => join(folder, name)) as [
      string,
      string,
      string,
    ]
    const clock = ['--now', '2028-01-01T00:00Z']
    expect(await communique('build', join('input', id), '--output', first, ...clock)).toMatchObject({ status: 0 })
    await mkdir(join(source, id), { recursive: true })
    await run('pdfdetach', '-saveall', '-o', join(source, id), join(first, id, 'summary.zh-Hans.pdf'))
    expect(await communique('build', join(source, id), '--output', second, ...clock)).toMatchObject({ status: 0 })
    const [before, after] = [await filesBelow(first), await filesBelow(second)]
    const shown = [...before.keys()].filter((name) => /press-release|summary/.test(name))
    expect(shown).toHaveLength(4)
    for (const name of shown) expect(after.get(name) === before.get(name), name).toBe(true)
  })
})

describe.skipIf(!has('pdftoppm'))('pdftoppm', () => {
  it.each(['en', 'zh-Hans'] as const)('has ink wherever a letter stands, in %s', { timeout: 120_000 }, async (tag) => {
    const path = await made(`ink-${tag}`, specimen(tag))
    await run('pdftoppm', '-r', '144', '-gray', '-png', path, join(folder, `ink-${tag}`))
    const pdf = open(await readFile(path))
    const glyphs = glyphsOf(pdf)
    for (let page = 1; page <= pdf.pages.length; page++) {
      const { data, info } = await sharp(join(folder, `ink-${tag}-${page}.png`))
        .greyscale()
        .raw()
        .toBuffer({ resolveWithObject: true })
      const scale = 2
      for (const { text, x, y, width, size, ...glyph } of glyphs) {
        if (glyph.page !== page || !/[\p{L}\p{N}]/u.test(text)) continue
        // the letter's own column of the page, from a little below the line to its full height
        let darkest = 255
        const left = Math.round(x * scale)
        const right = Math.max(left + 1, Math.round((x + width) * scale))
        const top = Math.round(info.height - (y + size * 0.85) * scale)
        const bottom = Math.round(info.height - (y - size * 0.15) * scale)
        for (let row = top; row <= bottom; row++) {
          for (let column = left; column < right; column++)
            darkest = Math.min(darkest, data[row * info.width + column] ?? 255)
        }
        expect(darkest, `${text} on page ${page} at ${x.toFixed()}, ${y.toFixed()}`).toBeLessThan(190)
      }
    }
  })

  it('shows a box where no font has a character', async () => {
    const path = await made('box', documentOf('en', [paragraph('\u{10600}')]))
    await run('pdftoppm', '-r', '144', '-gray', '-png', '-singlefile', path, join(folder, 'box'))
    const box = glyphsOf(open(await readFile(path))).find(({ text }) => text === '\u{10600}')
    const { data, info } = await sharp(join(folder, 'box.png')).greyscale().raw().toBuffer({ resolveWithObject: true })
    let ink = 0
    const { x = 0, y = 0, width = 0 } = box ?? {}
    for (let row = Math.round(info.height - (y + 9) * 2); row < info.height - (y - 1) * 2; row++) {
      for (let column = Math.round(x * 2); column < (x + width) * 2; column++)
        if ((data[row * info.width + column] ?? 255) < 128) ink++
    }
    expect(ink).toBeGreaterThan(20)
  })
})
