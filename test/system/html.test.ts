import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import axe from 'axe-core'
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../src/document/document.ts'
import { pageOf } from '../writers/html/page.ts'
import { embargoed, release } from '../writers/html/release.ts'
import { specimen } from '../writers/specimen.ts'
import { chromiumOptions, has, run } from './tool.ts'

const documents: Readonly<Record<string, ExchangeDocument>> = {
  'release.en': release('en'),
  'release.zh-Hans': release('zh-Hans', { site: 'https://news.example.org' }),
  'embargoed.en': embargoed('en'),
  'embargoed.zh-Hans': embargoed('zh-Hans'),
  'specimen.en': specimen('en'),
  'specimen.zh-Hans': specimen('zh-Hans'),
}
const names = Object.keys(documents)

const vnu: string = createRequire(import.meta.url)('vnu-jar')

let folder = ''
const fileOf = (name: string) => join(folder, `${name}.html`)
const addressOf = (name: string) => pathToFileURL(fileOf(name)).href

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'communique-html-'))
  for (const [name, document] of Object.entries(documents))
    await writeFile(fileOf(name), (await pageOf(document)).bytes)
})

afterAll(() => rm(folder, { recursive: true, force: true }))

/** The checker can't read `data:` addresses against any `img-src`, not even `*`; that pictures show is tested below. */
const misreadPolicy =
  /^Resource violates Content Security Policy \(meta tag\): image “data:image\/\S+ blocked by “img-src”/

describe.skipIf(!has('java'))('the Nu HTML checker (java)', () => {
  it('has nothing to say about any page', async () => {
    const report = await run(
      'java',
      '-jar',
      vnu,
      '--format',
      'json',
      '--stdout',
      '--exit-zero-always',
      ...names.map(fileOf),
    )
    const messages: { message: string }[] = JSON.parse(report).messages
    expect(messages.filter(({ message }) => !misreadPolicy.test(message))).toEqual([])
  })
})

