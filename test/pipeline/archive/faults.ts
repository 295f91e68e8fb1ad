import { AsyncLocalStorage } from 'node:async_hooks'
import fs from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

/** A run whose writing calls are counted, and one of which goes wrong. */
interface Watched {
  calls: number
  /** Number of the call that goes wrong, from 1; 0 for none. */
  readonly at: number
  /** What happens then: the process is gone, or the disk is full from then on. */
  readonly fault: 'killed' | 'full'
  over: boolean
  readonly open: Set<fs.promises.FileHandle>
  readonly gone: () => void
}

const watched = new AsyncLocalStorage<Watched>()
const never = (): Promise<never> => new Promise(() => undefined)
const full = () => Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC', errno: -28 })

/** Lets a call through, or not; `half` does a part of what was asked, as the kernel may. */
function guarded<T>(
  needsSpace: boolean,
  call: () => Promise<T>,
  half: () => Promise<unknown> = async () => undefined,
): Promise<T> {
  const run = watched.getStore()
  if (!run) return call()
  const first = !run.over && ++run.calls === run.at
  if (first) run.over = true
  if (!run.over) return call()
  if (run.fault === 'full')
    return needsSpace ? (first ? half() : Promise.resolve()).then(() => Promise.reject(full())) : call()
  if (first) void half().then(run.gone)
  return never()
}

let patched: Promise<void> | undefined

/** Puts a guard before every function of Node that changes a file system and that the program calls. */
async function patch(): Promise<void> {
  const { mkdir, rename, rm, writeFile, open } = fs.promises
  const wide = fs.promises as unknown as Record<
    'mkdir' | 'rename' | 'rm' | 'writeFile' | 'open',
    (...args: never[]) => Promise<unknown>
  >
  const probe = await open(import.meta.filename)
  const handles = Object.getPrototypeOf(probe) as fs.promises.FileHandle & { sync: fs.promises.FileHandle['sync'] }
  await probe.close()
  const { writeFile: writeOpen, sync } = handles
  wide.mkdir = (...args: Parameters<typeof mkdir>) => guarded(true, () => mkdir(...args) as Promise<unknown>)
  wide.rename = (...args: Parameters<typeof rename>) => guarded(false, () => rename(...args))
  wide.rm = (...args: Parameters<typeof rm>) => guarded(false, () => rm(...args))
  wide.writeFile = (...args: Parameters<typeof writeFile>) => guarded(true, () => writeFile(...args))
  wide.open = (...args: Parameters<typeof open>) => {
    const opening = async () => {
      const handle = await open(...args)
      watched.getStore()?.open.add(handle)
      return handle
    }
    return args[1] === undefined || args[1] === 'r' ? opening() : guarded(true, opening)
  }
  handles.writeFile = function (this: fs.promises.FileHandle, ...args: Parameters<typeof writeOpen>) {
    const [bytes] = args
    const some = bytes instanceof Uint8Array ? bytes.subarray(0, bytes.length / 2) : ''
    return guarded(
      true,
      () => writeOpen.apply(this, args),
      () => writeOpen.call(this, some),
    )
  }
  handles.sync = function (this: fs.promises.FileHandle) {
    return guarded(false, () => sync.call(this))
  }
  syncBuiltinESMExports()
}

/** What became of a watched run. */
export interface Watch<T> {
  /** Undefined where the run was killed. */
  readonly result: T | undefined
  /** Writing calls that it made. */
  readonly calls: number
}

/**
 * Does `work`, and at its writing call number `at` (in this process, whatever file it is about) the process is gone:
 * the call is done by half and neither it nor any later one ever returns, so that nothing cleans up. Or the disk is full
 * from then on.
 */
export async function faulty<T>(at: number, fault: Watched['fault'], work: () => Promise<T>): Promise<Watch<T>> {
  patched ??= patch()
  await patched
  const { promise: gone, resolve } = Promise.withResolvers<undefined>()
  const run: Watched = { calls: 0, at, fault, over: false, open: new Set(), gone: () => resolve(undefined) }
  const result = await Promise.race([watched.run(run, work), gone])
  for (const handle of run.open) await handle.close().catch(() => undefined)
  return { result, calls: run.calls }
}
