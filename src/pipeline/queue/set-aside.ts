import type { PgBoss } from 'pg-boss'
import { MOST, RECORDS, SET_ASIDE } from './connection.ts'
import { type Job, keyOf } from './job.ts'

/** A record whose job failed at every try. */
export interface SetAside {
  readonly id: string
  /** Absolute path of the record. */
  readonly path: string
  /** Absolute path of the folder that its documents were to go to. */
  readonly output: string
  /** When it was set aside last, ISO 8601. */
  readonly since: string
  readonly reason: string
}

/** Jobs that were set aside, the newest of each record first, by record. */
async function jobs(boss: PgBoss, ids: readonly string[]) {
  const all = await boss.findJobs<Job>(SET_ASIDE, { limit: MOST })
  const asked = all.filter(({ data }) => ids.length === 0 || ids.includes(data.found.id))
  const newest = asked.sort((a, b) => b.createdOn.getTime() - a.createdOn.getTime())
  return Map.groupBy(newest, ({ data }) => keyOf(data))
}

/** What was set aside, by id: all of it, or these. */
export async function listSetAside(boss: PgBoss, ids: readonly string[] = []): Promise<SetAside[]> {
  const found = [...(await jobs(boss, ids)).values()].flatMap(([job]): SetAside[] => {
    if (!job) return []
    const { data, createdOn, sourceOutput } = job
    const reason = (sourceOutput as { message?: string } | null)?.message ?? 'no reason is known'
    return [{ id: data.found.id, path: data.found.path, output: data.output, since: createdOn.toISOString(), reason }]
  })
  return found.sort((a, b) => (a.id < b.id ? -1 : 1))
}

/** Puts what was set aside back into the queue, as it was: all of it, or these. */
export async function retrySetAside(boss: PgBoss, ids: readonly string[] = []): Promise<void> {
  for (const [newest, ...older] of (await jobs(boss, ids)).values()) {
    if (older.length > 0)
      await boss.deleteJob(
        SET_ASIDE,
        older.map(({ id }) => id),
      )
    if (newest) await boss.redrive(SET_ASIDE, { ids: [newest.id], destination: RECORDS })
  }
}

/** Forgets what was set aside of these records. */
export async function removeSetAside(boss: PgBoss, ids: readonly string[]): Promise<void> {
  for (const one of (await jobs(boss, ids)).values())
    await boss.deleteJob(
      SET_ASIDE,
      one.map(({ id }) => id),
    )
}

/** Forgets what was set aside of a record that is built now. */
export async function settleSetAside(boss: PgBoss, job: Job): Promise<void> {
  const old = await boss.findJobs<Job>(SET_ASIDE, { key: keyOf(job) })
  if (old.length > 0)
    await boss.deleteJob(
      SET_ASIDE,
      old.map(({ id }) => id),
    )
}
