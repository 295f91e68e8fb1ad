/**
 * `node bench/desk.ts [KEYS]`: how quick the desk is, in Chromium: from a key to the document that has it painted, for each
 * document, and from an address to the rows of the list, also with 2,000 records. Medians and least of KEYS keys
 * (15), after twenty that are not counted, in milliseconds; CPU is what the server took for each key.
 */
import { spawn } from 'node:child_process'
import { cpSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Browser, chromium, type Page } from 'playwright-core'
import { isFresh, isPageFresh, renew, renewPage } from '../bundle/fresh.js'
import { chromiumOptions } from '../test/system/tool.ts'
import { scratch } from './material.ts'
import { median } from './measure.ts'

const KEYS = Number(process.argv[2] ?? 15)
/** Keys before those that are counted: whoever writes has written before. */
const WARM = 20
const MANY = 2000
const SAMPLE = '2027-03-08-open-tide'
const say = (text: string) => process.stdout.write(`${text}\n`)

/**
 * Begins to watch: `window.next` is the milliseconds from the next key to the first frame in which another sheet is seen. The key
 * must come after this is done.
 */
const WATCH = `window.next = new Promise((resolve) => {
  const host = document.querySelector('.documents')
  const stamp = () => {
    const sheet = host.querySelector('.sheet:not([data-unseen])')
    return sheet && (sheet.dataset.made ?? sheet)
  }
  const before = stamp()
  performance.clearResourceTimings()
  let pressed = 0
  addEventListener('keydown', () => { pressed = performance.now() }, { once: true, capture: true })
  const watcher = new MutationObserver(() => {
    if (!stamp() || stamp() === before) return
    watcher.disconnect()
    requestAnimationFrame(() => setTimeout(() => resolve({
      all: performance.now() - pressed,
      server: performance.getEntriesByType('resource').findLast((one) => one.name.endsWith('/preview'))?.duration ?? NaN,
    })))
  })
  watcher.observe(host, { childList: true, subtree: true, attributes: true, attributeFilter: ['data-unseen', 'data-made'] })
}); undefined`

/** Milliseconds of user and system time of a process so far. */
function cpuOf(pid: number): number {
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? []
  return (Number(fields[11]) + Number(fields[12])) * 10
}

/** The same of all processes of the browser. */
function cpuOfBrowser(): number {
  const pids = readdirSync('/proc').filter((name) => /^\d+$/.test(name))
  const parents = new Map(pids.flatMap((pid) => (parentOf(pid) === undefined ? [] : [[pid, parentOf(pid)] as const])))
  const isOurs = (pid: string | undefined): boolean =>
    pid !== undefined && pid !== '0' && (pid === String(process.pid) || isOurs(parents.get(pid)))
  const isChromium = (pid: string) => readFileSync(`/proc/${pid}/comm`, 'utf8').startsWith('chrom')
  return pids.filter((pid) => isOurs(pid) && isChromium(pid)).reduce((sum, pid) => sum + cpuOf(Number(pid)), 0)
}

function parentOf(pid: string): string | undefined {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]
  } catch {
    return undefined
  }
}

async function open(records: string): Promise<{ address: string; pid: number; close: () => void }> {
  const args = ['dist/cli.js', 'desk', records, '--output', join(scratch, 'desk-output'), '--port', '20999']
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] })
  for await (const bytes of child.stdout) {
    const address = /http\S+/.exec(String(bytes))?.[0]
    if (address) return { address, pid: child.pid ?? 0, close: () => child.kill() }
  }
  throw new Error('The desk did not start')
}

async function newPage(browser: Browser, address: string): Promise<Page> {
  const context = await browser.newContext({ viewport: { width: 1280, height: 800 } })
  const page = await context.newPage()
  await page.goto(address)
  return page
}

async function keys(page: Page, pid: number, tab: string): Promise<void> {
  await page.getByRole('tab', { name: tab }).click()
  await page.locator('.sheet:not([data-unseen])').waitFor()
  await page.locator('.cm-content').press('Control+End')
  const all: number[] = []
  const made: number[] = []
  let [cpu, browserCpu] = [0, 0]
  for (let key = -WARM; key < KEYS; key++) {
    await page.waitForTimeout(700)
    const before = [cpuOf(pid), cpuOfBrowser()] as const
    await page.evaluate(WATCH)
    await page.keyboard.type('x')
    const took = await page.evaluate<{ all: number; server: number }>('window.next')
    if (key < 0) continue
    all.push(took.all)
    made.push(took.server)
    cpu += cpuOf(pid) - before[0]
    browserCpu += cpuOfBrowser() - before[1]
  }
  const number = (value: number) => value.toFixed(0).padStart(6)
  say(
    `${tab.padEnd(10)} key to paint: median${number(median(all))}  least${number(Math.min(...all))}  made in${number(median(made))}  CPU: server${number(cpu / KEYS)}, browser${number(browserCpu / KEYS)}`,
  )
}

async function firstPaint(browser: Browser, page: Page, origin: string, what: string): Promise<void> {
  const state = await page.context().storageState()
  const times: number[] = []
  for (let round = 0; round < 5; round++) {
    // a browser that was never here, but for the cookie
    const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, storageState: state })
    const fresh = await context.newPage()
    await fresh.addInitScript(`window.painted = new Promise((resolve) => new MutationObserver((_, self) => {
      if (!document.querySelector('.row')) return
      self.disconnect()
      requestAnimationFrame(() => setTimeout(() => resolve(performance.now())))
    }).observe(document, { childList: true, subtree: true }))`)
    await fresh.goto(origin)
    times.push(await fresh.evaluate<number>('window.painted'))
    await context.close()
  }
  say(`${what}: rows painted after ${median(times).toFixed(0)} (least ${Math.min(...times).toFixed(0)})`)
}

if (!isFresh()) await renew()
if (!isPageFresh()) await renewPage()
const browser = await chromium.launch(chromiumOptions())
const records = join(scratch, 'desk')
try {
  cpSync(join('input', SAMPLE), join(records, SAMPLE), { recursive: true })
  const desk = await open(records)
  const { origin } = new URL(desk.address)
  const page = await newPage(browser, desk.address)
  await page.goto(`${origin}/records/${SAMPLE}?view=text`)
  for (const tab of ['Release', 'Briefing', 'Summary']) await keys(page, desk.pid, tab)
  await firstPaint(browser, page, origin, '1 record')
  desk.close()
  const source = readFileSync(join('input', SAMPLE, 'record.md'), 'utf8')
  for (let n = 1; n <= MANY; n++)
    writeFileSync(join(records, `${SAMPLE}-${n}.md`), source.replace(SAMPLE, `${SAMPLE}-${n}`))
  const many = await open(records)
  await firstPaint(browser, await newPage(browser, many.address), new URL(many.address).origin, `${MANY} records`)
  many.close()
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
