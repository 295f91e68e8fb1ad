import { afterEach, describe, expect, it, vi } from 'vitest'
import type { RecordDetail } from '../../../src/desk/api.ts'
import { plain } from '../../../src/desk/page/open/line-ends.ts'
import { OpenRecord } from '../../../src/desk/page/open/open-record.ts'

const file = (name: string, language: string) => ({
  file: name,
  language,
  original: name === 'record.md',
  text: `---\nlanguage: ${language}\n---\n# ${name}\n`,
  sha256: name,
})

const detail = (...texts: ReturnType<typeof file>[]) =>
  ({ summary: { key: 'visit', single: false }, texts, problems: [], files: [], reasons: [] }) as unknown as RecordDetail

const answer = (status: number, body: unknown) =>
  vi.stubGlobal('fetch', async () => new Response(JSON.stringify(body), { status }))

describe('a record that is gone from the disk', () => {
  afterEach(() => vi.unstubAllGlobals())

  it('keeps its texts and says so, until it is back', async () => {
    const record = new OpenRecord(detail(file('record.md', 'de')))
    record.write('record.md', 'Mine.')
    answer(404, { error: { code: 'not-found', message: 'No record' } })
    await record.reread()
    expect([record.lost.value, record.text('record.md'), record.unsaved.value]).toEqual([true, 'Mine.', ['record.md']])
    answer(200, detail(file('record.md', 'de')))
    await record.reread()
    expect([record.lost.value, record.text('record.md')]).toEqual([false, 'Mine.'])
  })

  it('is not taken for gone where the server is away', async () => {
    const record = new OpenRecord(detail(file('record.md', 'de')))
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('fetch failed')))
    await record.reread()
    expect(record.lost.value).toBe(false)
  })

  it('takes the kept text of an original that is gone, in its language', () => {
    const record = new OpenRecord(detail(file('record.fr.md', 'fr')))
    record.restore('record.md', 'Mine.', { ...plain(file('record.md', 'de').text), sha256: 'record.md' })
    expect([record.gone.value, record.languages.value, record.text('record.md')]).toEqual([
      ['record.md'],
      ['fr', 'de'],
      'Mine.',
    ])
  })
})
