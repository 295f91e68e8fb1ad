import { describe, expect, it } from 'vitest'
import type { BuildResult } from '../../../src/pipeline/build.ts'
import { Builders } from '../../../src/pipeline/queue/builders.ts'
import type { Job } from '../../../src/pipeline/queue/job.ts'

const job = (setup: string, id: string): Job => ({ found: { id, path: id }, program: '', output: '', setup })

/** Builders that say what is opened and closed; a record is built when `finish` is called with its id. */
function watched() {
  const events: string[] = []
  const under = new Map<string, () => void>()
  const builders = new Builders(async ({ setup }) => {
    events.push(`open ${setup}`)
    return {
      build: (found) =>
        new Promise((done) => {
          const result: BuildResult = { ...found, messages: [], written: [], stored: [] }
          under.set(found.id, () => done(result))
        }),
      close: async () => void events.push(`close ${setup}`),
    }
  })
  const finish = async (id: string, built: Promise<unknown>) => {
    while (!under.has(id)) await new Promise(setImmediate)
    under.get(id)?.()
    await built
  }
  return { events, builders, finish }
}

describe('builders of a queue', () => {
  it('are not closed over a record that is under way, however many runs come over the queue', async () => {
    const { events, builders, finish } = watched()
    const first = builders.build(job('A', 'long'))
    for (const run of ['B', 'C', 'D']) await finish(run, builders.build(job(run, run)))
    expect(events).toEqual(['open A', 'open B', 'open C', 'open D', 'close B'])
    await finish('long', first)
    expect(events.slice(5)).toEqual(['close A'])
    await builders.close()
    expect(events.slice(6)).toEqual(['close C', 'close D'])
  })

  it('stay open for two runs that take turns', async () => {
    const { events, builders, finish } = watched()
    for (const [index, run] of ['A', 'B', 'A', 'B', 'A'].entries())
      await finish(`${index}`, builders.build(job(run, `${index}`)))
    expect(events).toEqual(['open A', 'open B'])
  })

  it('are opened anew by the next try where they could not be', async () => {
    let tries = 0
    const builders = new Builders(async () => {
      if (++tries < 2) throw new Error('no templates')
      return { build: async (found) => ({ ...found, messages: [], written: [], stored: [] }), close: async () => {} }
    })
    await expect(builders.build(job('A', 'one'))).rejects.toThrow('no templates')
    expect(await builders.build(job('A', 'one'))).toMatchObject({ id: 'one' })
    await builders.close()
  })
})
