import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { availableParallelism, cpus, totalmem } from 'node:os'
import { join } from 'node:path'
import type { Figure } from './figure.ts'

const folder = 'bench/results'

/** One run of the bench. */
export interface Result {
  readonly at: string
  readonly machine: string
  readonly form: string
  readonly figures: readonly Figure[]
  readonly skipped: readonly string[]
}

/** What the figures were measured on. */
export const machine = (): string =>
  `${cpus()[0]?.model.trim() ?? 'unknown processor'}, ${availableParallelism()} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ` +
  `${process.platform} ${process.arch}, Node ${process.versions.node}`

const rounded = (_key: string, value: unknown) => (typeof value === 'number' ? Number(value.toPrecision(4)) : value)

/** Keeps a run beside the earlier ones. */
export function keep(result: Result): string {
  mkdirSync(folder, { recursive: true })
  const path = join(folder, `${result.at.slice(0, 16).replaceAll(':', '')}.json`)
  writeFileSync(path, `${JSON.stringify(result, rounded, 2)}\n`)
  return path
}

/** All runs that are kept, the oldest first. */
export const history = (): Result[] =>
  readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .sort()
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as Result)
