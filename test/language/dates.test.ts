import { execFileSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { languageFor } from '../../src/language/index.ts'

describe('a date', () => {
  test.each([
    ['en', 'July 2, 2024', 'July 1, 2024'],
    ['en-GB', '2 July 2024', '1 July 2024'],
    ['zh-Hans', '2024年7月2日', '2024年7月1日'],
    ['zh-Hant', '2024年7月2日', '2024年7月1日'],
    ['ja', '2024年7月2日', '2024年7月1日'],
    ['de', '2. Juli 2024', '1. Juli 2024'],
    ['fr', '2 juillet 2024', '1er juillet 2024'],
    ['es', '2 de julio de 2024', '1 de julio de 2024'],
  ])('in %s is %s', (tag, second, first) => {
    expect(languageFor(tag).date('2024-07-02')).toBe(second)
    expect(languageFor(tag).date('2024-07-01')).toBe(first)
  })
})

describe('a date-time keeps the hour of its own offset', () => {
  test.each([
    ['en', '2024-07-03T09:00+08:00', 'July 3, 2024, 9:00 a.m.'],
    ['en', '2024-07-03T00:30-11:00', 'July 3, 2024, 12:30 a.m.'],
    ['en', '2024-07-03T23:59:59+14:00', 'July 3, 2024, 11:59 p.m.'],
    ['en', '2024-07-03T12:00Z', 'July 3, 2024, 12:00 p.m.'],
    ['zh-Hans', '2024-07-03T09:00+08:00', '2024年7月3日9:00'],
    ['zh-Hant', '2024-07-03T21:00+08:00', '2024年7月3日下午9:00'],
    ['ja', '2024-07-03T09:00+09:00', '2024年7月3日 9:00'],
    ['de', '2024-07-03T09:00+02:00', '3. Juli 2024, 9:00 Uhr'],
    ['fr', '2024-07-03T09:00+02:00', '3 juillet 2024 à 9\u00a0h\u00a000'],
  ])('%s %s: %s', (tag, iso, printed) => {
    expect(languageFor(tag).date(iso)).toBe(printed)
  })
})

describe('from day to day, what both share stands once', () => {
  test.each([
    ['en', 'July 2–4, 2024', 'July 30–August 4, 2024', 'December 30, 2024–January 4, 2025'],
    ['zh-Hans', '2024年7月2日至4日', '2024年7月30日至8月4日', '2024年12月30日至2025年1月4日'],
    ['zh-Hant', '2024年7月2日至4日', '2024年7月30日至8月4日', '2024年12月30日至2025年1月4日'],
    ['ja', '2024年7月2日～4日', '2024年7月30日～8月4日', '2024年12月30日～2025年1月4日'],
    ['de', '2. bis 4. Juli 2024', '30. Juli bis 4. August 2024', '30. Dezember 2024 bis 4. Januar 2025'],
    ['fr', 'du 2 au 4 juillet 2024', 'du 30 juillet au 4 août 2024', 'du 30 décembre 2024 au 4 janvier 2025'],
  ])('%s: %s, %s, %s', (tag, month, year, years) => {
    const { dateRange } = languageFor(tag)
    // CLDR sets thin spaces around its dash.
    const plain = (start: string, end: string) => dateRange(start, end).replace(/\u2009/gu, ' ')
    expect(plain('2024-07-02', '2024-07-04')).toBe(month)
    expect(plain('2024-07-30', '2024-08-04')).toBe(year)
    expect(plain('2024-12-30', '2025-01-04')).toBe(years)
  })

  test.each([
    ['one day', '2024-07-02', '2024-07-02', 'July 2, 2024'],
    ['hours of one day', '2024-07-02T09:00+08:00', '2024-07-02T17:30+08:00', 'July 2, 2024, 9:00 a.m. – 5:30 p.m.'],
    ['one moment', '2024-07-02T09:00+08:00', '2024-07-02T09:00+08:00', 'July 2, 2024, 9:00 a.m.'],
    ['an hour at one end only', '2024-07-02T09:00+08:00', '2024-07-04', 'July 2–4, 2024'],
    ['same days, other years', '2024-07-02', '2025-07-02', 'July 2, 2024–July 2, 2025'],
    [
      'hours of two days',
      '2024-07-02T09:00+08:00',
      '2024-07-04T12:15+08:00',
      'July 2, 2024, 9:00 a.m. – July 4, 2024, 12:15 p.m.',
    ],
  ])('%s', (_, start, end, printed) => {
    expect(languageFor('en').dateRange(start, end)).toBe(printed)
  })
})

describe('a moment in a zone', () => {
  const moment = '2024-07-03T09:00+08:00'
  test.each([
    ['en', 'Asia/Shanghai', 'July 3, 2024, 9:00 a.m. China Standard Time (UTC+08:00)'],
    ['en', 'America/New_York', 'July 2, 2024, 9:00 p.m. Eastern Daylight Time (UTC−04:00)'],
    ['en', 'Asia/Kolkata', 'July 3, 2024, 6:30 a.m. India Standard Time (UTC+05:30)'],
    ['en', 'UTC', 'July 3, 2024, 1:00 a.m. UTC'],
    ['en', '+05:30', 'July 3, 2024, 6:30 a.m. UTC+05:30'],
    ['zh-Hans', 'Asia/Shanghai', '2024年7月3日9:00（北京时间，UTC+08:00）'],
    ['zh-Hans', 'UTC', '2024年7月3日1:00（UTC）'],
    ['zh-Hant', 'Asia/Taipei', '2024年7月3日上午9:00（臺北時間，UTC+08:00）'],
    ['ja', 'Asia/Tokyo', '2024年7月3日 10:00（日本時間、UTC+09:00）'],
    ['de', 'Europe/Berlin', '3. Juli 2024, 3:00 Uhr (Mitteleuropäische Sommerzeit, UTC+02:00)'],
    ['fr', 'Europe/Paris', '3 juillet 2024 à 3\u00a0h\u00a000 (heure de Paris, UTC+02:00)'],
  ])('%s, %s: %s', (tag, zone, printed) => {
    expect(languageFor(tag).dateTime(moment, zone)).toBe(printed)
  })

  test('in winter, London has the offset of UTC and its own name', () => {
    expect(languageFor('en').dateTime('2024-01-03T09:00Z', 'Europe/London')).toBe(
      'January 3, 2024, 9:00 a.m. Greenwich Mean Time (UTC)',
    )
  })

  test('a zone that is none is an error', () => {
    expect(() => languageFor('en').dateTime(moment, 'Mars/Olympus')).toThrow(RangeError)
  })
})

test.each(['Pacific/Kiritimati', 'America/Los_Angeles', 'UTC'])('on a machine in %s all is the same', (TZ) => {
  const script = `
    import { languageFor } from '${new URL('../../src/language/index.ts', import.meta.url).href}'
    for (const tag of ['en', 'zh-Hans', 'de']) {
      const { date, dateRange, dateTime } = languageFor(tag)
      console.log(date('2024-07-02'), date('2024-07-03T23:30-08:00'), dateRange('2024-07-31', '2024-08-01'))
      console.log(dateTime('2024-07-03T09:00+08:00', 'Asia/Tokyo'))
    }`
  const run = (env: NodeJS.ProcessEnv) =>
    execFileSync(process.execPath, ['--input-type=module', '--eval', script], {
      env: { ...process.env, ...env },
    }).toString()
  expect(run({ TZ, LANG: 'ar_EG.UTF-8', LC_ALL: 'ar_EG.UTF-8' })).toBe(
    run({ TZ: 'Asia/Shanghai', LANG: 'C', LC_ALL: 'C' }),
  )
})
