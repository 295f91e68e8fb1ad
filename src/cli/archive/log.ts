import { hasFailed, type Outcome } from '../../pipeline/archive/index.ts'
import { isStale } from '../../pipeline/archive/inspect.ts'
import { MachineError } from '../../pipeline/failure.ts'
import { messageData } from '../../record/index.ts'
import type { Tally } from './tally.ts'

/** A log of one run: a line of JSON for each event. */
export interface Log {
  start(records: number): void
  record(outcome: Outcome): void
  /** `reason` is why a run ended before it was done. */
  end(tally: Tally, status: number, reason: string | undefined): void
  /** Gives an error that names the file and says why, where a line of it could not be written. */
  close(): Error | undefined
}

const silent: Log = { start: () => undefined, record: () => undefined, end: () => undefined, close: () => undefined }

/**
 * Opens a log that lines are added to, each written before the run goes on; a silent one without a file. `clock` tells
 * milliseconds since 1970-01-01T00:00Z.
 *
 * @throws The system's error where the file can't be opened.
 */
export async function openLog(file: string | undefined, program: string, clock: () => number): Promise<Log> {
  if (file === undefined) return silent
  const { destination, pino } = await import('pino')
  const target = destination({ dest: file, append: true, mkdir: true, sync: true })
  let failure: Error | undefined
  target.on('error', (error: Error) => {
    failure ??= error
  })
  const log = pino(
    {
      base: { program },
      messageKey: 'event',
      timestamp: () => `,"time":"${new Date(clock()).toISOString()}"`,
      formatters: { level: (label) => ({ level: label }) },
    },
    target,
  )
  return {
    start: (records) => log.info({ records }, 'start'),
    record(outcome) {
      const { found, inspection, result } = outcome
      const about = { record: found.id, path: found.path }
      const why = [inspection.why, ...inspection.files.map((one) => one.why)].find((one) => one !== undefined)
      if (result instanceof MachineError) log.error({ ...about, reason: result.message }, 'failed')
      else if (result) {
        const stored = result.stored.map(({ path, bytes }) => ({ path, bytes }))
        const messages = result.messages.map(messageData)
        if (hasFailed(outcome)) log.error({ ...about, stored, messages }, 'failed')
        else log.info({ ...about, why, stored, filed: result.filed, messages }, 'built')
      } else if (isStale(inspection)) log.info({ ...about, why }, 'to-be-built')
      else log.info(about, inspection.leftOut ? 'left-out' : 'unchanged')
    },
    end: (tally, status, reason) => log[reason === undefined ? 'info' : 'error']({ ...tally, status, reason }, 'end'),
    close() {
      target.end()
      return failure && new Error(`${failure.message} '${file}'`, { cause: failure })
    },
  }
}
