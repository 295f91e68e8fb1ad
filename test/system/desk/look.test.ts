import { readFile } from 'node:fs/promises'
import { resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has } from '../tool.ts'
import { expectAccessible, openBrowser, PUMCH, RunningDesk, signedIn, TIDE } from './open.ts'

const looks = [
  { name: 'light, English', locale: 'en-GB', colorScheme: 'light', viewport: { width: 1280, height: 800 } },
  { name: 'dark, Chinese', locale: 'zh-CN', colorScheme: 'dark', viewport: { width: 1280, height: 800 } },
  { name: 'phone, English', locale: 'en-GB', colorScheme: 'light', viewport: { width: 390, height: 844 } },
] as const

const pages = [
  { name: 'the list', path: '/', ready: '.rows .row-built' },
  { name: 'facts', path: `/records/${TIDE}?view=facts`, ready: '#facts-people summary' },
  {
    name: 'facts of a translation',
    path: `/records/${TIDE}?view=facts&language=zh-Hans`,
    ready: '#facts-people summary',
  },
  { name: 'text', path: `/records/${TIDE}?view=text`, ready: '.cm-content' },
  { name: 'both languages', path: `/records/${PUMCH}?view=languages`, ready: '.pair-text' },
  { name: 'an address that leads nowhere', path: '/nothing', ready: '.lost h1' },
  { name: 'a record that is gone', path: '/records/nothing', ready: '.lost h1' },
  { name: 'a search without hits', path: '/?q=nothing', ready: '.list-none' },
  { name: 'the menu', path: '/', clicks: ['.header > .menu > button'], ready: '.menu-choice' },
  { name: 'a new record', path: '/', clicks: ['[data-action=new]'], ready: 'dialog .begin' },
  {
    name: 'a photo',
    path: `/records/${TIDE}?view=facts`,
    clicks: ['[data-action=photo]'],
    ready: 'dialog .photo-pick',
  },
  {
    name: 'what keeps it from going out',
    path: `/records/${TIDE}?view=text`,
    clicks: ['[data-action=issue]'],
    ready: 'dialog .issue-approve',
  },
  {
    name: 'earlier versions',
    path: `/records/${TIDE}?view=text`,
    clicks: ['.foot-line .button.icon'],
    ready: 'dialog p',
  },
  {
    name: 'where each fact stands',
    path: `/records/${PUMCH}?view=documents`,
    clicks: ['[role=tab]:last-child'],
    ready: '.facts table',
  },
  {
    name: 'the line of problems',
    path: `/records/${PUMCH}?view=facts`,
    clicks: ['.foot-line .button:has(.warning)'],
    ready: '.foot-problems .problem',
  },
] as const satisfies readonly { name: string; path: string; clicks?: readonly string[]; ready: string }[]

describe.skipIf(!has('chromium'))('the desk in every light (chromium)', () => {
  let desk: RunningDesk
  let browser: Browser
  beforeAll(async () => {
    desk = await RunningDesk.open([TIDE, PUMCH])
    browser = await openBrowser()
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  it('comes with the licences of what is joined into it', async () => {
    const licences = await readFile(resolve('dist/desk/page/THIRD-PARTY-LICENSES.txt'), 'utf8')
    for (const name of [
      'preact',
      '@codemirror/view',
      'pdfjs-dist',
      'docx-preview',
      '@fontsource-variable/source-serif-4',
    ])
      expect(licences).toMatch(new RegExp(`^${name} \\d.*\\(.+\\)$`, 'm'))
  })

  describe.each(looks)('$name', ({ name: _, ...look }) => {
    let signed: Awaited<ReturnType<typeof signedIn>>
    beforeAll(async () => {
      // each look signs in as another browser would: with a link of its own
      await desk.kill()
      await desk.start()
      signed = await signedIn(browser, desk, look)
    })
    afterAll(() => signed.context.close())

    it.each(pages)('$name holds WCAG 2.2 AA, fits its window and runs under the policy', async (place) => {
      const { page, complaints } = signed
      await page.goto(desk.origin + place.path)
      for (const button of 'clicks' in place ? place.clicks : []) await page.locator(button).click()
      await page.locator(place.ready).first().waitFor()
      await page.evaluate('document.fonts.ready.then(() => true)')
      await expectAccessible(page, place.name)
      const wide = await page.evaluate<number>('document.documentElement.scrollWidth - innerWidth')
      expect(wide).toBeLessThanOrEqual(0)
      expect(complaints.splice(0)).toEqual([])
    })
  })
})
