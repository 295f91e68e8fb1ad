import { hostname } from 'node:os'
import { resolve } from 'node:path'
import { type Holder, type Lock, lock, queueOf, share } from '../pipeline/lock.ts'
import type { Streams } from './report.ts'

/** Milliseconds that a run waits for another one to be done with a folder. */
const PATIENCE = 120_000

/** Who holds what is held here. `now` is the clock, in milliseconds since 1970-01-01T00:00Z. */
export const holderOf = (command: string, now: number): Holder => ({
  command,
  host: hostname(),
  pid: process.pid,
  since: new Date(now).toISOString(),
})

/** For whom a folder is held. */
interface By {
  readonly command: string
  /** The clock, in milliseconds since 1970-01-01T00:00Z. */
  readonly now: number
  readonly streams: Streams
}

/**
 * Does `work` while a folder is this run's alone, made when it is not there; says whom it waits for.
 *
 * @throws LockedError when another run holds it too long, the system's error when it can't be written.
 */
export const holding = <T>(folder: string, by: By, work: () => Promise<T>): Promise<T> =>
  held((waiting) => lock(folder, holderOf(by.command, by.now), PATIENCE, waiting), folder, by, work)

async function held<T>(
  take: (waiting: (other: Holder | undefined) => void) => Promise<Lock>,
  folder: string,
  { streams }: By,
  work: () => Promise<T>,
): Promise<T> {
  const right = await take((other) => {
    const who = other
      ? `\`${other.command}\`, process ${other.pid} on ${other.host}, since ${other.since}`
      : 'another run'
    streams.stderr.write(`${folder}: waiting for ${who}\n`)
  })
  return work().finally(() => right.release())
}

/**
 * The same with more than one folder, taken one after the other in this order. With `shared` the workers of a queue may
 * write into them as well, but no other run may, of a queue or not.
 */
export async function holdingAll<T>(
  folders: readonly string[],
  by: By & { readonly shared: boolean },
  work: () => Promise<T>,
): Promise<T> {
  const [first, ...others] = folders
  if (first === undefined) return work()
  const rest = () =>
    holdingAll(
      others.filter((other) => resolve(other) !== resolve(first)),
      by,
      work,
    )
  if (!by.shared) return holding(first, by, rest)
  return holding(queueOf(first), by, () => held((waiting) => share(first, PATIENCE, waiting), first, by, rest))
}
