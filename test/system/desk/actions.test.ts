import { execFile } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { promisify } from 'node:util'
import { strFromU8, unzipSync } from 'fflate'
import type { Browser, BrowserContext, Page } from 'playwright-core'
import sharp from 'sharp'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has } from '../tool.ts'
import { expectAccessible, openBrowser, PUMCH, RunningDesk, signedIn, TIDE } from './open.ts'

const execute = promisify(execFile)

describe.skipIf(!has('chromium'))('what can be done at the desk (chromium)', () => {
  let desk: RunningDesk
  let browser: Browser
  let context: BrowserContext
  let page: Page
  let complaints: string[]
  let folder: string
  const open = (key: string, view: string) => page.goto(`${desk.origin}/records/${key}?view=${view}`)
  const saved = (key: string) => readFile(join(desk.records, key, 'record.md'), 'utf8')
  const more = async (name: string) => {
    // with keys alone: down opens the menu and goes from one to the next
    await page.getByRole('button', { name: 'More to do' }).focus()
    const item = page.getByRole('button', { name, exact: true })
    await expect
      .poll(async () => {
        await page.keyboard.press('ArrowDown')
        return item
          .evaluate((button) => button === button.ownerDocument.activeElement, undefined, { timeout: 1000 })
          .catch(() => false)
      })
      .toBe(true)
    await page.keyboard.press('Enter')
  }

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'communique-desk-actions-'))
    desk = await RunningDesk.open([TIDE, PUMCH])
    browser = await openBrowser()
    const opened = await signedIn(browser, desk, { acceptDownloads: true })
    ;({ context, page, complaints } = opened)
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
    await rm(folder, { recursive: true, force: true })
  })

  /** Another part of the photo of the form: its caption stays, and so does the file that it was. */
  async function cropsAgain(): Promise<void> {
    const row = page.locator('#facts-media li').first()
    await row.locator('summary').click()
    const file = row.getByLabel('File', { exact: true })
    const before = await file.inputValue()
    await row.locator('[data-action=crop]').click()
    await page.locator('.cropper-frame').waitFor()
    await page.getByRole('button', { name: '16:9' }).click()
    await expectAccessible(page, 'crop again', 'dialog')
    await page.locator('dialog').getByRole('button', { name: 'Crop', exact: true }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    // a row is known by its file: it is another one now, and closed
    await row.locator('details:not([open])').waitFor()
    await row.locator('summary').click()
    await expect.poll(() => file.inputValue()).not.toBe(before)
    expect(await row.getByLabel('Caption', { exact: true }).inputValue()).toBe('The tank: on its first day')
    const folder = join(desk.records, '2027-05-04-visit-to-the-northhaven-institute')
    const sizes = await Promise.all(
      [before, await file.inputValue()].map((name) => sharp(join(folder, name)).metadata()),
    )
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [984, 984],
      [984, 554],
    ])
    await file.fill(before)
    await page.keyboard.press('Tab')
  }

  it('tells above a dialog what went wrong in it', async () => {
    await open(PUMCH, 'facts')
    await page.locator('[data-action=issue]').click()
    const body = JSON.stringify({ error: { code: 'full', message: 'The disk is full' } })
    await page.route('**/build', (route) => route.fulfill({ status: 507, contentType: 'application/json', body }))
    await page.getByRole('button', { name: 'Make the documents' }).click()
    await page.getByText('The server’s disk is full').waitFor()
    // nothing lies above it, and it can be closed
    await page.locator('.notices').getByRole('button', { name: 'Close' }).click()
    await page.getByText('The server’s disk is full').waitFor({ state: 'detached' })
    await page.unroute('**/build')
    await page.keyboard.press('Escape')
  })

  it('begins a record, and adds a photo that is cropped with keys', async () => {
    await page.goto(desk.origin)
    await page.locator('[data-action=new]').press('Enter')
    await expect.poll(() => page.evaluate('document.activeElement?.labels?.[0]?.textContent.trim()')).toBe('Headline')
    await expectAccessible(page, 'new record', 'dialog')
    await page.getByLabel('Headline').fill('Northhaven opens its wave tank to visitors')
    await page.getByLabel('Name of the event').fill('Visit to the Northhaven Institute')
    await page.getByLabel('First day').fill('2027-05-04')
    await page.getByLabel('Host').fill('Northhaven Institute of Tides')
    await page.getByLabel('Visitor').fill('Merrow Institute')
    await page.getByRole('button', { name: 'Begin' }).click()
    const key = '2027-05-04-visit-to-the-northhaven-institute'
    await page.waitForURL(`${desk.origin}/records/${key}?view=facts`)
    const photo = join(folder, 'Wave Tank.jpg')
    await sharp({ create: { width: 1600, height: 1000, channels: 3, background: '#4b83a8' } })
      .jpeg()
      .toFile(photo)
    await page.locator('[data-action=photo]').click()
    const [huge, fake] = [join(folder, 'huge.jpg'), join(folder, 'fake.jpg')]
    await writeFile(huge, new Uint8Array(50_000_001))
    await writeFile(fake, 'no picture')
    await page.locator('dialog input[type=file]').setInputFiles(huge)
    await page.getByRole('alert').getByText('This picture has 51 MB; at most 50 MB').waitFor()
    await page.locator('dialog input[type=file]').setInputFiles(fake)
    await page.getByLabel('Caption').fill('The tank')
    await page.getByLabel('What the picture shows').fill('Water')
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.getByRole('alert').getByText('can’t be read as a picture').waitFor()
    await page.locator('dialog input[type=file]').setInputFiles(photo)
    await page.getByRole('button', { name: 'Square' }).click()
    const frame = page.locator('.cropper-frame')
    await frame.press('Shift+ArrowLeft')
    await frame.press('ArrowRight')
    await expectAccessible(page, 'photo', 'dialog')
    expect(await frame.getAttribute('aria-label')).toBe(
      'Part that is used: 984 by 984 pixels, 316 from the left, 0 from the top',
    )
    await page.getByLabel('Caption').fill('The tank: on its first day')
    await page.getByLabel('What the picture shows').fill('Blue water')
    await page.getByRole('button', { name: 'Add to the record' }).click()
    await page.locator('dialog').waitFor({ state: 'detached' })
    await cropsAgain()
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect
      .poll(() => saved(key))
      .toMatch(/media:\n {2}- file: images\/wave-tank\.jpg\n {4}caption: "The tank: on/)
    const picture = await sharp(join(desk.records, key, 'images/wave-tank.jpg')).metadata()
    expect([picture.width, picture.height]).toEqual([984, 984])
  })

  it('mends what is safe, after showing it', async () => {
    await open(TIDE, 'text')
    await page.locator('.cm-content').waitFor()
    const was = await saved(TIDE)
    const path = join(desk.records, TIDE, 'record.md')
    const changed = was.replace('them. Cooking does', 'them. They met on 9 March 2027. Cooking does')
    await writeFile(path, changed)
    await page.getByRole('button', { name: /^\d+ hints$/ }).waitFor()
    await more('Check and mend')
    await page.locator('.difference ins', { hasText: 'They met on March 9, 2027.' }).waitFor()
    await expectAccessible(page, 'check and mend', 'dialog')
    await page.getByRole('button', { name: 'Mend that' }).click()
    await page.getByText('Mended in the editor').waitFor()
    expect(await saved(TIDE)).toBe(changed)
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => saved(TIDE)).toBe(changed.replace('9 March 2027', 'March 9, 2027'))
  })

  it('says until when a record is held back, there and in UTC', async () => {
    await open(TIDE, 'text')
    await page.locator('[data-action=issue]').click()
    await page.getByText('held back until 15 March 2027 at 09:00 (UTC+08:00)').waitFor()
    await page.getByText('15 March 2027 at 01:00 UTC').waitFor()
    await expectAccessible(page, 'issue', 'dialog')
    await page.getByRole('button', { name: 'Change that' }).click()
    await expect
      .poll(() => page.evaluate<string>('document.querySelector(".cm-activeLine")?.textContent ?? ""'))
      .toContain('embargo:')
  })

  it('makes the documents; what is downloaded passes verify', async () => {
    await open(PUMCH, 'text')
    await page.locator('[data-action=issue]').click()
    await page.locator('[data-action=build]').click()
    await page.getByText('6 documents were made.').waitFor()
    const [one] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'Release en' }).click(),
    ])
    expect(one.suggestedFilename()).toBe(`${PUMCH}.press-release.en.html`)
    const [zip] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'All as ZIP' }).click(),
    ])
    for (const [name, bytes] of Object.entries(unzipSync(await readFile(await zip.path())))) {
      await mkdir(dirname(join(folder, 'out', name)), { recursive: true })
      await writeFile(join(folder, 'out', name), bytes)
    }
    expect(await readFile(await one.path())).toEqual(
      await readFile(join(folder, 'out', PUMCH, 'press-release.en.html')),
    )
    await execute(process.execPath, ['src/cli.ts', 'verify', join(folder, 'out'), '--record', desk.records])
  })

  it('copies the release for a website and as an e-mail, and gives it as a file', async () => {
    await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: desk.origin })
    const clipboard = (type: string) =>
      page.evaluate<string>(
        `navigator.clipboard.read().then(([item]) => item.getType('${type}')).then((blob) => blob.text())`,
      )
    await page.getByRole('button', { name: 'Copy for a website' }).first().click()
    await page.getByText('Copied').waitFor()
    expect(await clipboard('text/html')).toContain('<h1>')
    expect(await clipboard('text/plain')).toMatch(/^<p>.*<h1>/s)
    await page.getByRole('button', { name: 'Copy as e-mail' }).first().click()
    await expect.poll(() => clipboard('text/plain')).not.toContain('<')
    const [mail] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'E-mail as file' }).first().click(),
    ])
    expect(await readFile(await mail.path(), 'utf8')).toMatch(/^MIME-Version: 1\.0\r\nX-Unsent: 1\r\nSubject:/)
    expect(mail.suggestedFilename()).toBe(`${PUMCH}.eml`)
  })

  it('approves what is on the screen, and compares with what it was before', async () => {
    const form = page.locator('.issue-approve')
    await form.getByLabel('Name').fill('Ilse Varn')
    await form.getByLabel('In the role of').fill('Legal')
    await form.getByRole('button', { name: 'Approve' }).click()
    await page
      .locator('.issue-approvals li', { hasText: 'Ilse Varn' })
      .getByText('not signed')
      .or(page.locator('.issue-approvals li', { hasText: 'Ilse Varn' }).getByText('counts'))
      .waitFor()
    expect(await saved(PUMCH)).toContain('Ilse Varn')
    await page.keyboard.press('Escape')
    await expect.poll(() => page.evaluate('document.activeElement?.dataset.action')).toBe('issue')
    await page.locator('.cm-content').press('Control+End')
    await page.keyboard.type('\n\nThe two will meet again.')
    await page.getByRole('button', { name: 'Save', exact: true }).click()
    await expect.poll(() => saved(PUMCH)).toContain('meet again')
    await page.locator('[data-action=issue]').click()
    await page.getByText('It changed since Ilse Varn approved it').waitFor()
    // whoever is quick is elsewhere before the dialog has left the page, and stays there
    await page.evaluate('document.querySelector("dialog").close(); document.querySelector(".cm-content").focus()')
    await page.locator('dialog').waitFor({ state: 'detached' })
    expect(await page.evaluate('document.activeElement.className')).toContain('cm-content')
    await more('Compare with an earlier version')
    await page.locator('.redline ins', { hasText: 'The two will meet again.' }).first().waitFor()
    await expectAccessible(page, 'comparison', 'dialog')
    const [word] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('link', { name: 'As Word with tracked changes' }).click(),
    ])
    const parts = unzipSync(await readFile(await word.path()))
    expect(strFromU8(parts['word/document.xml'] ?? new Uint8Array())).toMatch(/<w:ins [^>]*>.*meet again/s)
    expect(complaints).toEqual([])
  })
})
