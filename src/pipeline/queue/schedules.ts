import type { PgBoss } from 'pg-boss'
import { RUNS } from './connection.ts'

/** A run of `archive` that comes again and again, as the database keeps it. */
export interface ScheduledRun {
  readonly name: string
  /** Five fields of cron, or six with seconds, UTC or of `zone`. */
  readonly cron: string
  readonly zone: string
  readonly call: RunCall
}

/** What is called, and where. */
export interface RunCall {
  readonly folder: string
  /** Arguments of `archive`. */
  readonly args: readonly string[]
}

/**
 * Adds a scheduled run, or changes the one of this name.
 *
 * @throws The parser's error for what is no cron expression or time zone.
 */
export async function addSchedule(boss: PgBoss, { name, cron, zone, call }: ScheduledRun): Promise<void> {
  await boss.schedule(RUNS, cron, { ...call, name }, { key: name, tz: zone, singletonKey: name })
}

/** Removes a scheduled run; false where there is none of this name. */
export async function removeSchedule(boss: PgBoss, name: string): Promise<boolean> {
  if ((await boss.getSchedule(RUNS, name)) === null) return false
  await boss.unschedule(RUNS, name)
  return true
}

export async function listSchedules(boss: PgBoss): Promise<ScheduledRun[]> {
  const all = await boss.getSchedules(RUNS)
  return all.map(({ key, cron, timezone, data }) => {
    const { folder, args } = data as RunCall
    return { name: key, cron, zone: timezone, call: { folder, args } }
  })
}

/** Starts scheduled runs as they come, one at a time on this machine; each once over all machines. */
export async function workRuns(boss: PgBoss, start: (name: string, call: RunCall) => Promise<void>): Promise<void> {
  await boss.work<RunCall & { readonly name: string }>(RUNS, { pollingIntervalSeconds: 1 }, async ([job]) => {
    if (job) await start(job.data.name, job.data)
  })
}
