import { afterEach, describe, expect, it } from 'vitest'
import { tongue } from '../../../src/desk/page/words/speak.ts'
import { days, second } from '../../../src/desk/page/words/time.ts'

afterEach(() => {
  tongue.value = 'en'
})

describe('days', () => {
  it.each([
    ['en', '2027-03-08', '2027-03-10', '8–10 Mar 2027'],
    ['zh', '2027-03-08', null, '2027年3月8日'],
    ['zh', '2027-03-08', '2027-03-10', '2027年3月8日至10日'],
    ['zh', '2027-03-30', '2027-04-02', '2027年3月30日至4月2日'],
    ['zh', '2027-01-08', '2027-11-08', '2027年1月8日至11月8日'],
    ['zh', '2027-12-30', '2028-01-02', '2027年12月30日至2028年1月2日'],
    ['zh', '2027-03-08', '2027-03-01', '2027年3月8日'],
  ] as const)('in %s, %s to %s: %s', (language, start, end, said) => {
    tongue.value = language
    expect(days(start, end).replace(/\s*–\s*/, '–')).toBe(said)
  })
})

it('tells moments of the same minute apart', () => {
  expect(second('2027-03-08T10:00:05Z')).not.toBe(second('2027-03-08T10:00:06Z'))
})
