import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { cp, mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import axe, { type AxeResults } from 'axe-core'
import { type Browser, type BrowserContext, type BrowserContextOptions, chromium, type Page } from 'playwright-core'
import { expect } from 'vitest'
import { isPageFresh, renewPage } from '../../../bundle/fresh.js'
import { chromiumOptions } from '../tool.ts'

const root = resolve(import.meta.dirname, '../../..')

export const TIDE = '2027-03-08-open-tide'
export const PUMCH = '2024-07-02-smart-pumch'

/** A desk as `npm run desk` starts it, with copies of the samples in a folder of its own. */
export class RunningDesk {
  readonly folder: string
  readonly #options: readonly string[]
  /** What was printed: the address to sign in at, or the desk's own. */
  address = ''
  #process: ChildProcess | undefined

  private constructor(folder: string, options: readonly string[]) {
    this.folder = folder
    this.#options = options
  }

  static async open(samples: readonly string[], options: readonly string[] = []): Promise<RunningDesk> {
    if (!isPageFresh()) await renewPage()
    const folder = await mkdtemp(join(tmpdir(), 'communique-desk-page-'))
    for (const sample of samples)
      await cp(join(root, 'input', sample), join(folder, 'records', sample), { recursive: true })
    const desk = new RunningDesk(folder, options)
    await desk.start()
    return desk
  }

  get origin(): string {
    return new URL(this.address).origin
  }

  get records(): string {
    return join(this.folder, 'records')
  }

  /** Starts it, at the port that it had before. */
  async start(): Promise<void> {
    const port = this.address === '' ? String(20_000 + (process.pid % 20_000)) : new URL(this.address).port
    const command = ['src/cli.ts', 'desk', this.records, '--output', join(this.folder, 'output'), '--port', port]
    const child = spawn(process.execPath, [...command, ...this.#options], {
      cwd: root,
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#process = child
    let said = ''
    child.stderr.on('data', (bytes: Buffer) => {
      said += bytes.toString()
    })
    for await (const bytes of child.stdout) {
      const line = String(bytes).trim()
      if (line.startsWith('http')) {
        this.address = line
        return
      }
    }
    throw new Error(`The desk did not start: ${said}`)
  }

  /** Ends it as a power cut would. */
  async kill(): Promise<void> {
    const child = this.#process
    if (!child || child.exitCode !== null || child.signalCode !== null) return
    child.kill('SIGKILL')
    await once(child, 'exit')
  }

  async close(): Promise<void> {
    await this.kill()
    await rm(this.folder, { recursive: true, force: true })
  }
}

export const openBrowser = (): Promise<Browser> => chromium.launch(chromiumOptions())

/** A browser that somebody signed in with; what its pages complain about is collected in `complaints`. */
export async function signedIn(
  browser: Browser,
  desk: RunningDesk,
  options: BrowserContextOptions = {},
): Promise<{ context: BrowserContext; page: Page; complaints: string[] }> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, locale: 'en-GB', ...options })
  context.setDefaultTimeout(60_000)
  const complaints: string[] = []
  const page = await watched(context, complaints)
  await page.goto(desk.address)
  await page.waitForURL(`${desk.origin}/`)
  return { context, page, complaints }
}

/** Another page of a browser. */
export async function watched(context: BrowserContext, complaints: string[]): Promise<Page> {
  const page = await context.newPage()
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('console', (message) => {
    // a broken line and refusals are told by the browser itself; tests that cause them expect them
    if (message.type() === 'error' && !/Failed to load resource|net::ERR/.test(message.text()))
      complaints.push(message.text())
  })
  return page
}

/** Finds words in the editor, as a person does; they are marked then, and what is typed takes their place. */
export async function findInText(page: Page, words: string): Promise<void> {
  await page.locator('.cm-content').click()
  await page.keyboard.press('Control+f')
  await page.locator('.cm-search [name=search]').waitFor()
  await page.keyboard.press('Control+a')
  await page.keyboard.type(words)
  await page.keyboard.press('Enter')
  await page.keyboard.press('Escape')
}

/** Goes to some words in the editor and puts the caret at their end. */
export async function caretAfter(page: Page, words: string): Promise<void> {
  await findInText(page, words)
  await page.keyboard.press('ArrowRight')
}

/** Holds a page, or the part of it that `within` selects, against WCAG 2.2 AA as far as a program can. */
export async function expectAccessible(page: Page, what: string, within = ':root'): Promise<void> {
  await page.evaluate(axe.source)
  const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']
  const options = JSON.stringify({ runOnly: { type: 'tag', values: tags } })
  const found = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(within)}, ${options})`)
  const violations = found.violations.map(
    ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 160)).join(' | ')}`,
  )
  expect(violations, what).toEqual([])
}
