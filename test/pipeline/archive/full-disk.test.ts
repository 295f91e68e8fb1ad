import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { MachineError } from '../../../src/pipeline/failure.ts'
import { numbered, writeRecords } from './records.ts'
import { nightly } from './town.ts'

describe('a run over ten records whose third fails', () => {
  let work: string
  beforeEach(async () => {
    work = await mkdtemp(join(tmpdir(), 'communique-full-'))
    await writeRecords(join(work, 'in'), numbered(10))
  })
  afterEach(() => rm(work, { recursive: true, force: true }))

  /** Runs with a builder that has `failure` at its third record and at none before it; gives what was tried. */
  async function tried(failure: string) {
    const seen: string[] = []
    const outcomes = await nightly(work, {
      atOnce: 1,
      open: async () => ({
        async build(found) {
          seen.push(found.id)
          if (seen.length === 3) return new MachineError(found.path, { message: failure })
          return { ...found, messages: [], written: [], stored: [] }
        },
        close: async () => undefined,
      }),
    })
    const failed = outcomes.flatMap(({ result }) => (result instanceof MachineError ? [result] : []))
    return { seen, failed }
  }

  it.each(['ENOSPC: no space left on device, write', 'EDQUOT: disk quota exceeded, write'])(
    'with %s tries no more: each would be made, and fail as well',
    async (failure) => {
      const { seen, failed } = await tried(failure)
      expect(seen).toEqual(numbered(3))
      expect(failed).toHaveLength(8)
      expect(new Set(failed).size).toBe(1)
      expect(failed[0]?.message).toContain(`visit-0003.md: ${failure}`)
    },
  )

  it('with another failure goes on with the others', async () => {
    const { seen, failed } = await tried('EIO: i/o error, write')
    expect(seen).toEqual(numbered(10))
    expect(failed).toHaveLength(1)
  })
})
