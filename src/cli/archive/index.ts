import { isCatalogueDue } from '../../pipeline/archive/catalogue/due.ts'
import { archive as archiveRecords, type Outcome } from '../../pipeline/archive/index.ts'
import { MachineError, withHint } from '../../pipeline/failure.ts'
import { holdingAll } from '../hold.ts'
import { makingOf } from '../making.ts'
import { type ArchiveCommandOptions, isPartial } from '../options.ts'
import { programName } from '../program.ts'
import { progressBar } from '../progress.ts'
import { recordsAt } from '../records.ts'
import { Report, type Streams } from '../report.ts'
import { CallError, Status } from '../status.ts'
import { thrown } from '../thrown.ts'
import { explanation } from './explain.ts'
import { type Log, openLog } from './log.ts'
import { writeMetrics } from './metrics.ts'
import { overQueue } from './over-queue.ts'
import { Counter, summary } from './tally.ts'

/** `archive`: the scheduled run, which makes only what changed. */
export async function archive(
  paths: readonly string[],
  options: ArchiveCommandOptions,
  streams: Streams,
  clock: () => number,
): Promise<Status> {
  const started = clock()
  if (options.archive !== undefined && isPartial(options)) {
    throw new CallError('--archive files all documents of a version: leave out --only, --language and --preview')
  }
  const log = await openLog(options.log, await programName(), clock)
  const counter = new Counter()
  const end = await ended(async () => {
    const records = await recordsAt(paths)
    log.start(records.length)
    const by = { command: 'archive', now: started, streams, shared: Boolean(options.queue) }
    const folders = options.dryRun ? [] : foldersOf(options)
    return holdingAll(folders, by, () => carryOut(records, options, { streams, clock, counter, log }))
  })
  const now = clock()
  const tally = counter.tally(now - started)
  if (!options.quiet && tally.records > 0) streams.stderr.write(`${summary(tally)}\n`)
  log.end(tally, end.status, end.error?.message)
  const failures = [log.close() ?? []].flat()
  const status = failures.length > 0 ? Status.machine : end.status
  if (options.metrics !== undefined && !options.dryRun) {
    await writeMetrics(options.metrics, tally, status, now).catch((error: Error) => failures.push(error))
  }
  for (const { message } of failures) streams.stderr.write(`error: ${withHint(message)}\n`)
  if (end.error) throw end.error
  return failures.length > 0 ? Status.machine : status
}

/** How a run ended: what it threw, and the status of that. */
async function ended(run: () => Promise<Status>): Promise<{ readonly status: Status; readonly error?: Error }> {
  try {
    return { status: await run() }
  } catch (error) {
    if (!(error instanceof Error)) throw error
    return { status: error instanceof CallError ? Status.call : Status.machine, error }
  }
}

/** Folders that a run writes into, in the order in which it takes them. */
const foldersOf = ({ output, archive: bags }: ArchiveCommandOptions): string[] => [output, ...(bags ? [bags] : [])]

interface Surroundings {
  readonly streams: Streams
  readonly clock: () => number
  readonly counter: Counter
  readonly log: Log
}

async function carryOut(
  records: Awaited<ReturnType<typeof recordsAt>>,
  options: ArchiveCommandOptions,
  { streams, clock, counter, log }: Surroundings,
): Promise<Status> {
  const report = new Report(streams, options)
  const dryRun = options.dryRun === true
  const bar = await progressBar(records.length, streams, options.quiet === true || options.format === 'json')
  const failures = new Set<MachineError>()
  const done = (outcome: Outcome) => {
    const { found, result } = outcome
    counter.add(outcome)
    log.record(outcome)
    if (result instanceof MachineError) {
      // one of a full disk is that of all records after it
      if (!failures.has(result)) streams.stderr.write(`error: ${result.message}\n`)
      failures.add(result)
    } else if (result) {
      report.add(result.messages)
      const stored = new Set(result.stored.map(({ path }) => path))
      for (const path of result.written) if (stored.has(path)) report.written(path)
      if (result.filed !== undefined) report.written(result.filed)
    }
    if (options.explain || dryRun) {
      for (const line of explanation(outcome, options.output, dryRun)) streams.stderr.write(`${line}\n`)
    }
    bar.step(found.id)
  }
  try {
    const { making, filing: settings } = await makingOf(options, clock())
    const shared = {
      ...making,
      force: options.force === true,
      strict: options.strict === true,
      since: options.since,
      dryRun,
      ...(options.archive !== undefined && { filing: { archive: options.archive, settings } }),
    }
    await (!options.queue
      ? archiveRecords(records, shared, done)
      : overQueue(options, { streams, clock }, (elsewhere) => archiveRecords(records, { ...shared, elsewhere }, done)))
    if (options.archive !== undefined && !dryRun && isCatalogueDue(options.archive)) {
      const { catalogue } = await import('./bags.ts')
      report.add((await catalogue(options.archive, options, shared.now)).messages)
    }
  } catch (error) {
    report.add(thrown(error))
  } finally {
    bar.end()
  }
  const status = report.end()
  return failures.size > 0 ? Status.machine : status
}
