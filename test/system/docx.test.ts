import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { chromium } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../src/document/document.ts'
import type { DocumentNode } from '../../src/document/nodes.ts'
import { briefing } from '../writers/docx/briefing.ts'
import { bare, leaves, lost } from '../writers/docx/leaves.ts'
import { all, attribute, paragraphs, written } from '../writers/docx/read.ts'
import { faults } from '../writers/docx/sound.ts'
import { specimen } from '../writers/specimen.ts'
import { chromiumOptions, has, run } from './tool.ts'

const documents: Readonly<Record<string, ExchangeDocument>> = {
  'briefing.en': briefing('en'),
  'briefing.zh-Hans': briefing('zh-Hans'),
  'long.en': briefing('en', 30),
  'long.zh-Hans': briefing('zh-Hans', 30),
  'specimen.en': specimen('en', { name: 'briefing' }),
  'specimen.zh-Hans': specimen('zh-Hans', { name: 'briefing' }),
}
const names = Object.keys(documents)
const treeOf = (name: string): DocumentNode => documents[name]?.tree as DocumentNode

/** What a page has once the viewer's scripts are in it. */
interface Viewer {
  readonly docx: { renderAsync(data: Blob, to: { readonly textContent: string }): Promise<void> }
  readonly document: { querySelector(selector: string): { readonly textContent: string } }
}

