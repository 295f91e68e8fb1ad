import { availableParallelism } from 'node:os'
import type { Discovered } from '../../record/index.ts'
import type { BuildResult } from '../build.ts'
import type { Builder } from '../builder.ts'
import { clashes } from '../clash.ts'
import { MachineError } from '../failure.ts'
import { AHEAD, inOrder } from '../in-order.ts'
import type { Setup } from '../worker.ts'
import { type Ask, type Inspection, inspector, isStale } from './inspect.ts'

export interface ArchiveOptions extends Setup, Omit<Ask, keyof Setup> {
  /** Worker threads; left out, one for each core. */
  readonly workers: number | undefined
  /** Whether to tell what would be done, and to do nothing. */
  readonly dryRun: boolean
  /** Builds in place of this machine's threads, so many records at once: those of a queue. */
  readonly elsewhere?: { readonly open: (setup: Setup) => Promise<Builder>; readonly atOnce: number } | undefined
}

const NOT_LOOKED_AT: Inspection = { leftOut: false, why: undefined, files: [] }

/** What became of one record. */
export interface Outcome {
  readonly found: Discovered
  readonly inspection: Inspection
  /** Undefined where nothing was built. */
  readonly result: BuildResult | MachineError | undefined
}

/**
 * Builds the records that changed since they were built, or whose documents did, and hands what became of each to
 * `done`, in the order of `records`. Others are read and hashed, never parsed. Threads start with the first record
 * that has to be built; of many records, each is built in one, so that what ends a thread fails one record alone.
 * Records of one name all fail. When the disk is full, what comes after has the same failure and isn't tried.
 *
 * @throws VFileMessages (one or an array) for mistakes in templates.
 */
export async function archive(
  records: readonly Discovered[],
  { workers, dryRun, elsewhere, ...options }: ArchiveOptions,
  done: (outcome: Outcome) => void,
): Promise<void> {
  const inspect = inspector(options)
  const threads = records.length > 1 ? Math.min(workers ?? availableParallelism(), records.length) : 0
  const clashing = clashes(records)
  let builder: Promise<Builder> | undefined
  let full: MachineError | undefined
  const open = async (): Promise<Builder> => {
    const [{ openBuilder }, { loadTemplates }] = await Promise.all([import('../builder.ts'), import('../templates.ts')])
    const templates = await loadTemplates(options.templatesFolder)
    return elsewhere ? elsewhere.open(options) : openBuilder(threads, options, templates)
  }
  const task = async (found: Discovered): Promise<Outcome> => {
    const clash = clashing.get(found)
    if (clash) return { found, inspection: NOT_LOOKED_AT, result: clash }
    let inspection: Inspection
    try {
      inspection = inspect(found)
    } catch (error) {
      return { found, inspection: NOT_LOOKED_AT, result: new MachineError(found.path, error as Error) }
    }
    if (dryRun || !isStale(inspection)) return { found, inspection, result: undefined }
    if (full) return { found, inspection, result: full }
    builder ??= open()
    const result = await (await builder).build(found)
    if (result instanceof MachineError && result.isFull) full ??= result
    return { found, inspection, result }
  }
  try {
    const tasks = records.values().map((found) => () => task(found))
    await inOrder(tasks, elsewhere?.atOnce ?? Math.max(1, threads * AHEAD), done)
  } finally {
    await builder?.then(
      (opened) => opened.close(),
      () => undefined,
    )
  }
}

/** Whether an outcome counts as failed: the machine failed, or the record has an error. */
export const hasFailed = ({ result }: Outcome): boolean =>
  result instanceof MachineError || (result?.messages.some(({ fatal }) => fatal === true) ?? false)
