import { redline } from '../../pipeline/redline/index.ts'
import { checkBundle, readBundle, severityOf } from '../../record/index.ts'
import type { Redline } from '../api/versions.ts'
import { type Origin, versionBundle } from '../keep/version-bundle.ts'
import type { Shared } from './shared.ts'

export interface CompareInput {
  readonly path: string
  readonly from: Origin
  /** Undefined for the record as it is on disk. */
  readonly to: Origin | undefined
  readonly language: string
  readonly author: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** What two versions differ in, and the Word document; or which of them can't be read without errors. */
export type Compared =
  | { readonly redline: Omit<Redline, 'href'>; readonly content: Uint8Array }
  | { readonly faulty: 'from' | 'to'; readonly errors: number }
  | { readonly without: 'from' | 'to' }

/** Compares two versions of a record. */
export async function compare(shared: Shared, input: CompareInput): Promise<Compared> {
  const { path, language, author, now } = input
  const bundles = [
    ['from', await versionBundle(path, input.from)],
    ['to', input.to ? await versionBundle(path, input.to) : await readBundle(path)],
  ] as const
  const records = []
  for (const [side, bundle] of bundles) {
    const { record, messages } = await checkBundle(bundle, shared.settings)
    if (!record) return { faulty: side, errors: messages.filter((one) => severityOf(one) === 'error').length }
    if (!record.editions.has(language)) return { without: side }
    records.push(record)
  }
  const [old, current] = records
  if (!old || !current) throw new Error('Expected two records')
  const { program } = shared
  const made = await redline(old, current, { templates: await shared.templates(), program, now, language, author })
  return {
    redline: {
      facts: made.facts.map(({ pointer, old: was, now: is }) => ({
        pointer,
        old: was?.printed ?? null,
        now: is?.printed ?? null,
      })),
      text: made.text,
    },
    content: made.bytes,
  }
}