let folder = ''
const fileOf = (name: string, extension = 'docx') => join(folder, `${name}.${extension}`)

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-docx-'))
  for (const [name, document] of Object.entries(documents))
    await writeFile(fileOf(name), (await written(document)).bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** Converts with a profile of our own, so that another LibreOffice may run. */
const convert = (to: string, ...files: readonly string[]) =>
  run(
    'soffice',
    `-env:UserInstallation=${pathToFileURL(join(folder, 'profile')).href}`,
    '--headless',
    '--convert-to',
    to,
    '--outdir',
    folder,
    ...files,
  )

/** Words of the tree but captions of tables on the cover, whose heading has the same words, and notes, which readers put elsewhere. */
const words = (name: string): readonly string[] =>
  leaves(JSON.parse(JSON.stringify(treeOf(name), (key, value) => (key === 'caption' ? undefined : value))))

describe.skipIf(!has('pandoc'))('pandoc', () => {
  it.each(names)('reads %s whole', async (name) => {
    const text = await run(
      'pandoc',
      '--from',
      'docx',
      '--to',
      'plain',
      '--wrap',
      'none',
      '--columns',
      '500',
      fileOf(name),
    )
    const found = bare(text.replace(/[─│┌┐└┘├┤┬┴┼═╪╞╡+|-]/g, ''))
    for (const one of words(name)) {
      // cells of tables are laid out in lines, so that long ones come in pieces
      const piece = bare(one.replace(/[+|-]/g, '')).slice(0, 12)
      expect(found).toContain(piece)
    }
  })

  it('sees headings, lists, notes and a table of contents that is none of its own', async () => {
    const tree = JSON.parse(await run('pandoc', '--from', 'docx', '--to', 'json', fileOf('briefing.en')))
    const kinds = new Set(tree.blocks.map(({ t }: { t: string }) => t))
    for (const kind of ['Header', 'Table', 'BulletList', 'OrderedList', 'BlockQuote', 'Para'])
      expect(kinds).toContain(kind)
    expect(JSON.stringify(tree)).toContain('"Note"')
  })
})

describe.skipIf(!has('soffice', 'pdftotext', 'pdfinfo', 'pdftoppm'))(
  'LibreOffice (soffice, pdftotext, pdfinfo, pdftoppm)',
  () => {
    beforeAll(async () => {
      await convert('pdf', ...names.map((name) => fileOf(name)))
    }, 240_000)

    const pageText = (name: string, page: number) =>
      run('pdftotext', '-f', String(page), '-l', String(page), '-layout', fileOf(name, 'pdf'), '-')
    const pagesOf = async (name: string) =>
      Number(/Pages:\s+(\d+)/.exec(await run('pdfinfo', fileOf(name, 'pdf')))?.[1])

    it.each(names)('lays out %s with every word of it', async (name) => {
      // labels are set in capitals
      const text = bare(await run('pdftotext', '-raw', fileOf(name, 'pdf'), '-')).toLowerCase()
      for (const one of words(name)) expect(text).toContain(bare(one).slice(0, 10).toLowerCase())
    })

    it.each(['briefing.en', 'briefing.zh-Hans', 'long.en', 'long.zh-Hans'])(
      'has the cover of %s on one page',
      async (name) => {
        const { labels } = documents[name]?.language ?? briefing('en').language
        const [cover, next] = [await pageText(name, 1), await pageText(name, 2)]
        for (const label of ['bottom-line', 'objectives', 'decisions-sought', 'key-messages', 'top-risk'] as const) {
          expect(bare(cover).toLowerCase()).toContain(bare(labels[label]).toLowerCase())
        }
        expect(bare(next)).toContain(bare(labels.contents))
      },
    )

    it.each(['briefing.en', 'briefing.zh-Hans', 'long.en', 'long.zh-Hans'])(
      'has the headings of %s on the pages that its contents expect, or next to them',
      async (name) => {
        const docx = await written(documents[name] ?? briefing('en'))
        const entries = paragraphs(docx.xml('word/document.xml')).filter(({ style }) => style === 'TOC1')
        expect(entries.length).toBeGreaterThan(8)
        const pages = await pagesOf(name)
        const texts = await Promise.all(Array.from({ length: pages }, (_, at) => pageText(name, at + 1)))
        for (const { text } of entries) {
          const [page, ...title] = text.split('\t').reverse()
          const heading = bare(title.reverse().join(''))
          const actual =
            1 + texts.findIndex((one, at) => at > 0 && one.split('\n').some((line) => bare(line) === heading))
          expect(Math.abs(actual - Number(page)), `${heading} on ${actual}, expected ${page}`).toBeLessThanOrEqual(
            1 + Math.floor(pages / 12),
          )
        }
      },
    )

    it('prints the markings and the number of every page', async () => {
      const pages = await pagesOf('briefing.en')
      for (let page = 1; page <= pages; page++) {
        const text = await pageText('briefing.en', page)
        expect(text.match(/INTERNAL/g)).toHaveLength(2)
        expect(text).toContain(`Page ${page} of ${pages}`)
      }
    })

    it('paints ink on every page, and none outside the margins', async () => {
      for (const name of ['briefing.en', 'briefing.zh-Hans']) {
        await run('pdftoppm', '-r', '40', '-png', fileOf(name, 'pdf'), join(folder, name))
        const images = (await readdir(folder)).filter((file) => file.startsWith(`${name}-`) && file.endsWith('.png'))
        expect(images).toHaveLength(await pagesOf(name))
        for (const image of images) {
          const { data, info } = await sharp(join(folder, image))
            .greyscale()
            .raw()
            .toBuffer({ resolveWithObject: true })
          const dark = (left: number, right: number) => {
            let count = 0
            for (let y = 0; y < info.height; y++)
              for (let x = left; x < right; x++) if ((data[y * info.width + x] ?? 255) < 160) count += 1
            return count
          }
          const edge = Math.floor(info.width * 0.08)
          expect(dark(0, info.width)).toBeGreaterThan(200)
          expect(dark(0, edge) + dark(info.width - edge, info.width)).toBe(0)
        }
      }
    })

    it('makes a template whose styles, page and letterhead are used', async () => {
      const source = await readFile(new URL('house.fodt', import.meta.url), 'utf8')
      await writeFile(fileOf('house', 'fodt'), source)
      await convert('dotx:MS Word 2007 XML Template', fileOf('house', 'fodt'))
      const wordTemplate = new Uint8Array(await readFile(fileOf('house', 'dotx')))
      const made = await written(briefing('en'), { wordTemplate })
      expect(made.messages).toEqual([])
      expect(faults(made)).toEqual([])
      const body = all(made.xml('word/styles.xml'), 'style').find(
        (style) => attribute(all(style, 'name')[0], 'val') === 'Body Text',
      )
      expect(paragraphs(made.xml('word/document.xml')).some(({ style }) => style === attribute(body, 'styleId'))).toBe(
        true,
      )
      await writeFile(fileOf('in-house'), made.bytes)
      await convert('pdf', fileOf('in-house'))
      const text = await pageText('in-house', 1)
      expect(text).toContain('Northhaven Institute letterhead')
      expect(text).toContain('INTERNAL')
      expect(await run('pdfinfo', fileOf('in-house', 'pdf'))).toMatch(/Page size:\s+612 x 792/)
    })
  },
)

describe.skipIf(!has('chromium'))('docx-preview (chromium)', () => {
  it.each(['briefing.en', 'briefing.zh-Hans'])('shows %s whole', async (name) => {
    const browser = await chromium.launch(chromiumOptions())
    try {
      const page = await browser.newPage()
      await page.setContent('<div id="here"></div>')
      for (const script of ['jszip/dist/jszip.min.js', 'docx-preview/dist/docx-preview.min.js']) {
        await page.addScriptTag({ path: new URL(`../../node_modules/${script}`, import.meta.url).pathname })
      }
      const bytes = (await readFile(fileOf(name))).toString('base64')
      const text = await page.evaluate(async (data) => {
        const binary = Uint8Array.from(atob(data), (character) => character.charCodeAt(0))
        const { docx, document } = globalThis as unknown as Viewer
        await docx.renderAsync(new Blob([binary]), document.querySelector('#here'))
        return document.querySelector('#here').textContent
      }, bytes)
      expect(
        lost(
          words(name)
            .filter((one) => one.length > 3)
            .slice(0, 10),
          text,
        ),
      ).toBeUndefined()
      for (const one of words(name)) expect(bare(text)).toContain(one)
    } finally {
      await browser.close()
    }
  })
})
