import { setTimeout as pause } from 'node:timers/promises'

/** Milliseconds to wait for a database that is away, as one is that is started anew. */
const PATIENCE = 120_000

/** Milliseconds between two tries. */
const PAUSE = 1000

/** Classes of SQLSTATE that say nothing of the call: no connection, no room for one, shut down or not yet up. */
const AWAY = /^(?:08|53|57)/

/** Such as `23505`, not the system's `EPIPE`. */
const SQLSTATE = /^(?=.*\d)[0-9A-Z]{5}$/

/** Whether it may go another time: what the server says of the call itself comes again. */
function isPassing(error: unknown): boolean {
  const { code } = error as { code?: unknown }
  return typeof code !== 'string' || !SQLSTATE.test(code) || AWAY.test(code)
}

/** The result of a call to the database, tried again while it is away. Rejects with its last error after two minutes. */
export async function patiently<T>(call: () => Promise<T>, patience = PATIENCE): Promise<T> {
  const start = performance.now()
  for (;;) {
    try {
      return await call()
    } catch (error) {
      if (!isPassing(error) || performance.now() - start >= patience) throw error
      await pause(PAUSE)
    }
  }
}
