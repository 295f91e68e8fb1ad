import { PgBoss } from 'pg-boss'

/** Queue of records to be built, each once at a time. */
export const RECORDS = 'communique-records'
/** Where a record goes whose job failed at every try. */
export const SET_ASIDE = 'communique-set-aside'
/** Queue of scheduled runs. */
export const RUNS = 'communique-runs'

/** The most jobs that pg-boss lists at once. */
export const MOST = 100_000

/** Seconds without a sign of life after which a machine counts as dead and others take over; pg-boss wants 10 at least. */
const HEARTBEAT = 10

/** A failed job is tried again so often, after about 2, 4 and 8 seconds. */
const RETRIES = 3

/**
 * Connects to a PostgreSQL (13 or later) and makes the queues there where they are not. `failed` is told of what goes
 * wrong between calls.
 *
 * @throws The driver's error where the database can't be reached.
 */
export async function connect(url: string, failed: (error: Error) => void): Promise<PgBoss> {
  const boss = new PgBoss({
    connectionString: url,
    application_name: 'communique',
    schema: 'communique',
    superviseIntervalSeconds: 5,
    monitorIntervalSeconds: 5,
    cronMonitorIntervalSeconds: 5,
    cronWorkerIntervalSeconds: 5,
  })
  boss.on('error', failed)
  await boss.start()
  const retries = { retryLimit: RETRIES, retryDelay: 2, retryBackoff: true, retryDelayMax: 300 }
  await boss.createQueue(SET_ASIDE)
  await boss.createQueue(RECORDS, {
    policy: 'exclusive',
    ...retries,
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: 3600,
    deadLetter: SET_ASIDE,
  })
  await boss.createQueue(RUNS, {
    policy: 'exclusive',
    ...retries,
    heartbeatSeconds: HEARTBEAT,
    expireInSeconds: 20 * 3600,
  })
  return boss
}
