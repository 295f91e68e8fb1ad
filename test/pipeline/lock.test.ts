import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type Holder, LockedError, lock, lockFailure, queueOf, share } from '../../src/pipeline/lock.ts'
import { folder } from './run.ts'

const holder: Holder = { command: 'archive', host: 'night.example.org', pid: 4711, since: '2026-11-24T12:00:00.000Z' }

/** Another process that holds a folder until it is killed. */
async function otherRun(path: string) {
  const module = new URL('../../src/pipeline/lock.ts', import.meta.url).href
  const script = `
    const { lock } = await import(${JSON.stringify(module)})
    await lock(${JSON.stringify(path)}, ${JSON.stringify(holder)}, 0)
    console.log('held')
    setInterval(() => undefined, 1000)`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  await once(child.stdout, 'data')
  return {
    async kill() {
      child.kill('SIGKILL')
      await once(child, 'exit')
    },
  }
}

describe('the lock of a folder', () => {
  it('is for one alone, and says who that is', async () => {
    const path = await folder()
    const first = await lock(path, holder, 0)
    const second = lock(path, { ...holder, pid: 4712 }, 0)
    await expect(second).rejects.toThrow(
      `${path}: held by \`archive\`, process 4711 on night.example.org, since 2026-11-24T12:00:00.000Z`,
    )
    await first.release()
    await (await lock(path, holder, 0)).release()
  })

  it('is waited for', async () => {
    const path = await folder()
    const first = await lock(path, holder, 0)
    const told: (Holder | undefined)[] = []
    const second = lock(path, { ...holder, pid: 4712 }, 60_000, (by) => told.push(by))
    setTimeout(() => void first.release(), 300)
    await (await second).release()
    expect(told).toEqual([holder])
  })

  it('is waited for until all are done that share the folder, as the workers of a queue do', async () => {
    const path = await folder()
    const run = await lock(queueOf(path), holder, 0)
    const both = [await share(path, 0), await share(path, 0)]
    const alone = () => lock(path, { ...holder, pid: 4712 }, 0)
    await expect(alone()).rejects.toThrow(`${path}: held by \`archive\`, process 4711 on night.example.org`)
    await run.release()
    for (const one of both) {
      await expect(alone()).rejects.toThrow(`${path}: held by another run`)
      await one.release()
    }
    const other = await alone()
    await expect(share(path, 0)).rejects.toThrow(`${path}: held by \`archive\`, process 4712`)
    await other.release()
  })

  it('goes to one of many that want it at once', async () => {
    const path = await folder()
    const all = await Promise.allSettled(Array.from({ length: 20 }, (_, pid) => lock(path, { ...holder, pid }, 0)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const reasons = all.flatMap((one) => (one.status === 'rejected' ? [one.reason] : []))
    expect(reasons.every((reason) => reason instanceof LockedError)).toBe(true)
  })

  it('holds against another process, and ends with it', async () => {
    const path = await folder()
    const other = await otherRun(path)
    await expect(lock(path, { ...holder, pid: 4712 }, 0)).rejects.toThrow('process 4711')
    await other.kill()
    await (await lock(path, holder, 0)).release()
  })

  it('says in the words of the system what is in its way', async () => {
    const path = await folder()
    await mkdir(join(path, '.communique', 'lock'), { recursive: true })
    await expect(lock(path, holder, 0)).rejects.toThrow(
      `EACCES: permission denied, lock '${join(path, '.communique', 'lock')}'`,
    )
    const full = lockFailure('out/.communique/lock', { errcode: 13, message: 'database or disk is full' })
    expect([full.message, full]).toEqual([
      "ENOSPC: no space left on device, lock 'out/.communique/lock'",
      expect.objectContaining({ code: 'ENOSPC' }),
    ])
  })

  it('says so where nobody wrote down who holds it', async () => {
    const path = await folder()
    await lock(path, holder, 0)
    await writeFile(join(path, '.communique', 'holder.json'), '{')
    await expect(lock(path, holder, 0)).rejects.toThrow('held by another run')
  })
})
