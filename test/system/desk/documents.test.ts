import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import type { Browser, BrowserContext, Frame, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has } from '../tool.ts'
import { expectAccessible, openBrowser, RunningDesk, signedIn, TIDE } from './open.ts'

const drawn = '.sheet:not([data-unseen])'

/** Text that is marked in a window as the place of the caret. */
const MARKED = '[...(CSS.highlights.get("here") ?? [])].map(String).join("")'

/** The line of the text that the caret is in. */
const CARET_LINE = 'document.querySelector(".cm-activeLine")?.textContent ?? ""'

/** Pages of a summary that have something drawn on them. */
const PAINTED = `[...document.querySelectorAll('.pdf-page canvas')].filter((one) => one.width > 0 &&
  one.getContext('2d').getImageData(0, 0, one.width, one.height).data.some((value) => value < 128)).length`

/** Pages of a summary that are in the window. */
const SEEN = `[...document.querySelectorAll('.pdf-page canvas')].filter((one) => {
  const [box, of] = [one.getBoundingClientRect(), one.closest('.pdf').getBoundingClientRect()]
  return box.top < of.bottom && box.bottom > of.top
})`

/** Puts an element into the middle of its window. */
const centre = '(element) => element.scrollIntoView({ block: "center" })'

async function look(page: Page, tab: 'Release' | 'Briefing' | 'Summary' | 'Facts'): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
  await page.locator(tab === 'Facts' ? '.facts table' : drawn).waitFor()
}

const frameOf = async (page: Page): Promise<Frame> => {
  const frame = await (await page.locator(`iframe${drawn}`).elementHandle())?.contentFrame()
  if (!frame) throw new Error('No frame is drawn')
  return frame
}

