import { describe, expect, it } from 'vitest'
import { MachineError } from '../../src/pipeline/failure.ts'
import { openPool } from '../../src/pipeline/pool.ts'
import type { Setup } from '../../src/pipeline/worker.ts'

const WORKER = new URL('./crashing-worker.ts', import.meta.url).href
const at = (id: string) => ({ id, path: `input/${id}` })

describe('worker threads', () => {
  it('that crash fail their record alone', async () => {
    const pool = openPool(2, {} as Setup, WORKER)
    const ids = ['a', 'throws-1', 'b', 'throws-2', 'throws-3', 'c', 'd']
    const results = await Promise.all(ids.map((id) => pool.build(at(id))))
    await pool.close()
    expect(results.map(({ id, written }) => [id, written.length])).toEqual(
      ids.map((id) => [id, id.startsWith('throws') ? 0 : 1]),
    )
    expect(results[1]?.messages).toMatchObject([
      {
        file: 'input/throws-1',
        reason: 'Unexpected end of the worker thread: nobody expected this',
        ruleId: 'worker-crashed',
        fatal: true,
      },
    ])
  })

  it('tell what the machine said where it failed', async () => {
    const pool = openPool(1, {} as Setup, WORKER)
    const built = pool.build(at('full'))
    await expect(built).rejects.toThrow(
      new MachineError('input/full', { message: 'ENOSPC: no space left on device, write' }),
    )
    await pool.close()
  })
})
