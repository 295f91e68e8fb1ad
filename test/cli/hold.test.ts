import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { main } from '../../src/cli/main.ts'
import { lock } from '../../src/pipeline/lock.ts'
import { communique, filesBelow, folder } from '../pipeline/run.ts'

const SAMPLE = 'input/2024-07-02-smart-pumch'
const CALL = [SAMPLE, '--only', 'press-release', '--language', 'en', '--quiet']
const HOLDER = { command: 'build', host: 'night.example.org', pid: 4711, since: '2026-11-24T12:00:00.000Z' }

describe('an output folder', () => {
  it('that another run holds is waited for, and whose it is told', async () => {
    const output = await folder()
    const other = await lock(output, HOLDER, 0)
    const told: string[] = []
    const stderr = {
      write(text: string) {
        if (told.push(text) === 1) void other.release()
      },
    }
    const status = await main(['build', ...CALL, '--output', output], { stdout: stderr, stderr }, Date.now)
    expect([status, told[0]]).toEqual([
      0,
      `${output}: waiting for \`build\`, process 4711 on night.example.org, since 2026-11-24T12:00:00.000Z\n`,
    ])
    expect((await filesBelow(output)).size).toBe(3)
  })

  it('is taken by two builds at once, one after the other', async () => {
    const [output, alone] = [await folder(), await folder()]
    const process = () => spawn(globalThis.process.execPath, ['src/cli.ts', 'build', ...CALL, '--output', output])
    const both = [process(), process()]
    const codes = await Promise.all(both.map(async (one) => (await once(one, 'exit'))[0]))
    await communique('build', ...CALL, '--output', alone)
    expect([codes, await filesBelow(output)]).toEqual([[0, 0], await filesBelow(alone)])
  })

  it('that is not there is made, and one that can not be says why', async () => {
    const work = await folder()
    expect(await communique('build', ...CALL, '--output', join(work, 'deep', 'er'))).toMatchObject({ status: 0 })
    await writeFile(join(work, 'file'), 'precious')
    const { status, stderr } = await communique('build', ...CALL, '--output', join(work, 'file', 'out'))
    expect([status, stderr]).toEqual([3, expect.stringMatching(/^error: ENOTDIR: .*file\/out/)])
    expect((await readdir(work)).sort()).toEqual(['deep', 'file'])
  })
})
