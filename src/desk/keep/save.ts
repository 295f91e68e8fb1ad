import { isUtf8 } from 'node:buffer'
import { realpath, stat } from 'node:fs/promises'
import { join } from 'node:path'
import { writeNew } from '../../pipeline/durable.ts'
import { ChangedMeanwhileError, replaceUnchanged } from '../../pipeline/fix.ts'
import { sha256 } from '../../pipeline/hash.ts'
import type { Bundle } from '../../record/bundle.ts'
import { readBundle } from '../../record/index.ts'
import type { SourceFile } from '../../record/record.ts'
import type { Conflict } from '../api/save.ts'
import { languageOfName } from '../reading/draft-bundle.ts'
import { merge } from './merge.ts'
import type { Versions } from './versions.ts'

export interface SaveInput {
  readonly key: string
  readonly path: string
  readonly file: string
  readonly text: string
  /** SHA-256 of the file that the text was made from; null for a translation that is not there. */
  readonly base: string | null
  readonly by: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** The text files of a bundle, the original first. */
export const textsOf = ({ original, translations }: Bundle): SourceFile[] => [
  ...(original ? [original] : []),
  ...translations.values(),
]

export type SaveOutcome =
  | { readonly sha256: string }
  | { readonly conflict: Omit<Conflict, 'error'> }
  | { readonly missing: true }
  /** What could not be read of the file would be gone from it. */
  | { readonly illegible: true }

/**
 * Puts a text in the place of a file of a record, whole, if the file is still the one that it was made from. What was
 * there before is kept as a version, and so is what is there now.
 */
export async function saveText(versions: Versions, input: SaveInput): Promise<SaveOutcome> {
  const { key, path, file, base, text, by, now } = input
  const bundle = await readBundle(path)
  const before = textsOf(bundle)
  const here = before.find(({ name }) => name === file)
  if (!here) return base === null ? again(versions, input, before) : { missing: true }
  if (here.sha256 !== base) return { conflict: await conflictOf(versions, input, here) }
  if (text.includes('\uFFFD') && !isUtf8(here.bytes)) return { illegible: true }
  await versions.keep(key, before, null, now)
  const bytes = new TextEncoder().encode(text)
  try {
    await replaceUnchanged({ ...here, path: bundle.single ? path : join(await realpath(path), file) }, bytes)
  } catch (error) {
    if (!(error instanceof ChangedMeanwhileError)) throw error
    const there = textsOf(await readBundle(path)).find(({ name }) => name === file)
    return there ? { conflict: await conflictOf(versions, input, there) } : { missing: true }
  }
  await versions.keep(key, textsOf(await readBundle(path)), by, now + 1)
  return { sha256: sha256(bytes) }
}

/** Puts a text of a bundle back that was deleted; it was there before, or somebody would not have a text of it. */
async function again(versions: Versions, input: SaveInput, before: readonly SourceFile[]): Promise<SaveOutcome> {
  const { key, path, file, text, by, now } = input
  const isText = file === 'record.md' || languageOfName(file) !== undefined
  if (!isText || !(await stat(path)).isDirectory()) return { missing: true }
  await versions.keep(key, before, null, now)
  const bytes = new TextEncoder().encode(text)
  try {
    await writeNew(join(await realpath(path), file), bytes)
  } catch (error) {
    // somebody else was quicker, or the name differs from another in its capitals alone
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    const there = textsOf(await readBundle(path)).find(({ name }) => name === file)
    return there ? { conflict: await conflictOf(versions, input, there) } : { missing: true }
  }
  await versions.keep(key, textsOf(await readBundle(path)), by, now + 1)
  return { sha256: sha256(bytes) }
}

async function conflictOf(versions: Versions, input: SaveInput, there: SourceFile): Promise<Omit<Conflict, 'error'>> {
  const { key, file, text, base } = input
  const common = base === null ? undefined : await versions.text(key, base)
  const theirs = new TextDecoder('utf-8', { ignoreBOM: true }).decode(there.bytes)
  const saved = (await versions.list(key)).find(({ texts }) => texts[file] === there.sha256)
  return {
    file,
    theirs: { text: theirs, sha256: there.sha256, by: saved?.by ?? null },
    base: common === undefined ? null : { text: common },
    merge: merge(common ?? null, text, theirs),
  }
}
