import { describe, expect, it } from 'vitest'
import { patiently } from '../../../src/pipeline/queue/patiently.ts'

/** A call that fails once, as the driver says it. */
function failingOnce(code: string | undefined) {
  let calls = 0
  return async () => {
    if (calls++ === 0) throw Object.assign(new Error('no'), code === undefined ? {} : { code })
    return calls
  }
}

describe('a call to the database', () => {
  it.each([undefined, 'EPIPE', 'ECONNREFUSED', '57P01', '08006', '53300'])(
    'is tried again while that is away: %s',
    async (code) => {
      expect(await patiently(failingOnce(code))).toBe(2)
    },
  )

  it.each(['23505', '42P01', '22P05', 'XX000'])('fails for what comes again: %s', async (code) => {
    await expect(patiently(failingOnce(code))).rejects.toMatchObject({ code })
  })

  it('fails in the end', async () => {
    await expect(patiently(failingOnce('EPIPE'), 0)).rejects.toMatchObject({ code: 'EPIPE' })
  })
})
