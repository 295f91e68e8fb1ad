import { mkdir, readdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { makeFolder, replaceFile, writeNew } from '../../pipeline/durable.ts'
import type { SourceFile } from '../../record/record.ts'

/** A state of a record's texts that was kept. */
const kept = z.strictObject({
  at: z.string(),
  by: z.string().nullable(),
  texts: z.record(z.string(), z.string().regex(/^[0-9a-f]{64}$/)),
})
export type Kept = z.infer<typeof kept> & { readonly version: string }

/** Versions of one record that are kept, and days after which one may go. */
const MOST = 200
const DAYS = 30

/**
 * Versions of the records' texts, below the desk's own folder: each text once, by its SHA-256, and a list for each state.
 * Written before a file is changed, so that nothing is lost.
 */
export class Versions {
  readonly #folder: string

  constructor(own: string) {
    this.#folder = join(own, 'versions')
  }

  #of = (key: string): string => join(this.#folder, encodeURIComponent(key))

  /** Keeps the texts of a record; nothing where the last version has the same. `at` is milliseconds since 1970. */
  async keep(key: string, files: readonly SourceFile[], by: string | null, at: number): Promise<void> {
    const folder = this.#of(key)
    const texts = Object.fromEntries(files.map(({ name, sha256 }) => [name, sha256]))
    const [last] = await this.list(key)
    if (last && JSON.stringify(last.texts) === JSON.stringify(texts)) return
    await makeFolder(folder)
    for (const { bytes, sha256 } of files) {
      await writeNew(join(folder, `${sha256}.md`), bytes).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'EEXIST') throw error
      })
    }
    const time = new Date(at).toISOString()
    const state = JSON.stringify({ at: time, by, texts })
    await replaceFile(join(folder, `day-${time.replace(/[-:.]/g, '')}.json`), new TextEncoder().encode(state))
    await this.#prune(key, at)
  }

  /** The newest first. */
  async list(key: string): Promise<Kept[]> {
    const names = (await readdir(this.#of(key)).catch(() => [])).filter((name) => /^day-[0-9TZ]+\.json$/.test(name))
    const states = await Promise.all(
      names
        .sort()
        .reverse()
        .map((name) => this.#read(key, name.slice(0, -5))),
    )
    return states.filter((one) => one !== undefined)
  }

  async #read(key: string, version: string): Promise<Kept | undefined> {
    const text = await readFile(join(this.#of(key), `${version}.json`), 'utf8').catch(() => '{}')
    const state = kept.safeParse(parsed(text))
    return state.success ? { ...state.data, version } : undefined
  }

  /** A kept state; undefined where there is none of that name. */
  async get(key: string, version: string): Promise<Kept | undefined> {
    return /^day-[0-9TZ]+$/.test(version) ? this.#read(key, version) : undefined
  }

  /** A text by its SHA-256; undefined where it is not kept. */
  async text(key: string, sha256: string): Promise<string | undefined> {
    if (!/^[0-9a-f]{64}$/.test(sha256)) return undefined
    return readFile(join(this.#of(key), `${sha256}.md`), 'utf8').catch(() => undefined)
  }

  async #prune(key: string, now: number): Promise<void> {
    const all = await this.list(key)
    const isOld = ({ at }: Kept) => now - Date.parse(at) > DAYS * 86_400_000
    const gone = all.filter((one, index) => index >= MOST || (index > 0 && isOld(one)))
    if (gone.length === 0) return
    const needed = new Set(all.filter((one) => !gone.includes(one)).flatMap(({ texts }) => Object.values(texts)))
    for (const { version } of gone) await rm(join(this.#of(key), `${version}.json`), { force: true })
    for (const name of await readdir(this.#of(key))) {
      if (/^[0-9a-f]{64}\.md$/.test(name) && !needed.has(name.slice(0, 64))) await rm(join(this.#of(key), name))
    }
  }

  /** Makes the folder, which git is told to leave alone. */
  async open(own: string): Promise<void> {
    await mkdir(own, { recursive: true })
    await writeNew(join(own, '.gitignore'), new TextEncoder().encode('*\n')).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error
    })
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return undefined
  }
}