describe.skipIf(!has('chromium'))('in a browser (chromium)', () => {
  let browser: Browser

  beforeAll(async () => {
    browser = await chromium.launch(chromiumOptions())
  })

  afterAll(() => browser?.close())

  async function visit<T>(name: string, options: BrowserContextOptions, look: (page: Page) => Promise<T>): Promise<T> {
    const context = await browser.newContext(options)
    try {
      const page = await context.newPage()
      await page.goto(addressOf(name))
      return await look(page)
    } finally {
      await context.close()
    }
  }

  const phone = { width: 390, height: 844 }
  const desktop = { width: 1280, height: 900 }
  /** Every page on a light phone and a dark desk; the release the other way round too. */
  const screens = [
    ...names.map((name) => ({ name, colorScheme: 'light', screen: 'phone', viewport: phone }) as const),
    ...names.map((name) => ({ name, colorScheme: 'dark', screen: 'desktop', viewport: desktop }) as const),
    { name: 'release.en', colorScheme: 'dark', screen: 'phone', viewport: phone } as const,
    { name: 'release.en', colorScheme: 'light', screen: 'desktop', viewport: desktop } as const,
  ]

  it.each(screens)(
    '$name has no axe violation, $colorScheme, on a $screen',
    async ({ name, colorScheme, viewport }) => {
      expect(await visit(name, { colorScheme, viewport }, (page) => violations(page))).toEqual([])
    },
  )

  it('has no axe violation in print', async () => {
    const found = await visit('release.en', { viewport: desktop, colorScheme: 'dark' }, async (page) => {
      await page.emulateMedia({ media: 'print' })
      return violations(page, ['target-size'])
    })
    expect(found).toEqual([])
  })

  it.each(names)('%s asks for nothing and breaks no rule of its own policy', async (name) => {
    const context = await browser.newContext({ viewport: desktop })
    const page = await context.newPage()
    const requests: string[] = []
    const complaints: string[] = []
    page.on('request', (request) => requests.push(request.url().slice(0, 200)))
    page.on('console', (message) => complaints.push(message.text()))
    await page.goto(addressOf(name), { waitUntil: 'networkidle' })
    const style = await page.evaluate('getComputedStyle(document.body).backgroundColor')
    await context.close()
    expect(requests.filter((address) => !address.startsWith('data:'))).toEqual([addressOf(name)])
    expect(complaints).toEqual([])
    expect(style).toBe('rgb(255, 255, 255)')
  })

  it.each(names)('%s never scrolls sideways, down to 320 pixels', async (name) => {
    const width = await visit(name, { viewport: { width: 320, height: 640 } }, (page) =>
      page.evaluate('document.documentElement.scrollWidth'),
    )
    expect(width).toBe(320)
  })

  it('is dark where the screen is', async () => {
    const color = await visit('release.en', { colorScheme: 'dark' }, (page) =>
      page.evaluate('getComputedStyle(document.body).backgroundColor'),
    )
    expect(color).toBe('rgb(18, 23, 30)')
  })

  it('shows where the keyboard is', async () => {
    const outlines = await visit('release.en', { viewport: phone }, async (page) => {
      const seen: unknown[] = []
      for (let i = 0; i < 8; i++) {
        await page.keyboard.press('Tab')
        seen.push(await page.evaluate('getComputedStyle(document.activeElement).outlineStyle'))
      }
      return seen
    })
    expect(outlines).toEqual(outlines.map(() => 'solid'))
  })

  it('shows every picture', async () => {
    const sizes = await visit('release.en', { viewport: desktop }, async (page) => {
      await page.evaluate(`document.querySelector('figure img').scrollIntoView()`)
      return page.evaluate(
        'Promise.all([...document.images].map((image) => image.decode().then(() => image.naturalWidth)))',
      )
    })
    expect(sizes).toEqual([2])
  })

  describe.skipIf(!has('pdftotext', 'pdfinfo'))('on paper (pdftotext, pdfinfo)', () => {
    const print = async (name: string, colorScheme: 'light' | 'dark' = 'light'): Promise<string> => {
      const path = join(folder, `${name}.pdf`)
      await visit(name, { viewport: desktop, colorScheme }, (page) => page.pdf({ path, preferCSSPageSize: true }))
      return path
    }

    it('is A4, with all that the page says, and counted sheets', async () => {
      const path = await print('release.en')
      expect(await run('pdfinfo', path)).toMatch(/Page size: +59\d\.\d+ x 84\d\.\d+ pts \(A4\)/)
      const text = await run('pdftotext', '-layout', path, '-')
      expect(text).toContain('Silt, not speed, is what wears a blade.')
      expect(text).toMatch(/Page 1 of \d/)
    })

    it('says on every sheet until when it is embargoed', async () => {
      for (const [name, marking] of [
        ['embargoed.en', 'EMBARGOED UNTIL March 15, 2027'],
        ['embargoed.zh-Hans', '前不得发布'],
      ] as const) {
        const pages = (await run('pdftotext', await print(name), '-')).split('\f').slice(0, -1)
        expect(pages.length).toBeGreaterThan(1)
        for (const page of pages) expect(page.replace(/\s+/g, ' ')).toContain(marking)
      }
    })
  })
})

/** Rules of WCAG 2.2 AA and good practice that a page breaks; paper has no targets to hit. */
async function violations(page: Page, without: readonly string[] = []): Promise<unknown[]> {
  await page.evaluate(axe.source)
  const options: axe.RunOptions = {
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: Object.fromEntries(without.map((rule) => [rule, { enabled: false }])),
  }
  const { violations } = await page.evaluate<axe.AxeResults>(`axe.run(${JSON.stringify(options)})`)
  return violations.map(({ id, nodes }) => [id, nodes.map(({ html, failureSummary }) => [html, failureSummary])])
}
