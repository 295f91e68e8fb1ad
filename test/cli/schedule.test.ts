import { describe, expect, it } from 'vitest'
import { communique } from '../pipeline/run.ts'

describe('a schedule', () => {
  // nobody listens there: arguments are read before the queue is asked
  const nowhere = ['--queue', 'postgres://127.0.0.1:9/none']

  it.each([
    ['an option that archive does not know', ['in', '--nope'], "unknown option '--nope'"],
    ['a value that archive would refuse', ['in', '--now', 'tomorrow'], 'tomorrow'],
    ['an option without its value', ['in', '--output'], 'argument missing'],
  ])('is refused with %s, before a worker trips over it at night', async (_, args, said) => {
    const { status, stderr } = await communique('schedule', 'add', 'nightly', '0 2 * * *', ...nowhere, '--', ...args)
    expect(status).toBe(2)
    expect(stderr).toContain('Unexpected arguments for archive: ')
    expect(stderr).toContain(said)
  })

  it('with arguments that archive takes goes on to the queue', async () => {
    const { status, stderr } = await communique('schedule', 'add', 'nightly', '0 2 * * *', ...nowhere, '--', 'in')
    expect(status).toBe(3)
    expect(stderr).not.toContain('Unexpected arguments')
  })
})
