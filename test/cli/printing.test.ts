import { spawnSync } from 'node:child_process'
import { closeSync, existsSync, openSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numbered, writeRecords } from '../pipeline/archive/records.ts'
import { folder } from '../pipeline/run.ts'

describe.skipIf(!existsSync('/dev/full'))('a run that can not print', () => {
  it.each([1, 2])('does its work all the same, and ends with 3: stream %i', async (stream) => {
    const work = await folder()
    await writeRecords(join(work, 'in'), numbered(2))
    const full = openSync('/dev/full', 'w')
    const stdio: (number | 'pipe')[] = ['pipe', 'pipe', 'pipe']
    stdio[stream] = full
    const call = ['src/cli.ts', 'archive', join(work, 'in'), '--output', join(work, 'out'), '--workers', '1']
    const { status, stderr } = spawnSync(process.execPath, call, { stdio, encoding: 'utf8' })
    closeSync(full)
    expect(status).toBe(3)
    if (stream === 1) expect(stderr).toMatch(/^error: ENOSPC/m)
    expect(readdirSync(join(work, 'out')).filter((name) => !name.startsWith('.'))).toEqual(numbered(2))
  })
})
