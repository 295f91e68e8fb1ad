import { signal } from '@preact/signals'
import type { Conflict } from '../../api.ts'
import { asInFile } from '../open/line-ends.ts'
import type { OpenRecord } from '../open/open-record.ts'
import { problem } from '../parts/notices.tsx'
import { AskError } from '../server/ask.ts'
import { server } from '../server/server.ts'

/** Files that changed underneath, and wait for somebody to put them together. */
export const conflict = signal<{ readonly record: OpenRecord; readonly told: Conflict } | null>(null)

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
    for (const file of files) if (!(await saveFile(record, file))) return false
    if (files.length > 0) record.refreshed(await server.record(record.key))
    return true
  } finally {
    saving.value = false
  }
}

async function saveFile(record: OpenRecord, file: string): Promise<boolean> {
  const base = record.saved.peek()[file]
  if (!base) return false
  const text = record.text(file)
  try {
    const { sha256 } = await server.save(record.key, file, { text: asInFile(text, base.ends), base: base.sha256 })
    record.took(file, { text, sha256, ends: base.ends })
    return true
  } catch (error) {
    const told = error instanceof AskError && error.code === 'conflict' ? (error.body as Conflict) : undefined
    if (told) conflict.value = { record, told }
    else problem(error)
    return false
  }
}
