import { chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { beforeAll, describe, expect, it } from 'vitest'
import { catalogueCsv } from '../../../../src/pipeline/archive/catalogue/csv.ts'
import { expectCatalogue } from '../../../../src/pipeline/archive/catalogue/due.ts'
import type { Entry } from '../../../../src/pipeline/archive/catalogue/entry.ts'
import { disposals } from '../../../../src/pipeline/archive/retention/index.ts'
import { dayAfter, periodOf } from '../../../../src/pipeline/archive/retention/period.ts'
import { communique, folder } from '../../run.ts'
import { writeRecords } from '../records.ts'

let home: string
const at = (...names: string[]) => join(home, ...names)
const read = (name: string) => readFileSync(at('bags', name), 'utf8')
const bags = (...more: string[]) => communique('archive', '--archive', at('bags'), ...more)

beforeAll(async () => {
  home = await folder()
  await writeRecords(at('in'), ['visit-0001'], { headline: 'Doors <b>open</b> & "more"' })
  await communique('archive', at('in'), '--output', at('out'), '--archive', at('bags'), '--workers', '1')
})

describe('the catalogue', () => {
  it('is made by the run that files, in three forms', () => {
    expect(read('catalogue.csv')).toMatch(/^\uFEFFbag,id,version,title,.*\r\nvisit-0001\/v1,visit-0001,1,/)
    expect(JSON.parse(read('catalogue.json')).bags[0]).toMatchObject({
      bag: 'visit-0001/v1',
      creators: ['Northhaven Institute of Tides'],
      filed: '2026-11-24',
    })
    const page = fromHtml(read('catalogue.html'))
    expect(textOf(select('tbody th span', page) ?? { type: 'root', children: [] })).toContain('Doors')
    expect(selectAll('tbody a', page).map((link) => link.properties.href)).toEqual([
      'visit-0001/v1/data/documents/briefing.en.docx',
      'visit-0001/v1/data/documents/press-release.en.html',
      'visit-0001/v1/data/documents/summary.en.pdf',
    ])
    expect(selectAll('tbody b', page)).toEqual([])
  })

  it('comes back from the bags alone, to the byte', async () => {
    const before = ['csv', 'html', 'json'].map((form) => read(`catalogue.${form}`))
    for (const form of ['csv', 'html', 'json']) rmSync(at('bags', `catalogue.${form}`))
    expect(await bags('--catalogue')).toMatchObject({ status: 0 })
    expect(['csv', 'html', 'json'].map((form) => read(`catalogue.${form}`))).toEqual(before)
    expect(await bags('--catalogue')).toMatchObject({ status: 0, stdout: '' })
  })

  it('is made by the next run where one was killed before it came to it', async () => {
    const sound = read('catalogue.json')
    writeFileSync(at('bags', 'catalogue.json'), '{"bags":[]}')
    const call = () => communique('archive', at('in'), '--output', at('out'), '--archive', at('bags'), '--workers', '1')
    expect(await call()).toMatchObject({ status: 0 })
    expect(read('catalogue.json')).toBe('{"bags":[]}')
    await expectCatalogue(at('bags'))
    expect(await call()).toMatchObject({ status: 0, stderr: expect.stringContaining('0 built, 1 unchanged') })
    expect(read('catalogue.json')).toBe(sound)
  })

  it('lists a damaged bag as such', async () => {
    cpSync(at('bags/visit-0001'), at('bags/broken-1'), { recursive: true })
    cpSync(at('bags/visit-0001'), at('bags/broken-2'), { recursive: true })
    rmSync(at('bags/broken-2/v1/bag-info.txt'))
    const info = at('bags/visit-0001/v1/bag-info.txt')
    const sound = readFileSync(info)
    chmodSync(info, 0o644)
    writeFileSync(info, sound.toString().replace('Creator: N', 'Creator: M'))
    expect(await bags('--catalogue')).toMatchObject({ status: 0 })
    writeFileSync(info, sound)
    const found = JSON.parse(read('catalogue.json')).bags
    expect(found.map(({ bag, damage }: Entry) => [bag, damage?.slice(0, 20)])).toEqual([
      ['broken-1/v1', 'stands in the place '],
      ['broken-2/v1', "can't be read: ENOEN"],
      ['visit-0001/v1', 'bag-info.txt: Unexpe'],
    ])
    expect(read('catalogue.html')).toContain('<span class="bad">3 damaged</span>')
    rmSync(at('bags/broken-1'), { recursive: true })
    rmSync(at('bags/broken-2'), { recursive: true })
  })

  it('is left as it is where it can not be read, so that no bag is forgotten, until that is asked for', async () => {
    writeFileSync(at('bags', 'catalogue.json'), '{')
    await expectCatalogue(at('bags'))
    const call = () => communique('archive', at('in'), '--output', at('out'), '--archive', at('bags'), '--workers', '1')
    expect(await call()).toMatchObject({ status: 0, stderr: expect.stringContaining('(catalogue-readable)') })
    expect(read('catalogue.json')).toBe('{')
    expect(await bags('--catalogue')).toMatchObject({ status: 0 })
    expect(JSON.parse(read('catalogue.json')).bags).toHaveLength(1)
  })

  it('lists bags alone: a folder that is no record’s is left alone', async () => {
    mkdirSync(at('bags/lost+found'), { mode: 0o000 })
    mkdirSync(at('bags/lost+found/v1'), { recursive: true })
    expect(await bags('--catalogue')).toMatchObject({ status: 0 })
    expect(JSON.parse(read('catalogue.json')).bags).toHaveLength(1)
    rmSync(at('bags/lost+found'), { recursive: true })
  })
})

describe('the retention report', () => {
  it('asks somebody to decide on a record with a bag that is gone', async () => {
    cpSync(at('bags'), at('fewer'), { recursive: true })
    rmSync(at('fewer/visit-0001'), { recursive: true })
    const { stdout } = await communique('archive', '--archive', at('fewer'), '--retention')
    expect(stdout).toMatch(/^Somebody has to decide \(1\)\n {2}visit-0001 v1 .*\[a bag is damaged or gone\]$/m)
  })
})

const entry = (more: Partial<Entry> = {}): Entry => ({
  bag: 'visit/v1',
  id: 'visit',
  version: 1,
  titles: { en: 'A visit' },
  creators: ['Northhaven'],
  eventType: 'visit',
  eventDate: '2020-01-10',
  issued: '2020-02-29',
  keywords: [],
  documents: [],
  ...more,
})

describe('the catalogue as CSV', () => {
  it.each(['=1+1', '+1', '-1', '@SUM(A1)', ' =1', '\t=1', '＝1'])('gives a spreadsheet no formula: %s', (title) => {
    const [, row = ''] = catalogueCsv([entry({ titles: { en: title } })], () => undefined).split('\r\n')
    expect(row).toContain(`,'${title},`)
  })

  it('quotes commas, quotation marks and line ends as RFC 4180 has it', () => {
    const csv = catalogueCsv([entry({ titles: { en: 'He said "no", then\nleft' } })], () => undefined)
    expect(csv).toContain(',"He said ""no"", then\nleft",')
  })
})

describe('retention', () => {
  const today = '2030-03-01'
  const one = (more: Partial<Entry>, settings = {}) => disposals([entry(more)], settings, today)[0]

  it.each([
    ['10 years', { kind: 'length', years: 10, months: 0, days: 0 }],
    ['P2Y6M', { kind: 'length', years: 2, months: 6, days: 0 }],
    ['保存30年', { kind: 'length', years: 30, months: 0, days: 0 }],
    ['10 Jahre', { kind: 'length', years: 10, months: 0, days: 0 }],
    ['永久', { kind: 'permanent' }],
    ['until 2031-12-31', { kind: 'until', day: '2031-12-31' }],
    ['until 2031-02-31', undefined],
    ['as the archivist says', undefined],
    ['10 years or more', undefined],
  ])('reads “%s”', (text, period) => {
    expect(periodOf(text)).toEqual(period)
  })

  it('counts from the newest issue', () => {
    expect(dayAfter('2020-02-29', { years: 10, months: 0, days: 0 })).toBe('2030-02-28')
    expect(one({ retention: '10 years' })).toMatchObject({ state: 'due', from: '2030-02-28' })
    const both = [entry({ retention: '10 years' }), entry({ version: 2, issued: '2021-05-01', retention: '10 years' })]
    expect(disposals(both, undefined, today)).toMatchObject([{ versions: [1, 2], state: 'later', from: '2031-05-01' }])
  })

  it('keeps for ever what may go after the year 9999', () => {
    for (const retention of ['until 9999-12-31', '9999 years', 'P9999Y'])
      expect(one({ retention })).toEqual(expect.objectContaining({ state: 'permanent' }))
    expect(one({}, { default: '9999 years' })).toMatchObject({ state: 'permanent' })
    expect(one({ retention: 'until 9999-12-30' })).toMatchObject({ state: 'later', from: '9999-12-31' })
  })

  it('counts as the settings say', () => {
    expect(one({ retention: '10 years' }, { from: 'event' })).toMatchObject({ from: '2030-01-10' })
    expect(one({ retention: '10 years' }, { from: 'year-end' })).toMatchObject({ from: '2031-01-01', state: 'later' })
  })

  it('asks the hold, the record, the type of the event, the default, in this order', () => {
    const all = { default: '1 year', types: { visit: '2 years' }, holds: ['visit'] }
    expect(one({ retention: '3 years' }, all)).toMatchObject({ state: 'held' })
    expect(one({ retention: '3 years' }, { ...all, holds: [] })).toMatchObject({ from: '2023-02-28' })
    expect(one({}, { ...all, holds: [] })).toMatchObject({ from: '2022-02-28' })
    expect(one({ eventType: 'talk' }, { ...all, holds: [] })).toMatchObject({ from: '2021-02-28' })
    expect(one({ eventType: 'constructor' }, { types: {} })).toMatchObject({ state: 'undecided' })
  })

  it('lets nothing go that is damaged, or whose words nobody understands', () => {
    expect(one({ retention: '1 year', damage: 'x' })).toMatchObject({ state: 'undecided' })
    expect(one({ retention: 'as long as needed' }, { default: '1 year' })).toMatchObject({ state: 'undecided' })
  })

  it('is told by archive --retention, which deletes nothing', async () => {
    const { status, stdout } = await bags('--retention', '--now', '2099-01-01T00:00Z')
    expect(status).toBe(0)
    expect(stdout).toContain('Somebody has to decide (1)\n  visit-0001 v1  Doors')
    expect(stdout).toContain('Nothing was deleted.')
    expect(JSON.parse((await bags('--retention', '--format', 'json')).stdout)).toMatchObject([{ id: 'visit-0001' }])
  })
})
