import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { has } from '../tool.ts'
import { caretAfter, openBrowser, RunningDesk, signedIn, TIDE, watched } from './open.ts'

const address = (desk: RunningDesk, query: string) => `${desk.origin}/records/${TIDE}?${query}`

describe.skipIf(!has('chromium'))('writing at the desk (chromium)', () => {
  let desk: RunningDesk
  let browser: Browser
  let page: Page
  let complaints: string[]
  const file = () => readFile(join(desk.records, TIDE, 'record.md'), 'utf8')

  beforeAll(async () => {
    desk = await RunningDesk.open([TIDE])
    browser = await openBrowser()
    const opened = await signedIn(browser, desk)
    page = opened.page
    complaints = opened.complaints
  })
  afterAll(async () => {
    await browser?.close()
    await desk?.close()
  })

  it('underlines what is wrong, leads to it, and offers what is right', async () => {
    await page.goto(address(desk, 'view=text'))
    await caretAfter(page, 'speaker: thorsund')
    await page.keyboard.press('Backspace')
    const foot = page.getByRole('button', { name: '1 error', exact: true })
    await foot.click()
    await page.getByRole('button', { name: /Unexpected person thorsun .* Line \d+/ }).click()
    await page.locator('.cm-lintRange-error').hover()
    const tip = page.locator('.cm-tooltip-lint')
    await tip.getByText('person-known').waitFor()
    await page.keyboard.press('End')
    await page.keyboard.press('Control+z')
    await page.getByRole('button', { name: 'Nothing to mend' }).waitFor()
  })

  it('completes keys of the schema and ids of the record', async () => {
    await caretAfter(page, 'name: Bolin Qiao')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Control+Space')
    const options = page.locator('.cm-tooltip-autocomplete li')
    await options.filter({ hasText: 'short' }).waitFor()
    const offered = (await options.allTextContents()).join('\n')
    // what this person has already, above or below, is not offered again
    expect(offered).toMatch(/^lead/m)
    expect(offered).not.toMatch(/^(?:id|party)/m)
    await page.keyboard.press('Escape')
    await page.keyboard.press('Control+z')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('With :per')
    await page.keyboard.press('Control+Space')
    await options.filter({ hasText: 'person' }).waitFor()
    // the editor takes no key for a choice that just appeared under it
    await page.waitForTimeout(300)
    await page.keyboard.press('Enter')
    await options.filter({ hasText: 'Shulan Wen' }).waitFor()
    await page.keyboard.type('we')
    await page.waitForTimeout(300)
    await page.keyboard.press('Enter')
    await page.keyboard.type(' again.')
    await page.locator('.cm-content').getByText('With :person[wen] again.').waitFor()
  })

  it('keeps what is unsaved through a reload', async () => {
    await page.waitForTimeout(600)
    await page.reload()
    await page.getByText('What you had not saved is here again.').waitFor()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+End')
    await page.locator('.cm-content').getByText('With :person[wen] again.').waitFor()
    expect(await file()).not.toContain('again.')
  })

  it('keeps it through a crash of the server, and saves when that is back', async () => {
    await desk.kill()
    await page.keyboard.type(' The server is away.')
    await page.getByText('The server does not answer.').first().waitFor()
    // the line that says so takes no place from the one to save with
    const foot = await page.locator('.foot').boundingBox()
    expect(foot && foot.y + foot.height).toBeLessThanOrEqual(800)
    await page.keyboard.press('Control+s')
    await page.getByText('The server does not answer. Nothing is lost').waitFor()
    await desk.start()
    await page.locator('.offline').waitFor({ state: 'detached' })
    // nor does a notice say so any more
    await page.getByText('The server does not answer. Nothing is lost').waitFor({ state: 'detached' })
    await page.keyboard.press('Control+s')
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    expect(await file()).toMatch(/With :person\[wen\] again\. The server is away\./)
  })

  it('shows a file that changed underneath, and puts both texts together', async () => {
    const before = await file()
    await page.keyboard.press('Control+End')
    await page.keyboard.type(' Mine.')
    await writeFile(
      join(desk.records, TIDE, 'record.md'),
      before.replace('series: Tidewatch–Merrow Exchanges', 'series: Tidewatch Exchanges').replace('away.', 'gone.'),
    )
    await page.getByRole('button', { name: 'Put both together' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByText('Both changed these lines').waitFor()
    const saveBoth = dialog.getByRole('button', { name: 'Save both together' })
    expect(await saveBoth.isDisabled()).toBe(true)
    await dialog.getByRole('radio', { name: /^Yours/ }).check()
    await saveBoth.click()
    await page.getByText('Both texts are saved together').waitFor()
    const now = await file()
    expect(now).toContain('series: Tidewatch Exchanges\n')
    expect(now).toContain('The server is away. Mine.')
  })

  it('brings back an earlier version without writing it', async () => {
    await page.getByRole('button', { name: 'Earlier versions' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.locator('.versions-list button').last().click()
    await dialog.locator('ins').first().waitFor()
    await dialog.getByRole('button', { name: 'Bring this version back' }).click()
    await page.locator('.foot-saved').getByText('Not saved yet').waitFor()
    await page.locator('.cm-content').click()
    await page.keyboard.press('Control+z')
    expect(await file()).toContain('Mine.')
  })

  it('shows what changed on disk while the record was on its way', async () => {
    const before = await file()
    const meanwhile = before.replace('series: Tidewatch Exchanges', 'series: Tidewatch Meetings')
    await page.goto(desk.origin)
    await page.route(
      `**/api/records/${TIDE}`,
      async (route) => {
        const answer = await route.fetch()
        await writeFile(join(desk.records, TIDE, 'record.md'), meanwhile)
        await page.waitForTimeout(1500)
        await route.fulfill({ response: answer })
      },
      { times: 1 },
    )
    await page.locator('.row').first().click()
    await page.locator('.record-bar [data-view=text]').click()
    await page.locator('.cm-content').getByText('series: Tidewatch Meetings').waitFor()
  })

  it('lets two people see each other', async () => {
    const other = await watched(page.context(), complaints)
    await other.goto(address(desk, 'view=text'))
    await other.locator('.cm-content').click()
    const there = page.locator('.others li')
    await there.getByText(/en, line \d+/).waitFor()
    expect(await there.count()).toBe(1)
    await other.close()
    await there.waitFor({ state: 'detached' })
  })

  it('writes what the form says into the same file, and leaves all else as it is', async () => {
    await page.keyboard.press('Control+s')
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    const before = await file()
    await page.goto(address(desk, 'view=facts'))
    const people = page.locator('#facts-people')
    await people.locator('summary', { hasText: 'Bolin Qiao' }).click()
    await people.getByLabel('Name', { exact: true }).locator('visible=true').fill('Bolin Qiao-Marsh')
    await page.keyboard.press('Tab')
    await people.locator('summary', { hasText: 'Bolin Qiao-Marsh' }).waitFor()
    await page.locator('#facts-outcomes').getByRole('button', { name: 'Move entry 2 up' }).click()
    await page.locator('#facts-outcomes summary').first().getByText('Sandpiper').waitFor()
    await page.keyboard.press('Control+s')
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    const now = await file()
    expect(now).toContain('# An invented exchange. It uses every key')
    expect(now.split('\n').length).toBe(before.split('\n').length)
    const changed = now.split('\n').filter((line) => !before.includes(line))
    expect(changed).toEqual(['    name: Bolin Qiao-Marsh'])
    expect(now.indexOf('id: funding')).toBeLessThan(now.indexOf('id: agreement'))
  })

  it('shows a problem beside its field', async () => {
    const end = page.getByLabel('End optional', { exact: true })
    await end.fill('2027-03-01')
    await page.keyboard.press('Tab')
    const problem = page.locator('.form-leaf', { has: end }).locator('.field-problems')
    await problem.getByText(/expected/).waitFor()
    await end.fill('2027-03-10')
    await page.keyboard.press('Tab')
    await problem.waitFor({ state: 'detached' })
  })

  it('translates section by section, with what does not fit below', async () => {
    await page.goto(address(desk, 'view=languages'))
    const lead = page.locator('.pair-section').nth(1)
    const english = lead.locator('textarea').first()
    await english.fill(`${await english.inputValue()} It has 77 rooms.`)
    // what the Chinese text lacks stands below the Chinese text
    await lead.locator('.pair-column').nth(1).locator('.field-problems').getByText(/77/).first().waitFor()
  })

  it('leads from what does not fit to the words in question', async () => {
    const lead = page.locator('.pair-section').nth(1)
    await lead.locator('.field-problem', { hasText: '77' }).first().click()
    const focused =
      '[document.activeElement.tagName, document.activeElement.closest(".pair-section")?.textContent ?? ""]'
    await expect.poll(() => page.evaluate<string[]>(focused)).toEqual(['TEXTAREA', await lead.textContent()])
  })

  it('leads from a missing translation to the field for it, and from a fact to its field', async () => {
    await page.goto(address(desk, 'view=facts&language=zh-Hans'))
    const people = page.locator('#facts-people')
    await people.locator('summary').first().click()
    const name = people.getByLabel('Name', { exact: true }).locator('visible=true')
    const was = await name.inputValue()
    await name.fill('')
    await page.keyboard.press('Tab')
    await page.locator('.foot').getByText(/hint/).waitFor()
    await page.locator('[data-view=languages]').first().click()
    await page.locator('.foot').getByRole('button', { name: /hint/ }).click()
    await page
      .locator('.foot-problems')
      .getByRole('button', { name: /Missing translation of/ })
      .first()
      .click()
    const focused = 'document.activeElement.closest("[data-at]")?.dataset.at ?? ""'
    await expect.poll(() => page.evaluate<string>(focused)).toBe('/people/0/name')
    await page.keyboard.type(was)
    await page.keyboard.press('Tab')
    await page
      .locator('.foot-problems')
      .getByText(/Missing translation of/)
      .waitFor({ state: 'detached' })
    await page.getByRole('button', { name: 'en', exact: true }).click()
    const end = page.getByLabel('End optional', { exact: true })
    await end.fill('2027-03-01')
    await page.keyboard.press('Tab')
    await page.locator('[data-view=languages]').first().click()
    await page.locator('.pair-facts summary').click()
    await page.locator('.pair-facts .field-problem').first().click()
    await expect.poll(() => page.evaluate<string>(focused)).toBe('/event/end')
    await end.fill('2027-03-10')
    await page.keyboard.press('Control+s')
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
  })

  it('keeps the tab and the text of a translation that somebody deleted, until it is saved again or dropped', async () => {
    const path = join(desk.records, TIDE, 'record.zh-Hans.md')
    await page.goto(address(desk, 'view=text&language=zh-Hans'))
    await page.locator('.cm-content').press('Control+End')
    await page.keyboard.type('还没有保存。')
    await rm(path)
    await page.getByText('record.zh-Hans.md was deleted. What you wrote in it is still here.').waitFor()
    const tab = page.getByRole('button', { name: 'zh-Hans', exact: true })
    expect(await tab.getAttribute('aria-pressed')).toBe('true')
    await page.locator('.cm-content').getByText('还没有保存。').waitFor()
    await page.waitForTimeout(600)
    await page.reload()
    await page.locator('.cm-content').press('Control+End')
    await page.locator('.cm-content').getByText('还没有保存。').waitFor()
    await page.keyboard.press('Control+s')
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: 'Save it again' }).click()
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    expect(await readFile(path, 'utf8')).toContain('还没有保存。')
    await page.keyboard.press('Control+End')
    await page.keyboard.type('不要了。')
    await rm(path)
    await page.getByRole('button', { name: 'Decide what becomes of it' }).click()
    await dialog.getByRole('button', { name: 'Drop my text' }).click()
    await tab.waitFor({ state: 'detached' })
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    await page.waitForTimeout(600)
    await page.reload()
    await page.locator('.cm-content').waitFor()
    expect(await tab.count()).toBe(0)
  })

  it('keeps what was written in a record that somebody deleted or renamed', async () => {
    await page.goto(address(desk, 'view=text'))
    await page.locator('.cm-content').press('Control+End')
    await page.keyboard.type('Written before it was gone.')
    await page.locator('.foot-saved').getByText('Not saved yet').waitFor()
    await rename(join(desk.records, TIDE), join(desk.records, 'renamed'))
    const foot = page.locator('.foot-behind')
    await foot.getByText('This record was deleted, or has another name now. What you wrote is still here.').waitFor()
    await foot.getByRole('button', { name: 'Copy my text' }).waitFor()
    await page.keyboard.press('Control+s')
    await page.getByText('This is not there any more').waitFor()
    await page.reload()
    const left = page.getByRole('textbox', { name: 'record.md' })
    expect(await left.inputValue()).toContain('Written before it was gone.')
    await rename(join(desk.records, 'renamed'), join(desk.records, TIDE))
    await expect
      .poll(async () => (await page.request.get(`${desk.origin}/api/records/${TIDE}`)).status(), { timeout: 30_000 })
      .toBe(200)
    await page.reload()
    await page.getByText('What you had not saved is here again.').waitFor()
    await page.keyboard.press('Control+s')
    await page.locator('.foot-saved').getByText('Saved', { exact: true }).waitFor()
    expect(await file()).toContain('Written before it was gone.')
  })

  it('has no field to write in where a record can’t be read', async () => {
    await mkdir(join(desk.records, 'huge'))
    await writeFile(join(desk.records, 'huge', 'record.md'), 'x'.repeat(5_000_001))
    await page.goto(desk.origin)
    await page.locator('.row', { hasText: 'huge' }).click()
    for (const view of ['text', 'facts', 'languages']) {
      await page.locator(`.record-bar [data-view=${view}]`).click()
      await page.getByRole('heading', { name: 'This record can’t be read' }).waitFor()
      await page.locator('.unreadable').getByText('Unexpected size of 5,000,001 bytes').waitFor()
      expect(await page.locator('.cm-content, textarea').count(), view).toBe(0)
    }
  })

  it('draws the fields of a thousand people when somebody opens a row', async () => {
    const people = Array.from({ length: 1000 }, (_, n) => `  - { id: guest-${n}, name: Guest ${n}, party: mioh }\n`)
    const text = (await file()).replace(/^people:\n/m, `people:\n${people.join('')}`).replace(TIDE, 'thousand')
    await mkdir(join(desk.records, 'thousand'))
    await writeFile(join(desk.records, 'thousand', 'record.md'), text)
    await page.goto(desk.origin)
    await page.locator('.row', { hasText: 'thousand' }).click()
    await page.locator('.record-bar [data-view=facts]').click()
    const list = page.locator('#facts-people')
    const row = list.locator('summary', { hasText: 'Guest 999' })
    await row.waitFor()
    expect(await list.locator('input, textarea, select').count()).toBe(0)
    await row.click()
    expect(await list.getByLabel('Name', { exact: true }).inputValue()).toBe('Guest 999')
  })

  it('nothing broke the policy or threw on the way', () => {
    expect(complaints).toEqual([])
  })
})
