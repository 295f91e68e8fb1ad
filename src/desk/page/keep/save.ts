import { signal } from '@preact/signals'
import type { Conflict } from '../../api.ts'
import { asInFile } from '../open/line-ends.ts'
import type { OpenRecord, SavedFile } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'

/** Files that changed underneath, and wait for somebody to put them together. */
export const conflict = signal<{ readonly record: OpenRecord; readonly told: Conflict } | null>(null)

/** A file with unsaved text that somebody deleted: is it to be there again? */
export const missed = signal<{ readonly record: OpenRecord; readonly file: string } | null>(null)

/** Whether something is being saved. */
export const saving = signal(false)

/**
 * Saves what is unsaved, file by file; what is typed meanwhile stays unsaved. Where a file changed underneath, nothing
 * of it is written and `conflict` says so. Gives whether all of it is saved.
 */
export async function save(record: OpenRecord): Promise<boolean> {
  if (saving.peek()) return false
  saving.value = true
  try {
    await record.settle()
    const files = record.unsaved.peek()
    for (const file of files) {
      if (record.gone.peek().includes(file)) continue
      if (!(await saveFile(record, file))) return false
    }
    const [gone] = record.gone.peek()
    if (gone !== undefined) {
      missed.value = { record, file: gone }
      return false
    }
    if (files.length > 0) record.refreshed(await server.record(record.key))
    return true
  } finally {
    saving.value = false
  }
}

/** Puts a file back that somebody deleted, with the text that is here. */
export async function saveAgain(record: OpenRecord, file: string): Promise<boolean> {
  if (saving.peek()) return false
  saving.value = true
  try {
    await record.settle()
    const isSaved = await saveFile(record, file, true)
    record.refreshed(await server.record(record.key))
    return isSaved
  } finally {
    saving.value = false
  }
}

async function saveFile(record: OpenRecord, file: string, isGone = false): Promise<boolean> {
  const base = record.saved.peek()[file]
  if (!base) return false
  const text = record.text(file)
  try {
    const { sha256 } = await server.save(record.key, file, {
      text: asInFile(text, base.ends),
      base: isGone ? null : base.sha256,
    })
    record.took(file, { text, sha256, ends: base.ends })
    return true
  } catch (error) {
    const told = error instanceof AskError && error.code === 'conflict' ? (error.body as Conflict) : undefined
    if (told) conflict.value = { record, told: await withBase(record.key, told, base, text) }
    else if (error instanceof AskError && error.code === 'not-found') {
      // deleted, and nobody told us yet
      await record.reread()
      if (record.lost.peek()) problem(error)
      else missed.value = { record, file }
    } else problem(error)
    return false
  }
}

/**
 * A conflict with both texts put together from the one that they were made from. The server has that only where it was saved at
 * the desk, and takes every difference for a conflict where it has not; the page was given it.
 */
async function withBase(key: string, told: Conflict, { text, ends }: SavedFile, mine: string): Promise<Conflict> {
  if (told.base !== null || !told.theirs) return told
  const base = asInFile(text, ends)
  const merge = await server
    .merge(key, { base, mine: asInFile(mine, ends), theirs: told.theirs.text })
    .catch(() => told.merge)
  return { ...told, base: { text: base }, merge }
}
