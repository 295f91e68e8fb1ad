import { realpath, rename, rm, stat } from 'node:fs/promises'
import { dirname } from 'node:path'
import { formatPatch, structuredPatch } from 'diff'
import { fixRecord } from '../record/fix/index.ts'
import { type Discovered, readBundle } from '../record/index.ts'
import type { SourceFile } from '../record/record.ts'
import type { StyleSettings } from '../record/style/settings.ts'
import { besideOf, holds, syncFolder, writeNew } from './durable.ts'

/** A file that was mended, or would be. */
export interface FixedFile {
  readonly path: string
  /** Unified diff, three lines of context. */
  readonly diff: string
}

/** A file that somebody else changed while it was mended: it is left as it is. */
export class ChangedMeanwhileError extends Error {
  constructor(path: string) {
    super(`${path}: changed while it was mended, left as it is; try again`)
    this.name = 'ChangedMeanwhileError'
  }
}

/**
 * Mends what is safe in the files of a record, and gives those that change. Each is put in its place whole, with its
 * permissions; `dryRun` writes nothing. A file that is not UTF-8 is left alone.
 *
 * @throws ChangedMeanwhileError, or the file system's own error. Files before it are mended then.
 */
export async function fixFiles(
  found: Pick<Discovered, 'path'>,
  style: StyleSettings,
  { dryRun }: { readonly dryRun: boolean },
): Promise<FixedFile[]> {
  const { original, translations } = await readBundle(found.path)
  const fixed: FixedFile[] = []
  for (const file of [...(original ? [original] : []), ...translations.values()]) {
    const before = textOf(file)
    const after = before === undefined ? undefined : fixRecord(before, style, file.path).text
    if (before === undefined || after === undefined || after === before) continue
    if (!dryRun) await replaceUnchanged(file, new TextEncoder().encode(after))
    fixed.push({ path: file.path, diff: diffOf(file.path, before, after) })
  }
  return fixed
}

/** With its byte order mark; undefined where it is not UTF-8. */
function textOf({ bytes }: SourceFile): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    return undefined
  }
}

/** Puts new bytes in the place of a file that still is as it was read. A link stays one. */
export async function replaceUnchanged({ path, bytes }: SourceFile, fixed: Uint8Array): Promise<void> {
  const real = await realpath(path)
  const { mode } = await stat(real)
  const beside = besideOf(real)
  await rm(beside, { force: true })
  try {
    await writeNew(beside, fixed, mode & 0o777)
    if (!(await holds(real, bytes))) throw new ChangedMeanwhileError(path)
    await rename(beside, real)
  } catch (error) {
    await rm(beside, { force: true }).catch(() => undefined)
    throw error
  }
  await syncFolder(dirname(real))
}

function diffOf(path: string, before: string, after: string): string {
  const patch = formatPatch(structuredPatch(path, path, before, after, undefined, undefined, { context: 3 }))
  // the first lines repeat the path, for tools that nobody uses any more
  return patch.slice(patch.indexOf('--- '))
}
