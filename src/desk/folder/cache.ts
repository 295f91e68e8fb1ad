import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { replaceFile } from '../../pipeline/durable.ts'
import type { Summary } from '../reading/summarize.ts'

/** What a record's row said, and of which state of its files. */
export interface Remembered {
  readonly stamp: string
  readonly summary: Summary
}

const FORM = 1

/** Rows from before a restart, by key, as far as program and settings are the same; none where that can't be read. */
export async function readCache(own: string, of: string): Promise<Map<string, Remembered>> {
  try {
    const data = JSON.parse(await readFile(join(own, 'list.json'), 'utf8')) as {
      form: number
      of: string
      rows: [string, Remembered][]
    }
    return new Map(data.form === FORM && data.of === of ? data.rows : [])
  } catch {
    return new Map()
  }
}

/** Keeps rows for the next start. `of` names what they depend on beside the files. */
export async function writeCache(own: string, of: string, rows: ReadonlyMap<string, Remembered>): Promise<void> {
  const text = JSON.stringify({ form: FORM, of, rows: [...rows] })
  await replaceFile(join(own, 'list.json'), new TextEncoder().encode(text))
}
