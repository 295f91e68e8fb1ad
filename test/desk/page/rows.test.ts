import { beforeEach, describe, expect, it, vi } from 'vitest'
import type { Events, RecordList } from '../../../src/desk/api.ts'
import { row } from './row.ts'

const list = (told: number, ...keys: string[]): RecordList => ({
  records: keys.map((key) => row(key)),
  pending: 0,
  told,
})

/** Answers to `GET /records`, in their order. */
const answers: (() => Promise<RecordList>)[] = []
const listeners = new Map<string, (event: unknown) => void>()

vi.mock('../../../src/desk/page/server/server.ts', () => ({
  server: { records: () => answers.shift()?.() ?? Promise.reject(new Error('not asked for')) },
}))
vi.mock('../../../src/desk/page/server/events.ts', () => ({
  on: (name: string, listener: (event: unknown) => void) => listeners.set(name, listener),
}))

const tell = <Name extends keyof Events>(name: Name, event: Events[Name]) => listeners.get(name)?.(event)

/** The list as a page that was just opened has it. */
async function opened() {
  vi.resetModules()
  answers.length = 0
  const page = await import('../../../src/desk/page/list/rows.ts')
  return { ...page, keys: () => [...page.rows.peek().keys()].sort() }
}

describe('the rows of the list', () => {
  let page: Awaited<ReturnType<typeof opened>>
  beforeEach(async () => {
    page = await opened()
  })

  it('are fetched again where something changed before the line was open, or while it was broken', async () => {
    answers.push(async () => list(1, 'a'))
    await page.loadRows()
    answers.push(async () => list(2, 'a', 'b'))
    tell('hello', { boot: 'one', told: 2 })
    await vi.waitFor(() => expect(page.keys()).toEqual(['a', 'b']))
    tell('records', { changed: [row('c')], removed: ['a'], pending: 0, told: 3 })
    expect(page.keys()).toEqual(['b', 'c'])
    answers.push(async () => list(5, 'd'))
    tell('hello', { boot: 'one', told: 5 })
    await vi.waitFor(() => expect(page.keys()).toEqual(['d']))
  })

  it('are left alone by a line that has nothing new', async () => {
    answers.push(async () => list(1, 'a'))
    await page.loadRows()
    tell('hello', { boot: 'one', told: 1 })
    expect(answers).toEqual([])
    expect(page.keys()).toEqual(['a'])
  })

  it('do not lose what was told while an older list was on its way', async () => {
    const { promise, resolve } = Promise.withResolvers<RecordList>()
    answers.push(
      () => promise,
      async () => list(2, 'a', 'b'),
    )
    const loading = page.loadRows()
    tell('records', { changed: [row('b')], removed: [], pending: 0, told: 2 })
    resolve(list(1, 'a'))
    await loading
    expect(page.keys()).toEqual(['a', 'b'])
  })

  it('are fetched again from a server that was started anew', async () => {
    answers.push(async () => list(0, 'a'))
    await page.loadRows()
    tell('hello', { boot: 'one', told: 0 })
    answers.push(async () => list(0, 'b'))
    tell('hello', { boot: 'two', told: 0 })
    await vi.waitFor(() => expect(page.keys()).toEqual(['b']))
  })
})
