import { execFile } from 'node:child_process'
import { cp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { beforeAll, describe, expect, it } from 'vitest'
import { isFresh, renew } from '../../bundle/fresh.js'
import { numbered, writeRecords } from '../pipeline/archive/records.ts'
import { filesBelow, folder } from '../pipeline/run.ts'
import { has, tool } from './tool.ts'

/* The program itself over twenty records, of which one is new or changed, killed by the kernel as it calls one that
   writes. A few of these calls; `npm run faults` goes over hundreds. */

const POINTS = Number(process.env.FAULTS ?? 10)
const WRITING = 'write,writev,pwrite64,ftruncate,fsync,fdatasync,mkdir,rename,unlink,rmdir'
/** Places in which runs are killed side by side. */
const LANES = 2
const IDS = numbered(20)
/** Records that were filed before in their first version; the others are new. */
const OLD = IDS.slice(10)

const execute = promisify(execFile)

/** The program as a process whose files are all written by one thread, so that its calls come in one order. */
async function nightly(work: string, tracing: readonly string[] = []): Promise<{ killed: boolean }> {
  const program = [process.execPath, resolve('dist/cli.js'), 'archive', join(work, 'in'), '--quiet', '--workers', '1']
  const places = ['--output', join(work, 'out'), '--archive', join(work, 'bags'), '--now', '2027-06-01T00:00Z']
  const [command = '', ...args] = [...tracing, ...program, ...places]
  const env = { ...process.env, UV_THREADPOOL_SIZE: '1', NODE_COMPILE_CACHE: join(tmpdir(), 'communique-compiled') }
  try {
    await execute(command, args, { env })
    return { killed: false }
  } catch (error) {
    if ((error as { signal?: string }).signal === 'SIGKILL') return { killed: true }
    throw error
  }
}

const strace = (...args: string[]) => [tool('strace') ?? 'strace', '-f', '-qq', ...args]

/** A system call by its name, and which of this name it is in its thread, from 1. */
interface Point {
  readonly name: string
  readonly nth: number
}

/** The writing calls of the thread that makes most of them, in order. */
async function callsOf(work: string): Promise<Point[]> {
  const log = join(work, 'calls')
  await nightly(work, strace('-o', log, '-e', `trace=${WRITING}`))
  const lines = (await readFile(log, 'utf8')).split('\n').flatMap((line) => {
    const [, thread, name] = /^(\d+) +(\w+)\(/.exec(line) ?? []
    return thread && name ? [{ thread, name }] : []
  })
  const threads = [...Map.groupBy(lines, ({ thread }) => thread).values()].sort((a, b) => b.length - a.length)
  const counts = new Map<string, number>()
  return (threads[0] ?? []).map(({ name }) => {
    const nth = (counts.get(name) ?? 0) + 1
    counts.set(name, nth)
    return { name, nth }
  })
}

type Files = ReadonlyMap<string, string>

async function made(work: string): Promise<Files> {
  const parts = await Promise.all(['out', 'bags'].map((part) => filesBelow(join(work, part))))
  return new Map(parts.flatMap((files, index) => [...files].map(([name, hex]) => [`${index}/${name}`, hex] as const)))
}

describe.skipIf(!has('strace'))('a run over twenty records that the kernel kills', () => {
  let home: string
  let calls: readonly Point[]
  let [before, after]: Files[] = []

  /** Takes one record of a place back to before the run, a new one and one that changed in turns, and the catalogue. */
  async function rewind(work: string, index: number): Promise<void> {
    const id = IDS[(index * 11) % IDS.length] ?? ''
    for (const part of ['out', 'bags']) {
      await rm(join(work, part, id), { recursive: true, force: true })
      if (OLD.includes(id)) await cp(join(home, 'before', part, id), join(work, part, id), { recursive: true })
    }
    for (const form of ['csv', 'html', 'json'])
      await cp(join(home, 'before/bags', `catalogue.${form}`), join(work, 'bags', `catalogue.${form}`))
  }

  beforeAll(async () => {
    if (!isFresh()) await renew()
    home = await folder()
    await writeRecords(join(home, 'in'), OLD)
    await nightly(home)
    before = await made(home)
    for (const part of ['out', 'bags']) await cp(join(home, part), join(home, 'before', part), { recursive: true })
    await writeRecords(join(home, 'in'), IDS, { headline: 'A corrected headline', version: 2 })
    await nightly(home)
    after = await made(home)
    await rewind(home, 0)
    calls = await callsOf(home)
  }, 600_000)

  /** Files that a reader may see and that are neither as they were nor as they will be. */
  const half = (now: Files) =>
    [...now.keys()].filter(
      (path) =>
        !/\/\.[^/]+\.part(\/|$)/.test(path) && ![before, after].some((whole) => whole?.get(path) === now.get(path)),
    )
  const other = (now: Files) =>
    [...new Set([...now.keys(), ...(after?.keys() ?? [])])].filter((path) => now.get(path) !== after?.get(path))

  /** Whether a run was killed at a point; nothing of it may be half, and all is done by the next. */
  async function endures(work: string, index: number): Promise<boolean> {
    const { name, nth } = calls[Math.floor((index * calls.length) / POINTS)] as Point
    await rewind(work, index)
    const injected = `inject=${name}:signal=KILL:when=${nth}`
    const { killed } = await nightly(work, strace('-o', '/dev/null', '-e', `trace=${name}`, '-e', injected))
    expect([name, nth, half(await made(work))]).toEqual([name, nth, []])
    await nightly(work)
    expect([name, nth, other(await made(work))]).toEqual([name, nth, []])
    return killed
  }

  it(`at one of ${POINTS} calls leaves nothing half, and the next leaves what an undisturbed one leaves`, {
    timeout: 180 * 60_000,
  }, async () => {
    expect(calls.length).toBeGreaterThan(200)
    let kills = 0
    const lane = async (first: number) => {
      const work = await folder()
      for (const part of ['in', 'out', 'bags']) await cp(join(home, part), join(work, part), { recursive: true })
      for (let index = first; index < POINTS; index += LANES) {
        if (await endures(work, index)) kills++
        if (POINTS > 20) console.log(`${index + 1} of ${POINTS}: ${kills} kills`)
      }
    }
    await Promise.all(Array.from({ length: LANES }, (_, first) => lane(first)))
    // A thread may be woken once for two things, so the last calls of a name do not always come.
    expect(kills).toBeGreaterThanOrEqual(Math.floor(POINTS * 0.95))
  })
})
