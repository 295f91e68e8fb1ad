import { basename } from 'node:path'
import { buildRecord } from '../../pipeline/build.ts'
import { lock } from '../../pipeline/lock.ts'
import { readBundle } from '../../record/index.ts'
import type { DocumentName } from '../api/preview.ts'
import type { Problem, Reason } from '../api/record.ts'
import { problemsOf } from '../reading/problems.ts'
import { read } from '../reading/read.ts'
import { issueOf } from '../reading/reasons.ts'
import type { Shared } from './shared.ts'

export interface BuildInput {
  readonly id: string
  readonly path: string
  readonly preview: boolean
  readonly documents: readonly DocumentName[]
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  /** Who has the output folder while this runs. */
  readonly holder: { readonly host: string; readonly pid: number }
}

/** Milliseconds to wait for another build. */
const PATIENCE = 10_000

/** Builds a record as it is on disk, as `communique build` does. */
export async function build(shared: Shared, input: BuildInput) {
  const { id, path, preview, now, holder } = input
  const { site, rules, style, ...approvalSettings } = shared.settings
  const since = new Date(now).toISOString()
  const held = await lock(shared.output, { command: 'desk', ...holder, since }, PATIENCE)
  try {
    const result = await buildRecord(
      { id, path },
      {
        templates: await shared.templates(),
        program: shared.program,
        site,
        now,
        preview,
        only: new Set(input.documents),
        languages: undefined,
        output: shared.output,
        dependencies: await shared.dependencies(),
        approvalSettings,
        style: { rules, style },
      },
    )
    const reading = await read(await readBundle(path), shared.settings)
    const problems: Problem[] = problemsOf(result.messages, reading.files)
    const reasons: readonly Reason[] = issueOf(reading, shared.settings, now).reasons
    return { written: result.written.map((file) => basename(file)), problems, reasons }
  } finally {
    await held.release()
  }
}
