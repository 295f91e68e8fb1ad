import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, describe, expect, it, vi } from 'vitest'
import { has, run, tool } from './tool.ts'

describe('a tool of the system', () => {
  const folder = mkdtempSync(join(tmpdir(), 'communique-tool-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  afterEach(() => {
    vi.unstubAllEnvs()
    rmSync(join(folder, 'qpdf'), { force: true })
  })

  it('is found on the PATH and runs', async () => {
    writeFileSync(join(folder, 'qpdf'), '#!/bin/sh\necho "ran $1"\n')
    chmodSync(join(folder, 'qpdf'), 0o755)
    vi.stubEnv('PATH', folder)
    expect(tool('qpdf')).toBe(join(folder, 'qpdf'))
    expect(await run('qpdf', '--check')).toBe('ran --check\n')
  })

  it('may be missing on the machine of somebody who writes code: its tests are skipped', () => {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('CI', '')
    expect(tool('qpdf')).toBeUndefined()
    expect(has('qpdf')).toBe(false)
  })

  it('may not be missing on a build server', () => {
    vi.stubEnv('PATH', folder)
    vi.stubEnv('CI', 'true')
    expect(() => has('qpdf')).toThrow('Missing tool `qpdf`: apt-get install qpdf')
  })
})
