import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { RecordSummary } from '../../../src/desk/api.ts'
import { has } from '../tool.ts'
import { expectAccessible, openBrowser, PUMCH, RunningDesk, signedIn, TIDE, watched } from './open.ts'

const root = resolve(import.meta.dirname, '../../..')

async function addUser(file: string, name: string, password: string): Promise<void> {
  const child = spawn(process.execPath, ['src/cli.ts', 'desk', 'user', 'add', name, '--users', file], { cwd: root })
  child.stdin.end(`${password}\n`)
  expect((await once(child, 'exit'))[0]).toBe(0)
}

describe.skipIf(!has('chromium'))('coming in (chromium)', () => {
  let browser: Browser
  let folder: string
  beforeAll(async () => {
    browser = await openBrowser()
    folder = await mkdtemp(join(tmpdir(), 'communique-desk-users-'))
  })
  afterAll(async () => {
    await browser?.close()
    await rm(folder, { recursive: true, force: true })
  })

  it('asks for name and password, says when they are wrong, and keeps the place that was asked for', async () => {
    const users = join(folder, 'users.json')
    await addUser(users, 'ilse', 'a tide of words')
    const desk = await RunningDesk.open([TIDE], ['--users', users])
    try {
      const complaints: string[] = []
      const page = await watched(await browser.newContext(), complaints)
      await page.goto(`${desk.origin}/records/${TIDE}?view=text`)
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      await expectAccessible(page, 'sign-in')
      await page.getByLabel('Name').fill('ilse')
      await page.getByLabel('Password').fill('wrong')
      await page.keyboard.press('Enter')
      await page.getByRole('alert').getByText('do not fit together').waitFor()
      await page.getByLabel('Password').fill('a tide of words')
      await page.keyboard.press('Enter')
      await page.locator('.cm-content').waitFor()
      await page.getByRole('button', { name: 'Account and settings' }).click()
      await page.getByText('Signed in as ilse').waitFor()
      await page.getByRole('button', { name: 'Sign out' }).click()
      await page.getByRole('heading', { name: 'Sign in' }).waitFor()
      expect(complaints).toEqual([])
    } finally {
      await desk.close()
    }
  })

  it('says what to do where a part of the page is gone from the server, and goes on when it is loaded again', async () => {
    const desk = await RunningDesk.open([TIDE])
    try {
      const { page } = await signedIn(browser, desk)
      await page.route(/record-page.*\.js/, (route) => route.fulfill({ status: 404, body: '' }))
      await page.goto(`${desk.origin}/records/${TIDE}`)
      await page.getByText('perhaps the desk was renewed').waitFor()
      await expectAccessible(page, 'part gone')
      await page.unroute(/record-page.*\.js/)
      await page.getByRole('button', { name: 'Load the page again' }).click()
      await page.getByRole('tab').first().waitFor()
    } finally {
      await desk.close()
    }
  })

  it('lets the same browser in again by a link that was used, and tells another one how to come in', async () => {
    const desk = await RunningDesk.open([TIDE])
    try {
      const { page } = await signedIn(browser, desk)
      await page.goto(desk.address)
      await page.locator('.row').waitFor()
      const other = await watched(await browser.newContext({ locale: 'zh-CN' }), [])
      await other.goto(desk.address)
      await other.getByRole('heading', { name: '此地址已经用过，或已过期' }).waitFor()
      await expectAccessible(other, 'a link that was used')
    } finally {
      await desk.close()
    }
  })

  it('starts with the samples in an empty folder, follows the disk, and speaks Chinese', async () => {
    const desk = await RunningDesk.open([])
    try {
      const { page, complaints } = await signedIn(browser, desk)
      await page.getByRole('heading', { name: 'Your first exchange' }).waitFor()
      await expectAccessible(page, 'first run')
      await page.getByRole('button', { name: 'Look at the samples first' }).click()
      await page.locator('.row').nth(1).waitFor()
      await rm(join(desk.records, PUMCH), { recursive: true })
      await page.locator('.row').nth(1).waitFor({ state: 'detached' })
      await cp(join(root, 'input', PUMCH), join(desk.records, PUMCH), { recursive: true })
      await page.locator('.row').nth(1).waitFor()
      await page.getByRole('button', { name: 'Account and settings' }).click()
      await page.getByRole('radio', { name: '中文' }).check()
      await page.getByRole('heading', { name: '交流活动' }).waitFor()
      await page.getByLabel('搜索标题、编号、日期').fill('罕见病')
      await page.locator('.row').nth(1).waitFor({ state: 'detached' })
      await page.locator('.row').getByText('罕见病').waitFor()
      expect(await page.locator('.row').count()).toBe(1)
      expect(complaints).toEqual([])
    } finally {
      await desk.close()
    }
  })

  it('shows 2,000 exchanges with few of them in the page, and finds one by its words', async () => {
    const desk = await RunningDesk.open([])
    try {
      const { page } = await signedIn(browser, desk)
      const records = Array.from({ length: 2000 }, (_, index) => rowNumber(index))
      await page.route('**/api/records', (route) => route.fulfill({ json: { records, pending: 0 } }))
      await page.reload()
      await page.getByText('2,000 exchanges').waitFor()
      expect(await page.locator('.row').count()).toBeLessThan(60)
      await page.keyboard.press('End')
      await page.locator('.row', { hasText: 'Visit number 0 ' }).waitFor()
      await page.keyboard.press('/')
      await page.keyboard.type('number 1234 ')
      await page.getByText('1 of 2,000').waitFor()
      await page.locator('.row', { hasText: 'Visit number 1234 ' }).waitFor()
    } finally {
      await desk.close()
    }
  })
})

function rowNumber(index: number): RecordSummary {
  const date = new Date(Date.UTC(2020, 0, 1 + index)).toISOString().slice(0, 10)
  const title = `Visit number ${index} to the harbor`
  return {
    key: `${date}-visit`,
    id: `${date}-visit`,
    checked: true,
    title,
    titles: { en: title },
    date,
    end: null,
    languages: ['en'],
    version: 1,
    state: { kind: index % 2 === 0 ? 'draft' : 'issued' },
    stale: [],
    problems: { error: 0, warning: index % 3, info: 0 },
    built: null,
    changed: `${date}T08:00:00.000Z`,
    single: false,
  }
}
