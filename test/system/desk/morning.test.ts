import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { unzipSync } from 'fflate'
import type { Browser, Locator, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has } from '../tool.ts'
import { findInText, openBrowser, RunningDesk, signedIn } from './open.ts'

const execute = promisify(execFile)

const KEY = '2027-05-04-visit-to-the-northhaven-institute'

/** What a story says in the place of what a new record asks for. */
const STORY = [
  [
    'Say here who, what, when, where and why, in one paragraph.',
    'The tank makes waves of up to 2 metres. It opened on 3 May 2027.',
  ],
  [
    ' presented what was found, and what it is good for.',
    ' showed how 12 buoys measure the swell off Merrow, and how a harbor can be warned an hour ahead.',
  ],
  ['What was discussed.', 'Both sides want to share their measurements, and to agree on one format for them.'],
  ['What happens next, and when.', 'Engineers of :org[visitr] return in June 2027 for a first trial.'],
] as const

/** The same in Chinese, by the headings of the sections. */
const CHINESE = [
  ['Headline', '# 诺斯黑文向访客开放波浪水槽'],
  ['导语', ':event[date]，:person[visitor-lead]率队访问:org[host]。水槽可造出高达2米的波浪，于2027年5月3日启用。'],
  [
    '学术报告',
    '### 港口提前一小时预警\n\n:person[visitor-lead]介绍了12个浮标如何测量梅罗外海的涌浪，以及如何提前一小时向港口预警。',
  ],
  ['交流讨论', '双方希望共享测量数据，并就统一格式达成一致。'],
  ['后续计划', ':org[visitor]的工程师将于2027年6月再次到访，进行首次试验。'],
] as const

/** What the form of the translation is filled in with: rows of the facts, in the original's order. */
const TRANSLATED = [
  [
    'organizations',
    0,
    [
      ['Name', '诺斯黑文潮汐研究所'],
      ['About the organization', '该研究所自1911年起观测潮汐。'],
    ],
  ],
  ['organizations', 1, [['Name', '梅罗研究所']]],
  [
    'people',
    0,
    [
      ['Name', '伊尔莎·瓦恩'],
      ['Title', '所长'],
    ],
  ],
  [
    'people',
    1,
    [
      ['Name', '托瓦尔·索松'],
      ['Title', '主任'],
    ],
  ],
  ['presentations', 0, [['Title', '港口提前一小时预警']]],
  ['outcomes', 0, [['Text', '双方共享浮标测得的数据。']]],
  [
    'media',
    0,
    [
      ['Caption', '启用首日的波浪水槽'],
      ['What it shows, for who cannot see it', '两道白墙之间的蓝色水面'],
      ['Photographer', '博·林德奎斯特'],
    ],
  ],
  ['contacts', 0, [['Name', '新闻办公室']]],
] as const

