import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { sha256 } from '../../../src/pipeline/hash.ts'
import type { Manifest } from '../../../src/pipeline/manifest.ts'
import { sealed } from '../../../src/pipeline/seal.ts'
import type { MessageData } from '../../../src/record/index.ts'
import { type Called, communique } from '../run.ts'
import { bundle, ID } from './harbor.ts'

/** Finished documents of the invented record, and how to check them. */
export interface Finished {
  readonly folder: string
  path(name: string): string
  read(name: string): Promise<Buffer>
  /** Changes a file as somebody would who leaves the manifest alone. */
  edit(name: string, change: (bytes: Buffer) => Uint8Array): Promise<void>
  /** The same, and makes the manifest vouch for the change. */
  forge(name: string, change: (bytes: Buffer) => Uint8Array): Promise<void>
  verify(...args: string[]): Promise<Called & { readonly found: readonly MessageData[] }>
}

export const PRESENT = ['--now', '2026-11-24T12:00Z']

export async function finished(options: readonly string[] = PRESENT, record?: string): Promise<Finished> {
  const folder = await bundle(record)
  const input = join(folder, 'input')
  const output = join(folder, 'output')
  const built = await communique('build', input, '--output', output, '--quiet', ...options)
  if (built.status !== 0) throw new Error(built.stderr)
  const path = (name: string) => join(output, ID, name)
  const read = (name: string) => readFile(path(name))
  const edit: Finished['edit'] = async (name, change) => writeFile(path(name), change(await read(name)))
  return {
    folder,
    path,
    read,
    edit,
    async forge(name, change) {
      await edit(name, change)
      const bytes = await read(name)
      const manifest = JSON.parse((await read('manifest.json')).toString()) as Manifest
      const files = manifest.files.map((file) =>
        file.name === name ? { ...file, sha256: sha256(bytes), bytes: bytes.length } : file,
      )
      const { seal: _, ...unsealed } = manifest
      await writeFile(path('manifest.json'), sealed({ ...unsealed, files }))
    },
    async verify(...args) {
      const called = await communique('verify', output, '--record', input, '--format', 'json', ...args)
      return { ...called, found: called.status === 2 ? [] : (JSON.parse(called.stdout) as MessageData[]) }
    },
  }
}

/** Replaces text in a text file; fails where it is not there. */
export const replaced = (from: string, to: string) => (bytes: Buffer) => {
  const text = bytes.toString('utf8')
  if (!text.includes(from)) throw new Error(`Expected \`${from}\``)
  return Buffer.from(text.replace(from, to))
}

/** Replaces text in a part of a Word file. */
export const inPart = (part: string, from: string | RegExp, to: string) => (bytes: Buffer) => {
  const files = unzipSync(bytes)
  const text = Buffer.from(files[part] ?? []).toString('utf8')
  const changed = text.replace(from, to)
  if (changed === text) throw new Error(`Expected \`${from}\` in ${part}`)
  return zipSync({ ...files, [part]: Buffer.from(changed) })
}

/** What was found without what only repeats that a file differs. */
export const errors = (found: readonly MessageData[]) =>
  found.filter(({ severity, ruleId }) => severity === 'error' && ruleId !== 'verify-hash')
