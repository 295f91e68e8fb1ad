import { readdirSync, statSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { type Discovered, isRecordFile } from '../../record/index.ts'
import type { Manifest } from '../manifest.ts'
import { hashFile } from './hash-file.ts'

/** A file of a record as it is on disk; without `sha256` where it can't be read. */
export interface Source {
  readonly name: string
  readonly path: string
  readonly sha256: string | undefined
}

/** Where the files of a record stand, and the names of its texts: all that are there, whether or not anybody read them. */
function textsOf({ path }: Discovered): { folder: string; names: string[] } {
  try {
    return { folder: path, names: readdirSync(path).filter(isRecordFile) }
  } catch {
    return { folder: dirname(path), names: [basename(path)] }
  }
}

/** The texts of a record and the images that it had when it was last built, hashed and not parsed. */
export function sourcesOf(found: Discovered, before: Manifest['sources']): Source[] {
  const { folder, names } = textsOf(found)
  return [...new Set([...names, ...before.map(({ name }) => name)])].map((name) => {
    const path = join(folder, name)
    return { name, path, sha256: hashFile(path, { follow: true }) }
  })
}

/** When a file of a record was last changed, in milliseconds since 1970-01-01T00:00Z. */
export function lastChange(found: Discovered, before: Manifest['sources']): number {
  const { folder, names } = textsOf(found)
  const paths = [
    found.path,
    ...names.map((name) => join(folder, name)),
    ...before.map(({ name }) => join(folder, name)),
  ]
  return Math.max(...paths.map(modified))
}

/** 0 for a file that is not there; one that can't be looked at counts as changed, so that reading it says why. */
function modified(path: string): number {
  try {
    return statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0
  } catch {
    return Number.POSITIVE_INFINITY
  }
}

/** What is otherwise than when the record was last built, in words. */
export function changedSources(now: readonly Source[], before: Manifest['sources']): string[] {
  const known = new Map(before.map(({ name, sha256 }) => [name, sha256]))
  return now.flatMap(({ name, sha256 }) => {
    if (sha256 === known.get(name)) return []
    if (sha256 === undefined) return [`${name} is gone`]
    return [known.has(name) ? `${name} changed` : `${name} is new`]
  })
}
