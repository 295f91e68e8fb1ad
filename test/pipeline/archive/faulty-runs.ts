import { beforeAll, expect, it } from 'vitest'
import { MachineError } from '../../../src/pipeline/failure.ts'
import { folder } from '../run.ts'
import { faulty } from './faults.ts'
import { numbered } from './records.ts'
import { nightly, type Town, town } from './town.ts'

/** Files that a reader may see and that are neither as they were nor as they will be. */
async function broken({ before, after, finished }: Town): Promise<string[]> {
  const now = [...(await finished())].filter(([path]) => !/\/\.[^/]+\.part(\/|$)/.test(path))
  return now.filter(([path, bytes]) => bytes !== before.get(path) && bytes !== after.get(path)).map(([path]) => path)
}

const differences = async ({ after, finished }: Town): Promise<string[]> => {
  const now = await finished()
  return [...new Set([...now.keys(), ...after.keys()])].filter((path) => now.get(path) !== after.get(path))
}

/** Numbers of calls to go wrong, so many, spread evenly from the first to the last. */
const spread = (calls: number, points: number): number[] =>
  Array.from({ length: points }, (_, index) => 1 + Math.floor((index * (calls - 1)) / Math.max(1, points - 1)))

/** Tests of runs over so many records that are killed, or whose disk is full, at so many of their calls. */
export function faultyRuns(records: number, points: number): void {
  let place: Town
  const calls = new Map<string, number>()
  beforeAll(async () => {
    place = await town(await folder(), numbered(records))
    for (const id of place.ids) {
      await place.rewind(id)
      calls.set(id, (await faulty(0, 'killed', () => nightly(place.work))).calls)
    }
    expect(await differences(place)).toEqual([])
  }, 120_000)

  it('that are killed leave nothing half, and the next leaves what an undisturbed one leaves', {
    timeout: 600_000,
  }, async () => {
    const each = spread(Math.max(...calls.values()), points)
    let killed = 0
    for (const [index, at] of each.entries()) {
      const id = place.ids[index % records] ?? ''
      await place.rewind(id)
      const { result } = await faulty(Math.min(at, calls.get(id) ?? 1), 'killed', () => nightly(place.work))
      if (result === undefined) killed++
      expect([id, at, await broken(place)]).toEqual([id, at, []])
      await nightly(place.work)
      expect([id, at, await differences(place)]).toEqual([id, at, []])
    }
    expect(killed).toBe(points)
  })

  it('finish also after many kills in a row', async () => {
    const [, id = ''] = place.ids
    await place.rewind(id)
    for (const at of [1, 9, 17, 33, 41, 57, 1_000]) {
      await faulty(at, 'killed', () => nightly(place.work))
      expect(await broken(place)).toEqual([])
    }
    expect(await differences(place)).toEqual([])
  })

  it('say so on a full disk, keep what was there, and finish when there is room', {
    timeout: 600_000,
  }, async () => {
    for (const [index, at] of spread(Math.min(...calls.values()), Math.ceil(points / 6)).entries()) {
      const id = place.ids[index % records] ?? ''
      await place.rewind(id)
      const { result = [] } = await faulty(at, 'full', () => nightly(place.work))
      const failures = result.filter((one) => one.result instanceof MachineError)
      for (const { result: failure } of failures) expect(String(failure)).toContain('ENOSPC: no space left on device')
      expect([id, at, await broken(place)]).toEqual([id, at, []])
      await nightly(place.work)
      expect([id, at, await differences(place)]).toEqual([id, at, []])
    }
  })
}