describe.skipIf(!has('chromium'))("a comms officer's morning at the desk (chromium)", () => {
  let desk: RunningDesk
  let browser: Browser
  let page: Page
  let complaints: string[]
  let folder: string

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-desk-morning-'))
    desk = await RunningDesk.open([])
    browser = await openBrowser()
    const opened = await signedIn(browser, desk, { acceptDownloads: true })
    ;({ page, complaints } = opened)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    await rm(folder, { recursive: true, force: true })
  })

  const button = (name: string | RegExp, within: Page | Locator = page) =>
    within.getByRole('button', { name, exact: true })
  const view = (name: string) => page.getByRole('navigation', { name: 'Views' }).getByRole('button', { name }).click()
  const part = (name: string) => page.locator(`#facts-${name}`)

  /** Fills in a line of the form, and waits until the text has it. */
  async function fill(within: Locator, label: string, text: string): Promise<void> {
    const field = within.getByLabel(label, { exact: true }).and(page.locator(':visible'))
    await field.fill(text)
    await field.blur()
  }

  /** Opens a row of the form. */
  async function row(name: string, number: number): Promise<Locator> {
    const entry = part(name).locator('li:not(li li)').nth(number)
    await entry.locator('summary').first().click()
    return entry
  }

  async function saved(): Promise<void> {
    await button('Save').click()
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
  }

  async function begins(): Promise<void> {
    await button('New exchange').click()
    const form = page.getByRole('dialog')
    await form.getByLabel('Headline').fill('Northhaven opens its wave tank to visitors')
    await form.getByLabel('Name of the event').fill('Visit to the Northhaven Institute')
    await form.getByLabel('First day').fill('2027-05-04')
    await form.getByLabel('City').fill('Northhaven')
    await form.getByLabel('Country').fill('Merrow')
    await form.getByLabel('Host').fill('Northhaven Institute of Tides')
    await form.getByLabel('Visitor').fill('Merrow Institute')
    await button('Begin', form).click()
    await page.waitForURL(`${desk.origin}/records/${KEY}?view=facts`)
  }

  async function fillsInTheFacts(): Promise<void> {
    const host = await row('people', 0)
    await fill(host, 'Name', 'Ilse Varn')
    const visitor = await row('people', 1)
    await fill(visitor, 'Name', 'Torvald Thorsund')
    await fill(await row('presentations', 0), 'Title', 'An hour of warning for harbors')
    const institute = await row('organizations', 0)
    await fill(institute, 'About the organization optional', 'The institute has measured tides since 1911.')
    await button('Add to outcomes', part('outcomes')).click()
    await fill(part('outcomes'), 'Text', 'Both institutes share what their buoys measure.')
    await part('release').getByLabel('State', { exact: false }).selectOption('immediate')
  }

  async function writesTheStory(): Promise<void> {
    await view('Text')
    for (const [asked, said] of [['Title of the presentation', 'An hour of warning for harbors'], ...STORY] as const) {
      await findInText(page, asked)
      await page.keyboard.type(said)
    }
  }

  async function addsAPhoto(): Promise<void> {
    const file = join(folder, 'tank.jpg')
    await sharp({ create: { width: 1500, height: 1200, channels: 3, background: '#4b83a8' } })
      .jpeg()
      .toFile(file)
    await view('Facts')
    await button('Add a photo').click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('input[type=file]').setInputFiles(file)
    await button('3:2', dialog).click()
    await dialog.getByLabel('Caption').fill('The wave tank on its first day')
    await dialog.getByLabel('What the picture shows').fill('Blue water between two white walls')
    await button('Add to the record', dialog).click()
    await part('media').locator('summary', { hasText: 'The wave tank' }).waitFor()
  }

  async function mendsWhatIsWrong(): Promise<void> {
    await button('More to do').click()
    await button('Check and mend').click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('ins', { hasText: 'May 3, 2027' }).waitFor()
    await button('Mend that', dialog).click()
    await button('1 error')
      .or(button(/^1 error, /))
      .click()
    await page.getByRole('button', { name: /visitr/ }).click()
    const mistake = page.locator('.cm-lintRange-error')
    await mistake.hover()
    await page.locator('.cm-tooltip').getByText('Replace with visitor').click()
    await mistake.waitFor({ state: 'detached' })
    await button(/^\d hints?$/).waitFor()
    await page.getByRole('button', { name: /Missing credit/ }).waitFor()
    await view('Facts')
    await fill(await row('media', 0), 'Photographer optional', 'Bo Lindqvist')
    await page.getByRole('button', { name: /Missing credit/ }).waitFor({ state: 'detached' })
    await saved()
  }

  async function translates(): Promise<void> {
    await view('Languages')
    await page.getByLabel('Translate into').selectOption('zh-Hans')
    await button('Begin').click()
    for (const [heading, words] of CHINESE)
      await page.locator('.pair-column:nth-child(2)').getByLabel(heading).fill(words)
    await view('Facts')
    await fill(part('event'), 'Kind', '学术交流')
    await fill(part('event'), 'Name', '访问诺斯黑文研究所')
    await fill(part('event'), 'City', '诺斯黑文')
    await fill(part('event'), 'Country', '梅罗')
    for (const [name, number, lines] of TRANSLATED) {
      const entry = await row(name, number)
      for (const [label, words] of lines) await fill(entry, label, words)
    }
    await fill(part('release'), 'City', '诺斯黑文')
    await page.getByText('诺斯黑文潮汐研究所').last().waitFor()
  }

  async function download(link: string): Promise<Buffer> {
    const [taken] = await Promise.all([page.waitForEvent('download'), page.getByRole('link', { name: link }).click()])
    return readFile(await taken.path())
  }

  async function issues(): Promise<void> {
    await page.locator('[data-action=issue]').click()
    const dialog = page.getByRole('dialog')
    await dialog.getByLabel('Name').fill('Ilse Varn')
    await dialog.getByLabel('In the role of').fill('Press office')
    await button('Approve', dialog).click()
    await dialog.locator('.issue-approvals li', { hasText: 'Ilse Varn' }).waitFor()
    await dialog.getByText('Nothing stands in the way').waitFor()
    await button('Make the documents', dialog).click()
    await dialog.getByText('6 documents were made.').waitFor()
    for (const [name, bytes] of Object.entries(unzipSync(await download('All as ZIP')))) {
      await mkdir(dirname(join(folder, 'out', name)), { recursive: true })
      await writeFile(join(folder, 'out', name), bytes)
    }
  }

  it('begins a record and takes its documents along, in two languages', { timeout: 400_000 }, async () => {
    await begins()
    await fillsInTheFacts()
    await writesTheStory()
    await addsAPhoto()
    await mendsWhatIsWrong()
    await translates()
    await saved()
    await button('Nothing to mend').waitFor()
    await issues()
    await execute(process.execPath, ['src/cli.ts', 'verify', join(folder, 'out'), '--record', desk.records])
    expect(complaints).toEqual([])
  })
})
