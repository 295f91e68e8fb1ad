import { mkdir } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numbered, writeRecords } from '../pipeline/archive/records.ts'
import { communique, filesBelow, folder } from '../pipeline/run.ts'
import { has, run } from './tool.ts'

/* The scheduled run as a process, on a disk that is full or read-only. */

const NOW = '2027-06-01T00:00Z'

/** The arguments of a run over a folder. */
const call = (work: string) => [
  ...['archive', join(work, 'in'), '--output', join(work, 'out'), '--archive', join(work, 'bags')],
  ...['--now', NOW, '--quiet', '--workers', '1'],
]

async function place(): Promise<string> {
  const work = await folder()
  await writeRecords(join(work, 'in'), numbered(3))
  return work
}

const mounts = has('mount') && (await mayMount())

async function mayMount(): Promise<boolean> {
  const at = await folder()
  try {
    await run('mount', '-t', 'tmpfs', 'tmpfs', at)
    await run('umount', at)
    return true
  } catch {
    return false
  }
}

describe.skipIf(!mounts)('a disk of its own for the output (needs the right to mount)', () => {
  it('that is full is told, and what was there stays; with room the run is finished', {
    timeout: 180_000,
  }, async () => {
    const work = await place()
    const output = join(work, 'out')
    await mkdir(output)
    await run('mount', '-t', 'tmpfs', '-o', 'size=180k', 'tmpfs', output)
    try {
      const { status, stderr } = await communique(...call(work))
      expect([status, stderr]).toEqual([
        3,
        expect.stringMatching(
          /^error: \S+\/in\/\S+: ENOSPC: no space left on device, write '\S+\/out\/\S+'\. Make room /m,
        ),
      ])
      const small = await filesBelow(output)
      expect([...small.keys()].filter((name) => name.endsWith('.part'))).toEqual([])
      await run('mount', '-o', 'remount,size=10m', output)
      expect(await communique(...call(work))).toMatchObject({ status: 0 })
      const large = await filesBelow(output)
      for (const [name, bytes] of small) expect([name, large.get(name) === bytes]).toEqual([name, true])
      expect(large.size).toBe(15)
    } finally {
      await run('umount', output)
    }
  })

  it('that is read-only is told with status 3', async () => {
    const work = await place()
    const output = join(work, 'out')
    await mkdir(output)
    await run('mount', '-t', 'tmpfs', '-o', 'ro', 'tmpfs', output)
    try {
      const { status, stderr } = await communique(...call(work))
      expect([status, stderr]).toEqual([
        3,
        expect.stringMatching(
          /^error: EROFS: read-only file system, .*\. Name a folder on a file system that can be written to\.$/m,
        ),
      ])
    } finally {
      await run('umount', output)
    }
  })
})
