import { describe, expect, it } from 'vitest'
import { sift, wishOf } from '../../../src/desk/page/list/sift.ts'
import { recordPath, routeOf } from '../../../src/desk/page/route/route.ts'
import { row } from './row.ts'

const rows = [
  row('b', {
    date: '2027-01-01',
    titles: { en: 'Café at Northhaven', 'zh-Hans': '北港茶会' },
    state: { kind: 'issued' },
  }),
  row('a', { date: '2026-01-01', problems: { error: 1, warning: 0, info: 0 }, state: { kind: 'faulty' } }),
  row('c', { problems: { error: 0, warning: 9, info: 0 }, stale: ['zh-Hans'] }),
]

const keys = (query: string) => sift(rows, wishOf(new URLSearchParams(query))).map(({ key }) => key)

describe('the list', () => {
  it.each([
    ['', ['b', 'a', 'c']],
    ['sort=oldest', ['a', 'b', 'c']],
    ['sort=title', ['a', 'b', 'c']],
    ['sort=problems', ['a', 'c', 'b']],
    ['q=cafe', ['b']],
    ['q=北港', ['b']],
    ['q=north+2027', ['b']],
    ['q=nobody', []],
    ['state=issued', ['b']],
    ['state=stale', ['c']],
    ['state=nonsense&sort=nonsense', ['b', 'a', 'c']],
  ])('%s gives %j', (query, found) => {
    expect(keys(query)).toEqual(found)
  })
})

describe('addresses', () => {
  it.each(['2027-05-04-visit', 'a b', 'ü/%'])('of the record %s leads to it', (key) => {
    const at = routeOf(recordPath(key))
    expect(at.page === 'record' && at.key).toBe(key)
  })
  it.each(['/nothing', '/records/', '/records/%E0%A4%A', '/records/a/b'])('%s leads nowhere', (path) => {
    expect(routeOf(path).page).toBe('unknown')
  })
})
