import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

const page = join(dist, 'desk/page')
const pageSource = join(root, 'src/desk/page')

/** What `dist/` is made of, but for the desk's page. */
const sources = ['src', 'bundle', 'package.json', 'package-lock.json'].map((name) => join(root, name))

/** What the desk's page is made of. */
const pageSources = [pageSource, ...['bundle', 'package-lock.json'].map((name) => join(root, name))]

/**
 * When something of a path was last written, added or removed, in milliseconds since 1970; 0 when it is not there.
 *
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  const inside = readdirSync(path).map((name) => join(path, name))
  return inside.reduce((latest, one) => (one === pageSource ? latest : Math.max(latest, changed(one))), stat.mtimeMs)
}

/** Whether `dist/` is newer than all that it is made of; its page apart. */
export function isFresh() {
  const made = changed(join(dist, 'cli.js'))
  return sources.every((source) => changed(source) < made)
}

/** Whether the desk's page is newer than all that it is made of. */
export function isPageFresh() {
  const made = changed(join(page, 'index.html'))
  return pageSources.every((source) => changed(source) < made)
}

/** Programs that run for longer than this, in milliseconds, are started anew after a change. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/**
 * Puts parts of an older program beside those of a newer one: a desk or worker that was started before loads some of
 * its parts only when it needs them. Their names hold a hash of what is in them.
 *
 * @param {string} older folder of parts, which need not be there
 * @param {string} newer
 */
export function keepParts(older, newer) {
  if (!statSync(older, { throwIfNoEntry: false })) return
  for (const name of readdirSync(older).filter((one) => one.endsWith('.js'))) {
    const age = changed(newer) - changed(join(older, name))
    const there = statSync(join(newer, name), { throwIfNoEntry: false })
    if (!there && age < WEEK) cpSync(join(older, name), join(newer, name), { preserveTimestamps: true })
  }
}

/** A new folder beside `dist/`, to take its place: anybody may run what is in it. */
function besides() {
  const folder = mkdtempSync(join(root, 'dist-'))
  chmodSync(folder, 0o755)
  return folder
}

/**
 * Makes `dist/` anew beside its place, then puts it there, so that a run at the same time finds it whole.
 *
 * @param {boolean} [alone] without parts of programs before it
 */
export async function renew(alone = false) {
  const { bundle } = await import('./bundle.ts')
  const beside = besides()
  const old = `${beside}-old`
  try {
    await bundle(beside)
    if (!alone) keepParts(join(dist, 'parts'), join(beside, 'parts'))
    // the desk's page is made apart, and stays until another is made
    if (statSync(page, { throwIfNoEntry: false }))
      cpSync(page, join(beside, 'desk/page'), { recursive: true, preserveTimestamps: true })
    if (statSync(dist, { throwIfNoEntry: false })) renameSync(dist, old)
    renameSync(beside, dist)
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true })
  }
}

/** Makes the desk's page anew, the same way. */
export async function renewPage() {
  const { buildPage } = await import('./page.ts')
  const beside = besides()
  const [made, old] = [join(beside, 'page'), join(beside, 'old')]
  try {
    await buildPage(made)
    mkdirSync(dirname(page), { recursive: true })
    if (statSync(page, { throwIfNoEntry: false })) renameSync(page, old)
    try {
      renameSync(made, page)
    } catch (error) {
      // another run has put its own there meanwhile
      if (!statSync(page, { throwIfNoEntry: false })) throw error
    }
  } finally {
    rmSync(beside, { recursive: true, force: true })
  }
}
