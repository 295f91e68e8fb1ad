import { hostname } from 'node:os'
import { type Lock, lock } from '../pipeline/lock.ts'
import type { Streams } from './report.ts'

/** Milliseconds that a run waits for another one to be done with a folder. */
const PATIENCE = 120_000

/**
 * Does `work` while a folder is this run's alone, made when it is not there; says whom it waits for. `now` is the
 * clock, in milliseconds since 1970-01-01T00:00Z.
 *
 * @throws LockedError when another run holds it too long, the system's error when it can't be written.
 */
export async function holding<T>(
  folder: string,
  { command, now, streams }: { readonly command: string; readonly now: number; readonly streams: Streams },
  work: () => Promise<T>,
): Promise<T> {
  const holder = { command, host: hostname(), pid: process.pid, since: new Date(now).toISOString() }
  const held: Lock = await lock(folder, holder, PATIENCE, (other) => {
    const who = other
      ? `\`${other.command}\`, process ${other.pid} on ${other.host}, since ${other.since}`
      : 'another run'
    streams.stderr.write(`${folder}: waiting for ${who}\n`)
  })
  return work().finally(() => held.release())
}

/** The same with more than one folder, taken one after the other in this order. */
export function holdingAll<T>(
  folders: readonly string[],
  by: Parameters<typeof holding>[1],
  work: () => Promise<T>,
): Promise<T> {
  const [first, ...others] = folders
  return first === undefined ? work() : holding(first, by, () => holdingAll(others, by, work))
}
