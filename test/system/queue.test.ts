import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { lock } from '../../src/pipeline/lock.ts'
import { numbered, writeRecords } from '../pipeline/archive/records.ts'
import { filesBelow, folder } from '../pipeline/run.ts'
import { postgresPrograms, startPostgres } from './postgres.ts'

const programs = postgresPrograms()
const CLI = resolve('src/cli.ts')
const NOW = ['--now', '2028-01-01T00:00Z']

interface Running {
  readonly child: ChildProcess
  readonly said: { stdout: string; stderr: string }
  readonly end: Promise<number | null>
}

describe.skipIf(!programs)('archive over a queue', () => {
  let postgres: ReturnType<typeof startPostgres>
  let home: string
  const running: Running[] = []

  beforeAll(() => {
    postgres = startPostgres(programs ?? '')
  })
  afterAll(() => postgres.stop())
  beforeEach(async () => {
    home = await folder()
  })
  afterEach(async () => {
    for (const { child, end } of running.splice(0)) {
      if (child.exitCode === null && child.signalCode === null) child.kill('SIGKILL')
      await end
    }
  })

  function start(...args: string[]): Running {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: home, env: { ...process.env, COMMUNIQUE_QUEUE: '' } })
    const said = { stdout: '', stderr: '' }
    for (const name of ['stdout', 'stderr'] as const)
      child[name]?.on('data', (chunk: Buffer) => {
        said[name] += chunk.toString()
      })
    const one = { child, said, end: once(child, 'close').then(([code]) => code as number | null) }
    running.push(one)
    return one
  }

  const queued = (...args: string[]) => {
    const end = args.includes('--') ? args.indexOf('--') : args.length
    return start(...args.slice(0, end), '--queue', postgres.url, ...args.slice(end))
  }
  const archive = (...more: string[]) => ['archive', 'in', '--output', 'out', '--archive', 'bags', ...NOW, ...more]

  async function until(what: () => boolean | Promise<boolean>, seconds = 60): Promise<void> {
    for (let waited = 0; !(await what()); waited += 0.1) {
      if (waited > seconds)
        throw new Error(`Not in ${seconds} seconds: ${running.map(({ said }) => JSON.stringify(said))}`)
      await pause(100)
    }
  }

  /** Everything but what is only for locks. */
  const results = async (name: string) =>
    [...(await filesBelow(join(home, name)))].filter(([path]) => !path.startsWith('.communique/'))

  it('builds each record once, whatever workers are killed, to the bytes of a run without a queue', async () => {
    await writeRecords(join(home, 'in'), numbered(12))
    const alone = start('archive', 'in', '--output', 'out-alone', '--archive', 'bags-alone', ...NOW, '--quiet')
    expect(await alone.end).toBe(0)
    const workers = [1, 2, 3].map(() => queued('worker', '--workers', '1'))
    await until(() => workers.every(({ said }) => said.stderr.includes('working')))
    const run = queued(...archive('--workers', '1'))
    const [first, second, third] = workers as [Running, Running, Running]
    for (const victim of [first, second]) {
      await until(() => victim.said.stdout !== '')
      victim.child.kill('SIGKILL')
    }
    expect(await run.end).toBe(0)
    third.child.kill('SIGTERM')
    expect(await third.end).toBe(0)
    expect(run.said.stderr).toMatch(/12 built, 0 unchanged, 0 failed/)
    expect(third.said.stdout).toMatch(/^visit-/m)
    expect(await results('out')).toEqual(await results('out-alone'))
    expect(await results('bags')).toEqual(await results('bags-alone'))
    const done = [first, second, third].flatMap(({ said }) => said.stdout.trim().split('\n').filter(Boolean))
    expect(new Set(done).size).toBe(done.length)
    const again = queued(...archive())
    expect(await again.end).toBe(0)
    expect(again.said.stderr).toMatch(/0 built, 12 unchanged/)
  }, 240_000)

  it('sets aside what fails at every try, and does the others', async () => {
    await writeRecords(join(home, 'in'), numbered(2))
    await mkdir(join(home, 'out'))
    await writeFile(join(home, 'out/visit-0001'), 'no folder')
    const run = queued(...archive())
    expect(await run.end).toBe(3)
    expect(run.said.stderr).toMatch(/^error: in\/visit-0001\.md: set aside after its last try: /m)
    expect(run.said.stderr).toMatch(/1 built, 0 unchanged, 1 failed/)
    const call = async (...args: string[]) => {
      const one = queued('set-aside', ...args)
      return { status: await one.end, ...one.said }
    }
    const found = [
      { id: 'visit-0001', path: join(home, 'in/visit-0001.md'), output: join(home, 'out'), reason: /out.visit-0001/ },
    ].map((one) => ({ ...one, since: expect.any(String), reason: expect.stringMatching(one.reason) }))
    expect(JSON.parse((await call('list', '--format', 'json')).stdout)).toEqual(found)
    expect(await call('retry', 'visit-0002')).toMatchObject({ status: 2 })
    await rm(join(home, 'out/visit-0001'))
    const worker = queued('worker', '--workers', '1')
    expect((await call('retry')).stdout).toMatch(/^visit-0001\t/)
    await until(() => worker.said.stdout === 'visit-0001\n')
    worker.child.kill('SIGTERM')
    expect(await worker.end).toBe(0)
    expect(await call('list')).toMatchObject({ status: 0, stdout: '' })
    const again = queued(...archive())
    expect(await again.end).toBe(0)
    expect(again.said.stderr).toMatch(/0 built, 2 unchanged, 0 failed/)
  }, 240_000)

  it('forgets what was set aside when it is told to, or when the record is built after all', async () => {
    await writeRecords(join(home, 'in'), numbered(2))
    await mkdir(join(home, 'out'))
    for (const id of numbered(2)) await writeFile(join(home, 'out', id), 'no folder')
    const list = async () => {
      const one = queued('set-aside', 'list')
      expect(await one.end).toBe(0)
      return one.said.stdout.split('\n').map((line) => line.split('\t')[0])
    }
    expect(await queued(...archive()).end).toBe(3)
    expect(await list()).toEqual([...numbered(2), ''])
    expect(await queued('set-aside', 'remove', 'visit-0001').end).toBe(0)
    expect(await list()).toEqual(['visit-0002', ''])
    for (const id of numbered(2)) await rm(join(home, 'out', id))
    expect(await queued(...archive()).end).toBe(0)
    expect(await list()).toEqual([''])
  }, 240_000)

  it('does the records of two runs at once', async () => {
    await writeRecords(join(home, 'in'), numbered(8))
    const run = (name: string) => queued('archive', 'in', '--output', name, ...NOW, '--workers', '2', '--quiet')
    const runs = ['out-a', 'out-b'].map(run)
    for (const { end } of runs) expect(await end).toBe(0)
    expect(await results('out-a')).toEqual(await results('out-b'))
    expect(await results('out-a')).toHaveLength(8 * 5)
  }, 120_000)

  it('tells a mistake in a template once, as a run without a queue does, and ends', async () => {
    await writeRecords(join(home, 'in'), numbered(3))
    await mkdir(join(home, 'own'))
    await writeFile(join(home, 'own/briefing.md.hbs'), '{{#if')
    const alone = start(...archive('--templates', 'own', '--quiet'))
    expect(await alone.end).toBe(1)
    const over = queued(...archive('--templates', 'own', '--quiet'))
    expect(await over.end).toBe(1)
    expect(over.said.stderr).toMatch(/^own\/briefing\.md\.hbs:1:\S+ error Unexpected syntax in the template/m)
    expect(over.said.stderr).toBe(alone.said.stderr)
  }, 120_000)

  it('reports the errors of a record as a run without a queue does', async () => {
    await writeRecords(join(home, 'in'), ['visit-0001'])
    const path = join(home, 'in/visit-0001.md')
    await writeFile(path, (await readFile(path, 'utf8')).replace(':person[varn]', ':person[nobody]'))
    const alone = start(...archive())
    expect(await alone.end).toBe(1)
    const over = queued(...archive())
    expect(await over.end).toBe(1)
    const messages = (text: string) => text.split('\n').filter((line) => line.startsWith('in/'))
    expect(messages(over.said.stderr)).toEqual(messages(alone.said.stderr))
    expect(messages(over.said.stderr)).toHaveLength(1)
  }, 120_000)

  it('tells a character that PostgreSQL refuses, at its line', async () => {
    await writeRecords(join(home, 'in'), ['visit-0001'])
    const path = join(home, 'in/visit-0001.md')
    await writeFile(path, (await readFile(path, 'utf8')).replace('a delegation', 'a \0delegation'))
    const over = queued(...archive())
    expect(await over.end).toBe(1)
    expect(over.said.stderr).toMatch(/^in\/visit-0001\.md:17:\S+ error Unexpected control character U\+0000/m)
  }, 120_000)

  it('goes on when the database was away', async () => {
    await writeRecords(join(home, 'in'), numbered(6))
    const worker = queued('worker', '--workers', '1')
    await until(() => worker.said.stderr.includes('working'))
    const run = queued(...archive('--workers', '1'))
    await until(() => worker.said.stdout !== '')
    postgres.restart()
    expect(await run.end).toBe(0)
    expect(run.said.stderr).toMatch(/6 built, 0 unchanged, 0 failed/)
    worker.child.kill('SIGTERM')
    expect(await worker.end).toBe(0)
  }, 240_000)

  it('ends a scheduled run with its worker, and another carries it out', async () => {
    await writeRecords(join(home, 'in'), ['visit-0001'])
    const other = await lock(join(home, 'out'), { command: 'build', host: 'here', pid: 1, since: '2028-01-01' }, 0)
    expect(await queued('schedule', 'add', 'often', '* * * * * *', '--', ...archive().slice(1)).end).toBe(0)
    const first = queued('worker', '--workers', '1')
    await until(() => first.said.stderr.includes('waiting for `build`'), 150)
    first.child.kill('SIGTERM')
    expect(await first.end).toBe(0)
    expect(first.said.stderr).toContain('schedule often: failed: archive ended with a signal\n')
    await other.release()
    const second = queued('worker', '--workers', '1')
    await until(() => second.said.stdout.includes('schedule often: done'), 150)
    expect(await queued('schedule', 'remove', 'often').end).toBe(0)
    second.child.kill('SIGTERM')
    expect(await second.end).toBe(0)
  }, 360_000)

  it('keeps schedules in the database, and workers start them', async () => {
    await writeRecords(join(home, 'in'), ['visit-0001'])
    const call = async (...args: string[]) => {
      const one = queued('schedule', ...args)
      return { status: await one.end, ...one.said }
    }
    expect(await call('add', 'nonsense', 'every now and then')).toMatchObject({ status: 2 })
    expect(await call('remove', 'nothing')).toMatchObject({ status: 2 })
    const added = queued('schedule', 'add', 'nightly', '* * * * *', '--', ...archive('--quiet').slice(1))
    expect(await added.end).toBe(0)
    expect((await call('list')).stdout).toBe(
      `nightly\t* * * * *\tUTC\t${home}\t${archive('--quiet').slice(1).join(' ')}\n`,
    )
    const workers = [1, 2].map(() => queued('worker', '--workers', '1'))
    await until(() => workers.some(({ said }) => said.stdout.includes('schedule nightly: done\n')), 150)
    expect((await results('bags')).length).toBeGreaterThan(0)
    expect(await call('remove', 'nightly')).toMatchObject({ status: 0 })
    expect((await call('list')).stdout).toBe('')
    for (const { child } of workers) child.kill('SIGTERM')
    for (const { end } of workers) expect(await end).toBe(0)
  }, 240_000)

  it('says when there is no queue', async () => {
    expect(await start('worker').end).toBe(2)
    const away = start('worker', '--queue', 'postgres://localhost/none?host=/nowhere')
    expect(await away.end).toBe(3)
    expect(away.said.stderr).toMatch(/^error: queue: /m)
  })
})
