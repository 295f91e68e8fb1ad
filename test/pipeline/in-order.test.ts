import { setTimeout as pause } from 'node:timers/promises'
import { describe, expect, it } from 'vitest'
import { inOrder } from '../../src/pipeline/in-order.ts'
import { fc } from '../random.ts'

describe('tasks in order', () => {
  it('give their results in the order they were in, never more than so many at once', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.nat({ max: 3 })), fc.integer({ min: 1, max: 5 }), async (waits, most) => {
        const results: number[] = []
        let [running, highest] = [0, 0]
        const tasks = waits.map((wait, index) => async () => {
          highest = Math.max(highest, ++running)
          await pause(wait)
          running--
          return index
        })
        await inOrder(tasks, most, (result) => {
          results.push(result)
        })
        expect(results).toEqual(waits.map((_, index) => index))
        expect(highest).toBeLessThanOrEqual(most)
      }),
      { numRuns: 40 },
    )
  })

  it('do not start before there is room for their result', async () => {
    const started: number[] = []
    const tasks = [0, 1, 2, 3].map((index) => async () => {
      started.push(index)
      return index
    })
    const seen: number[][] = []
    await inOrder(tasks, 2, () => {
      seen.push([...started])
    })
    expect(seen[0]).toEqual([0, 1])
  })
})
