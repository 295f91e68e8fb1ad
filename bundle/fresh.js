import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync, utimesSync } from 'node:fs'
import { dirname, join, relative, resolve, sep } from 'node:path'
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

/** Programs that run for longer than this after a change, in milliseconds, are started anew. */
const WEEK = 7 * 24 * 60 * 60 * 1000

/** Folders whose files have a hash of what is in them in their names, and are loaded when they are needed. */
const PARTS = /^(?:parts|assets)\//

/**
 * @param {string} folder
 * @returns {string[]} paths of all files, relative, with `/`
 */
function filesOf(folder) {
  if (!statSync(folder, { throwIfNoEntry: false })) return []
  const all = readdirSync(folder, { recursive: true, withFileTypes: true })
  return all
    .filter((one) => one.isFile())
    .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
}

/**
 * Puts the files of a folder that was just made in their places, each whole: parts first, and last of all `entry`, which
 * gets the time before any of them was read. So whoever runs what is there finds all of it at any moment, whatever others
 * put there at the same time. Parts of the program before stay for a week, since a desk or worker that runs still loads
 * some of its own.
 *
 * @param {string} made
 * @param {string} place
 * @param {string} entry
 * @param {number} began milliseconds since 1970
 */
export function putInPlace(made, place, entry, began) {
  const before = changed(join(place, entry))
  const rank = (/** @type {string} */ name) => (name === entry ? 2 : PARTS.test(name) ? 0 : 1)
  const files = filesOf(made).sort((a, b) => rank(a) - rank(b))
  const older = filesOf(place).filter((name) => PARTS.test(name) && !files.includes(name))
  utimesSync(join(made, entry), began / 1000, began / 1000)
  for (const name of files) {
    mkdirSync(dirname(join(place, name)), { recursive: true })
    renameSync(join(made, name), join(place, name))
  }
  for (const name of older) {
    const path = join(place, name)
    const time = changed(path)
    // as old as the program that is replaced now: from now on it counts as one that was replaced
    if (time >= before) utimesSync(path, began / 1000 - 1, began / 1000 - 1)
    else if (began - time > WEEK) rmSync(path, { force: true })
  }
}

/**
 * A folder made by `make` and put in its place.
 *
 * @param {string} place
 * @param {string} entry
 * @param {(folder: string) => Promise<void>} make
 */
async function renewed(place, entry, make) {
  const began = Date.now()
  const made = mkdtempSync(join(root, 'dist-'))
  try {
    await make(made)
    putInPlace(made, place, entry, began)
  } finally {
    rmSync(made, { recursive: true, force: true })
  }
}

/**
 * Makes `dist/` anew.
 *
 * @param {boolean} [alone] without parts of programs before it
 */
export async function renew(alone = false) {
  const { bundle } = await import('./bundle.ts')
  if (alone) rmSync(dist, { recursive: true, force: true })
  await renewed(dist, 'cli.js', bundle)
}

/** Makes the desk's page anew. */
export async function renewPage() {
  const { buildPage } = await import('./page.ts')
  await renewed(page, 'index.html', buildPage)
}
