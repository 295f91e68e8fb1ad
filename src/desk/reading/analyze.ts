import type { Analysis } from '../api/record.ts'
import type { Shared } from '../work/shared.ts'
import { draftBundle, type Texts } from './draft-bundle.ts'
import { fileView } from './file-view.ts'
import { problemsOf } from './problems.ts'
import { type Reading, read } from './read.ts'
import { issueOf } from './reasons.ts'

/** A record whose texts somebody is writing. */
export interface DraftInput {
  readonly path: string
  readonly texts: Texts
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
}

/** Reads and checks a record with drafts in place of some of its files. */
export async function analyze({ settings }: Shared, { path, texts, now }: DraftInput): Promise<Analysis> {
  return analysisOf(await read(await draftBundle(path, texts), settings), settings, now)
}

/** What there is to say of a record that was read. */
export function analysisOf(reading: Reading, settings: Shared['settings'], now: number): Analysis {
  return {
    files: reading.files.map(fileView),
    problems: problemsOf(reading.messages, reading.files),
    sha256: reading.record?.sha256 ?? null,
    ...issueOf(reading, settings, now),
  }
}
