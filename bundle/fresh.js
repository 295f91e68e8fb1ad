import { cpSync, mkdtempSync, readdirSync, renameSync, rmSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')

/** What `dist/` is made of. */
const sources = ['src', 'bundle', 'package.json', 'package-lock.json']

/**
 * When something of a path was last written, added or removed, in milliseconds since 1970; 0 when it is not there.
 *
 * @param {string} path
 * @returns {number}
 */
function changed(path) {
  const stat = statSync(path, { throwIfNoEntry: false })
  if (!stat?.isDirectory()) return stat?.mtimeMs ?? 0
  return readdirSync(path).reduce((latest, name) => Math.max(latest, changed(join(path, name))), stat.mtimeMs)
}

/** Whether `dist/` is newer than all that it is made of. */
export function isFresh() {
  const made = changed(join(dist, 'cli.js'))
  return sources.every((source) => changed(join(root, source)) < made)
}

/** Makes `dist/` anew beside its place, then puts it there, so that a run at the same time finds it whole. */
export async function renew() {
  const { bundle } = await import('./bundle.ts')
  const beside = mkdtempSync(join(root, 'dist-'))
  const old = `${beside}-old`
  try {
    await bundle(beside)
    // the desk's page is made by Vite, and stays until it makes another
    const page = join(dist, 'desk/page')
    if (statSync(page, { throwIfNoEntry: false })) cpSync(page, join(beside, 'desk/page'), { recursive: true })
    if (statSync(dist, { throwIfNoEntry: false })) renameSync(dist, old)
    renameSync(beside, dist)
  } finally {
    for (const folder of [beside, old]) rmSync(folder, { recursive: true, force: true })
  }
}