describe.skipIf(!has('chromium'))('the documents at the desk (chromium)', () => {
  let desk: RunningDesk
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  const strangers: string[] = []
  const open = () => page.goto(`${desk.origin}/records/${TIDE}?view=text`)

  beforeAll(async () => {
    desk = await RunningDesk.open([TIDE])
    browser = await openBrowser()
    const opened = await signedIn(browser, desk)
    ;({ context, page, complaints } = opened)
    await context.route(
      (url) => url.origin !== desk.origin,
      (route) => {
        strangers.push(route.request().url())
        return route.abort()
      },
    )
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  it('leads from a sentence of the release to its line, and from a line to its place', async () => {
    await open()
    await look(page, 'Release')
    const frame = await frameOf(page)
    await frame.locator('p', { hasText: 'Cooking does not destroy the toxins' }).click()
    await expect
      .poll(() => page.evaluate<string>(CARET_LINE))
      .toMatch(/harvest of Lanternmouth|Cooking does not destroy/)
    await expect.poll(() => frame.evaluate<string>(MARKED)).toContain('Cooking does not destroy the toxins')
    await page.keyboard.press('Control+Home')
    await page.locator('.cm-line', { hasText: 'subheadline:' }).click()
    await expect.poll(() => frame.evaluate<string>(MARKED)).toMatch(/^24 buoys, open data/)
  })

  it('leads there by keyboard too', async () => {
    await open()
    await look(page, 'Release')
    const frame = await frameOf(page)
    await frame.locator('body').focus()
    for (let times = 0; times < 3; times++) await page.keyboard.press('Alt+ArrowDown')
    const marked = await frame.evaluate<string>(MARKED)
    expect(marked.length).toBeGreaterThan(10)
    await page.keyboard.press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement?.className ?? ""')).toContain('cm-content')
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).toContain(marked.slice(0, 10))
  })

  it('sets the lines of the briefing as close as Word does', async () => {
    await open()
    await look(page, 'Briefing')
    const frame = await frameOf(page)
    await frame.locator('p.docx_lead span[lang]').first().waitFor()
    const [height, size] = await frame.evaluate<number[]>(`(() => {
      const style = getComputedStyle(document.querySelector('p.docx_lead span[lang]'))
      return [Number.parseFloat(style.lineHeight), Number.parseFloat(style.fontSize)]
    })()`)
    expect((height ?? 0) / (size ?? 1)).toBeGreaterThan(1.2)
    expect((height ?? 0) / (size ?? 1)).toBeLessThan(1.6)
  })

  it('does the same in the briefing and in the summary', async () => {
    await open()
    await look(page, 'Briefing')
    const frame = await frameOf(page)
    await frame.locator('p', { hasText: 'one thing that can hurt us' }).first().click()
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).toMatch(/can hurt us|Approve the warning protocol/)
    expect(await frame.evaluate<string>(MARKED)).toContain('can hurt us')
    await look(page, 'Summary')
    await page.locator('.pdf-text span', { hasText: 'EMBARGOED' }).first().waitFor()
    await page.locator('.pdf-text span', { hasText: /mussels and oysters/ }).click()
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).toContain('mussels and oysters')
    await expect.poll(() => page.evaluate<string>(MARKED)).toContain('mussels')
  })

  it('says of each fact where it stands, and leads there', async () => {
    await open()
    await look(page, 'Facts')
    await expectAccessible(page, 'facts table', '.documents')
    await page.getByLabel('Find a fact').fill('release.number')
    const row = page.getByRole('row', { name: /TWIU 2027\/031/ })
    await row.getByRole('button', { name: 'TWIU 2027/031: Release, place 1' }).click()
    await page.locator(drawn).waitFor()
    const frame = await frameOf(page)
    await expect.poll(() => frame.evaluate<string>(MARKED)).toBe('TWIU 2027/031')
    await look(page, 'Facts')
    await page
      .getByRole('row', { name: /Lanternmouth/ })
      .getByRole('button', { name: 'Lanternmouth' })
      .first()
      .click()
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).toContain('Lanternmouth')
  })

  it('is made anew after a pause in typing: never gone meanwhile, scrolled as far as before', async () => {
    await open()
    await look(page, 'Release')
    const old = await frameOf(page)
    const paragraph = old.locator('p', { hasText: 'Cooking does not destroy the toxins' })
    await paragraph.evaluate(centre)
    await paragraph.click()
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).not.toBe('')
    const before = await old.evaluate<number>('scrollY')
    await page.evaluate(`{
      const host = document.querySelector('.sheets')
      window.gone = 0
      new MutationObserver(() => { if (!host.querySelector('${drawn}')) window.gone++ })
        .observe(host, { childList: true, subtree: true, attributes: true })
    }`)
    await page.locator('.cm-content').press('End')
    await page.keyboard.type(' Cucumbers do.')
    await page.locator(`iframe${drawn}`).contentFrame().getByText('Cucumbers do.').first().waitFor()
    expect(Math.abs((await (await frameOf(page)).evaluate<number>('scrollY')) - before)).toBeLessThan(60)
    expect(await page.evaluate('window.gone')).toBe(0)
    expect(await page.locator('.sheet').count()).toBe(1)
    await page.keyboard.press('Control+z')
  })

  it.each(['Release', 'Briefing'] as const)('touches only what changed: the %s', async (tab) => {
    await open()
    await look(page, tab)
    const frame = await frameOf(page)
    await frame.evaluate("{ for (const one of document.querySelectorAll('img, h1')) one.isOld = true }")
    const pictures = await frame.locator('img').count()
    expect(pictures).toBeGreaterThan(0)
    await page.locator('.cm-content').press('Control+End')
    await page.keyboard.type(' Cucumbers do.')
    await frame.getByText('Cucumbers do.').first().waitFor()
    expect(await frame.evaluate("[...document.querySelectorAll('img')].filter((one) => one.isOld).length")).toBe(
      pictures,
    )
    await page.keyboard.press('Control+z')
    await frame.getByText('Cucumbers do.').first().waitFor({ state: 'detached' })
  })

  it('draws the pages of a summary again where they are, those first that are seen', async () => {
    await open()
    await look(page, 'Summary')
    const scrolled = 'document.querySelector(".sheet.pdf").scrollTop'
    await page.locator('.cm-content').press('Control+End')
    await expect.poll(() => page.evaluate<number>(scrolled)).toBeGreaterThan(100)
    await page.waitForTimeout(1000)
    const before = await page.evaluate<number>(scrolled)
    await expect.poll(() => page.evaluate<number>(PAINTED)).toBe(await page.locator('.pdf-page').count())
    await page.evaluate("{ for (const one of document.querySelectorAll('.pdf-page canvas')) one.isOld = true }")

    await page.keyboard.type(' Cucumbers do.')
    await page.locator('.pdf-text span', { hasText: 'Cucumbers do.' }).first().waitFor()
    expect(Math.abs((await page.evaluate<number>(scrolled)) - before)).toBeLessThan(60)
    expect(await page.evaluate(`${SEEN}.some((one) => one.isOld)`)).toBe(false)
    await expect
      .poll(() => page.evaluate("[...document.querySelectorAll('.pdf-page canvas')].some((one) => one.isOld)"))
      .toBe(false)
    await expect.poll(() => page.evaluate<number>(PAINTED)).toBe(await page.locator('.pdf-page').count())
    await page.keyboard.press('Control+z')
  })

  it('keeps the last document where the text has errors, and says why', async () => {
    await open()
    await look(page, 'Release')
    await page.locator('.cm-content').press('Control+Home')
    await page.keyboard.press('End')
    await page.keyboard.press('Enter')
    await page.keyboard.type('id: [')
    await page.getByText('Not up to date').waitFor()
    expect(await (await frameOf(page)).locator('h1').textContent()).toContain('Island network')
    await page.getByRole('button', { name: 'Go to the first' }).click()
    await expect.poll(() => page.evaluate('document.activeElement?.className ?? ""')).toContain('cm-content')
    for (let times = 0; times < 20; times++) await page.keyboard.press('Control+z')
    await page.getByText('Not up to date').waitFor({ state: 'detached' })
  })

  it('prints what a hostile record says, and does none of it', async () => {
    const path = join(desk.records, TIDE, 'record.md')
    const was = await readFile(path, 'utf8')
    const evil = [
      '<script>top.pwned = 1</script> <img src="https://evil.example/a.png" onerror="top.pwned = 1">',
      '<iframe src="https://evil.example/"></iframe> <svg onload="top.pwned = 1"></svg>',
    ]
    await writeFile(path, `${was.replace('them. Cooking does', () => `them. ${evil.join(' ')} Cooking does`)}`)
    await open()
    for (const tab of ['Release', 'Briefing'] as const) {
      await look(page, tab)
      const said = page.locator(`iframe${drawn}`).contentFrame().getByText('top.pwned').first()
      await said.waitFor()
      await said.click()
    }
    await look(page, 'Summary')
    await page.locator('.pdf-text span', { hasText: 'pwned' }).first().waitFor()
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(strangers).toEqual([])
    await writeFile(path, was)
  })

  it('runs nothing and asks for nothing even where a document itself is hostile', async () => {
    await page.route('**/api/previews/*/press-release.*', async (route) => {
      const response = await route.fetch()
      const body = `<!doctype html><html lang="en"><title>x</title><body><h1>Evil</h1>
        <script>top.pwned = 1</script><script src="https://evil.example/x.js"></script>
        <img src="https://evil.example/x.png" onerror="top.pwned = 2"><svg onload="top.pwned = 3"></svg>
        <iframe srcdoc="<script>top.pwned = 4</script>"></iframe><link rel="stylesheet" href="https://evil.example/x.css">
        <form action="https://evil.example/"><button>send</button></form>
        <a id="a" href="javascript:top.pwned = 5">go</a><a id="b" href="https://evil.example/" target="_top">away</a>
        <meta http-equiv="refresh" content="0;url=https://evil.example/"></body></html>`
      await route.fulfill({ response, body })
    })
    await page.route('**/api/previews/*/briefing.*', async (route) => {
      const response = await route.fetch()
      const parts = unzipSync(await response.body())
      const rels = 'word/_rels/document.xml.rels'
      parts[rels] = strToU8(
        strFromU8(parts[rels] ?? new Uint8Array()).replace(
          /Target="https?:[^"]*"/g,
          'Target="javascript:top.pwned = 6"',
        ),
      )
      await route.fulfill({ response, body: Buffer.from(zipSync(parts)) })
    })
    await open()
    await look(page, 'Release')
    const frame = await frameOf(page)
    await frame.getByText('Evil').waitFor()
    for (const target of ['#a', '#b', 'button']) await frame.locator(target).click()
    await look(page, 'Briefing')
    const links = (await frameOf(page)).locator('a[href^="javascript:"]')
    expect(await links.count()).toBeGreaterThan(0)
    await links.first().click()
    await page.waitForTimeout(500)
    expect(await page.evaluate('window.pwned')).toBeUndefined()
    expect(new URL(page.url()).origin).toBe(desk.origin)
    expect(context.pages()).toHaveLength(1)
    expect(strangers).toEqual([])
  })

  it('goes to a phone: documents are a view of their own there', async () => {
    await page.unrouteAll()
    await page.setViewportSize({ width: 390, height: 844 })
    await page.goto(`${desk.origin}/records/${TIDE}?view=documents`)
    await page.getByRole('tab', { name: 'Release' }).click()
    await page.locator(drawn).waitFor()
    await expectAccessible(page, 'documents on a phone', '.documents')
    expect(await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')).toBeLessThanOrEqual(0)
    await (await frameOf(page)).locator('h1').click()
    await page.locator('.cm-content').waitFor()
    await expect.poll(() => page.evaluate<string>(CARET_LINE)).toContain('Island network')
    expect(complaints.filter((text) => !/Content Security Policy|Blocked script|sandboxed/.test(text))).toEqual([])
  })
})
