import { createHash } from 'node:crypto'
import { readdir, readFile, rename, rm, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import sharp from 'sharp'
import { describe, expect, it } from 'vitest'
import type * as Api from '../../src/desk/api.ts'
import { settingsSchema } from '../../src/pipeline/settings.ts'
import { openDesk } from './fixture.ts'

const KEY = '2027-03-08-open-tide'
const sha = (text: string | Buffer) => createHash('sha256').update(text).digest('hex')
const settled = async (desk: Awaited<ReturnType<typeof openDesk>>) => {
  for (let tries = 0; tries < 200; tries++) {
    const list = await desk.get<Api.RecordList>('/records')
    if (list.pending === 0 && list.records.every(({ checked }) => checked)) return list
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  throw new Error('Never checked')
}

describe('the list', () => {
  it('tells of each record what a comms officer asks first', async () => {
    const desk = await openDesk(['2027-03-08-open-tide', '2024-07-02-smart-pumch'])
    const { records } = await settled(desk)
    expect(records.map(({ key, state, languages }) => [key, state.kind, languages])).toEqual([
      ['2024-07-02-smart-pumch', expect.any(String), ['en', 'zh-Hans']],
      [KEY, 'embargoed', ['en', 'zh-Hans']],
    ])
    expect(records[1]).toMatchObject({ date: '2027-03-08', end: '2027-03-10', version: 2, built: null, single: false })
    expect(records[1]?.titles['zh-Hans']).toMatch(/\p{Script=Han}/u)
  })

  it('is empty where there is nothing yet, and takes the samples in', async () => {
    const desk = await openDesk([])
    expect(await desk.get('/records')).toEqual({ records: [], pending: 0, told: 0 })
    expect((await desk.get<Api.SampleList>('/samples')).samples.every(({ here }) => !here)).toBe(true)
    const { status, body } = await desk.post<Api.SamplesCopied>('/samples', {})
    expect(status).toBe(201)
    expect((await settled(desk)).records.map(({ key }) => key)).toEqual(body.keys)
  })

  it('makes a new record with what is known, and never over another', async () => {
    const desk = await openDesk([])
    const wanted: Api.NewRecord = {
      id: '2027-05-04-visit',
      language: 'en',
      headline: 'Northhaven opens *its* tank',
      event: { type: 'visit', name: 'Visit: the "tank"', start: '2027-05-04', city: 'Northhaven' },
      host: { name: 'Northhaven Institute of Tides', short: 'NIT' },
      visitor: { name: 'Merrow Institute' },
    }
    expect(await desk.post('/records', wanted)).toEqual({ status: 201, body: { key: wanted.id } })
    const detail = await desk.get<Api.RecordDetail>(`/records/${wanted.id}`)
    expect(detail.summary).toMatchObject({
      title: 'Northhaven opens *its* tank',
      date: '2027-05-04',
      state: { kind: 'draft' },
    })
    expect(detail.files[0]?.facts).toMatchObject({
      event: { name: 'Visit: the "tank"' },
      organizations: [{ short: 'NIT' }, {}],
    })
    expect(detail.problems.filter(({ severity }) => severity === 'error')).toEqual([])
    expect((await desk.post<Api.Failure>('/records', wanted)).body.error.code).toBe('exists')
  })
})

describe('a draft', () => {
  it('is checked, with each problem at its line and field', async () => {
    const desk = await openDesk()
    const { texts, files } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = texts[0]?.text.replace('organization: mioh }\n', 'organization: mihp }\n') ?? ''
    const { body } = await desk.post<Api.Analysis>(`/records/${KEY}/check`, { texts: { 'record.md': text } })
    const problem = body.problems.find(({ rule }) => rule === 'organization-known')
    expect(problem).toMatchObject({ file: 'record.md', severity: 'error', at: '/people/2/roles/0/organization' })
    expect(text.split('\n')[(problem?.line ?? 0) - 1]).toContain('mihp')
    expect(body.reasons.map(({ code }) => code)).toEqual(['errors'])
    const place = files[0]?.places['/people/0/name']
    expect(texts[0]?.text.split('\n')[(place?.line ?? 0) - 1]).toContain('name: Shulan Wen')
    expect(await readFile(join(desk.folder, KEY, 'record.md'), 'utf8')).toBe(texts[0]?.text)
  })

  it('is edited from the form and mended', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = texts[0]?.text ?? ''
    const { body } = await desk.post<Api.Edited>(`/records/${KEY}/edit`, {
      file: 'record.md',
      text,
      edits: [{ op: 'set', at: '/people/0/name', value: 'Shu-lan Wen' }],
    })
    expect(body.text).toBe(text.replace('name: Shulan Wen', 'name: Shu-lan Wen'))
    const wrong = await desk.post<Api.Failure>(`/records/${KEY}/edit`, {
      file: 'record.md',
      text,
      edits: [{ op: 'remove', at: '/x' }],
    })
    expect([wrong.status, wrong.body.error.code]).toEqual([400, 'invalid'])
    const untidy = { texts: { 'record.md': text.replace('\n## Lead\n', '\n## Lead   \n') } }
    const { body: fixed } = await desk.post<Api.Fixed>(`/records/${KEY}/fix`, untidy)
    expect(fixed.files.map(({ file }) => file)).toContain('record.md')
    expect(fixed.files[0]?.diff).toContain('-## Lead   \n+## Lead\n')
  })

  it('says of a problem whether mending helps: not where a date is part of a title', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = (texts[0]?.text ?? '')
      .replace('\n## Lead\n\n', '\n## Lead\n\nOn 2027-03-08, they met. ')
      .replace(/(\n## Presentations\n[\s\S]*?\n### )/, '$1From 2027-03-08: ')
    const { body } = await desk.post<Api.Analysis>(`/records/${KEY}/check`, { texts: { 'record.md': text } })
    const dates = body.problems.filter(({ rule, file }) => rule === 'date-style' && file === 'record.md')
    expect(dates.map(({ fixable }) => fixable)).toEqual([true, false])
    const { body: fixed } = await desk.post<Api.Fixed>(`/records/${KEY}/fix`, { texts: { 'record.md': text } })
    const mended = fixed.files.find(({ file }) => file === 'record.md')?.text
    expect(mended).toContain('On March 8, 2027, they met.')
    expect(mended).toContain('### From 2027-03-08: ')
  })

  it('says in each state what keeps it from being issued', async () => {
    const settings = settingsSchema.parse({ approvals: { count: 2, roles: ['Legal'] } })
    const desk = await openDesk([KEY], { settings })
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = texts[0]?.text ?? ''
    const codes = async (changed: string) => {
      const asked = { texts: { 'record.md': changed }, language: 'en', documents: ['press-release'] }
      const { body } = await desk.post<Api.Preview>(`/records/${KEY}/preview`, asked)
      return [body.documents.length, ...body.analysis.reasons.map(({ code }) => code)]
    }
    const isolated = text.replace(/\napprovals:\n(?:[ #].*\n|\n)+/, '\n')
    expect(await codes(isolated)).toEqual([1, 'embargo', 'approvals'])
    expect(await codes(isolated.replace(/status: embargoed/, 'status: draft'))).toEqual([1, 'draft'])
    expect(await codes(isolated.replace('organization: mioh }', 'organization: mihp }'))).toEqual([0, 'errors'])
    const over = isolated.replace(/embargo: *\S+/, 'embargo: "2026-11-20T09:00+08:00"')
    expect(await codes(over)).toEqual([1, 'approvals'])
  })

  it('is looked at: the documents, and for each block where it stands', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = texts[0]?.text.replace('name: Shulan Wen', 'name: Shulan Draft') ?? ''
    const { status, body } = await desk.post<Api.Preview>(`/records/${KEY}/preview`, {
      texts: { 'record.md': text },
      language: 'en',
      documents: ['press-release', 'briefing', 'summary'],
    })
    expect(status).toBe(200)
    expect(body.documents.map(({ document }) => document)).toEqual(['press-release', 'briefing', 'summary'])
    const [release] = body.documents
    const page = await desk.app.request(`http://127.0.0.1:4311${release?.href}`, {
      headers: { host: '127.0.0.1:4311' },
    })
    expect(page.status).toBe(401)
    const shown = await desk.ask(release?.href.slice(4) ?? '')
    expect(shown.headers.get('content-security-policy')).toMatch(/^sandbox allow-same-origin; default-src 'none'/)
    const html = await shown.text()
    expect(html.includes('Shulan Draft')).toBe(true)
    const line = Number(/data-at="record\.md:(\d+):\d+"/.exec(html)?.[1])
    expect(text.split('\n')[line - 1]).not.toBe('')
    const run = release?.blocks.flatMap(({ runs, text: words }) =>
      runs.map((one) => ({ ...one, words: words.slice(one.start, one.end) })),
    )
    const name = run?.find(({ fact }) => fact === 'people.wen.name')
    expect(text.split('\n')[(name?.line ?? 0) - 1]).toContain('Shulan Draft')
    const plain = run?.filter(({ fact, words }) => fact === undefined && words.length > 20 && !/\(/.test(words)) ?? []
    expect(plain.length).toBeGreaterThan(5)
    for (const { line: at, column, words } of plain) {
      const there = text.split('\n')[at - 1]?.slice(column - 1) ?? ''
      // a reference stands there as such, and emphasis with its marks
      if (!/^[:*_[]/.test(there)) expect(there).toContain(words.split('\n')[0]?.slice(0, 15))
    }
    expect(body.facts.find(({ id }) => id === 'people.wen.name')?.printed.map(({ document }) => document)).toContain(
      'summary',
    )
  })
})

it('begins a Chinese record in Chinese: all that it asks for is told, and nothing else', async () => {
  const desk = await openDesk([])
  const wanted = {
    id: '2027-05-18-visit',
    language: 'zh-Hans',
    headline: '两所研究所共建潮汐观测站',
    event: { type: '学术交流', name: '潮汐观测交流会', start: '2027-05-18', city: '长坪', country: '梅罗' },
    host: { name: '长坪海洋学院' },
    visitor: { name: '诺斯黑文潮汐研究所' },
  }
  await desk.post('/records', wanted)
  const { texts, problems } = await desk.get<Api.RecordDetail>(`/records/${wanted.id}`)
  const story = texts[0]?.text.split('\n---\n')[1] ?? ''
  expect(story).toMatch(/^## 导语$/m)
  expect(story.replace(/:(?:event|person|org)\[[\w-]+\]/g, '')).not.toMatch(/[A-Za-z]/)
  expect(problems.filter(({ rule }) => rule !== 'placeholder').map(({ rule }) => rule)).toEqual([
    'boilerplate-present',
    'release-draft',
  ])
  expect(problems.filter(({ rule }) => rule === 'placeholder')).toHaveLength(9)
})

it('names no command of a terminal where the page itself mends', async () => {
  const desk = await openDesk()
  const path = `/records/${KEY}`
  const { texts } = await desk.get<Api.RecordDetail>(path)
  const text = texts.find(({ file }) => file === 'record.zh-Hans.md')?.text.replace('，', ',') ?? ''
  const { body } = await desk.post<Api.Analysis>(`${path}/check`, { texts: { 'record.zh-Hans.md': text } })
  expect(body.problems).toMatchObject([{ rule: 'punctuation-width', fixable: true, note: null }])
})

describe('saving', () => {
  it('keeps what was there, and never writes over somebody else', async () => {
    const desk = await openDesk()
    const path = join(desk.folder, KEY, 'record.md')
    const before = await readFile(path, 'utf8')
    const mine = before.replace('name: Shulan Wen', 'name: Shulan One')
    const url = `/records/${KEY}/files/record.md`
    const first = await desk.post<Api.Saved>(url, { text: mine, base: sha(before) }, 'PUT')
    expect(first).toEqual({ status: 200, body: { file: 'record.md', sha256: sha(mine) } })
    expect(await readFile(path, 'utf8')).toBe(mine)

    const other = before.replace('name: Bolin Qiao', 'name: Bolin Two')
    const late = await desk.post<Api.Conflict>(url, { text: other, base: sha(before) }, 'PUT')
    expect(late.status).toBe(409)
    expect(late.body).toMatchObject({
      error: { code: 'conflict' },
      theirs: { text: mine, by: 'tester' },
      base: { text: before },
    })
    expect(late.body.merge?.conflicts).toBe(0)
    const merged = late.body.merge?.parts.map((part) => (part.kind === 'conflict' ? '' : part.text)).join('')
    expect(merged).toBe(mine.replace('name: Bolin Qiao', 'name: Bolin Two'))
    expect(await readFile(path, 'utf8')).toBe(mine)

    const { versions } = await desk.get<Api.VersionList>(`/records/${KEY}/versions`)
    const oldest = versions.filter(({ source }) => source === 'day').at(-1)
    const version = await desk.get<Api.Version>(`/records/${KEY}/versions/${oldest?.version}`)
    expect(version.texts.find(({ file }) => file === 'record.md')?.text).toBe(before)
    const { body: redline } = await desk.post<Api.Redline>(`/records/${KEY}/redline`, {
      from: oldest?.version,
      language: 'en',
    })
    expect(redline.facts).toContainEqual({ pointer: 'people.wen.name', old: 'Shulan Wen', now: 'Shulan One' })
    expect((await desk.ask(redline.href.slice(4))).status).toBe(200)
  })

  it('says which of two versions has errors where they can’t be compared', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const broken = (texts[0]?.text ?? '').replace('language: en', 'language: [en')
    await desk.post(`/records/${KEY}/files/record.md`, { text: broken, base: texts[0]?.sha256 }, 'PUT')
    const { versions } = await desk.get<Api.VersionList>(`/records/${KEY}/versions`)
    const redline = await desk.post(`/records/${KEY}/redline`, { from: versions.at(-1)?.version, language: 'en' })
    expect(redline).toMatchObject({ status: 422, body: { error: { code: 'faulty' }, side: 'to', errors: 1 } })
  })

  it('takes no text that it could not read again', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const text = `${texts[0]?.text}${'水'.repeat(1_800_000)}`
    const { status } = await desk.post(`/records/${KEY}/files/record.md`, { text, base: texts[0]?.sha256 }, 'PUT')
    expect(status).toBe(413)
    expect(await readFile(join(desk.folder, KEY, 'record.md'), 'utf8')).toBe(texts[0]?.text)
  })

  it('never writes over letters that it could not read', async () => {
    const desk = await openDesk()
    const path = join(desk.folder, KEY, 'record.md')
    const text = await readFile(path, 'utf8')
    const bytes = Buffer.concat([Buffer.from(`${text}\n`), Buffer.from([0xc4, 0xe3, 0xba, 0xc3])])
    await writeFile(path, bytes)
    const url = `/records/${KEY}/files/record.md`
    const illegible = await desk.post<Api.Failure>(url, { text: `${text}\n\uFFFD\uFFFD`, base: sha(bytes) }, 'PUT')
    expect([illegible.status, illegible.body.error.code]).toEqual([409, 'illegible'])
    expect(await readFile(path)).toEqual(bytes)
    const mended = await desk.post(url, { text: `${text}\n你好`, base: sha(bytes) }, 'PUT')
    expect(mended.status).toBe(200)
    expect(await readFile(path, 'utf8')).toBe(`${text}\n你好`)
  })

  it('shows what two people did to one line as a conflict', async () => {
    const desk = await openDesk()
    const { body } = await desk.post<Api.Merge>(`/records/${KEY}/merge`, {
      base: 'a\nb\nc\n',
      mine: 'a\nX\nc\n',
      theirs: 'a\nY\nc\nd\n',
    })
    expect(body).toEqual({
      conflicts: 1,
      parts: [
        { kind: 'same', text: 'a\n' },
        { kind: 'conflict', base: 'b\n', mine: 'X\n', theirs: 'Y\n' },
        { kind: 'same', text: 'c\n' },
        { kind: 'theirs', text: 'd\n' },
      ],
    })
  })

  it('puts a translation back that was deleted, and never over one that is there', async () => {
    const desk = await openDesk()
    const path = join(desk.folder, KEY, 'record.zh-Hans.md')
    const before = await readFile(path, 'utf8')
    const url = `/records/${KEY}/files/record.zh-Hans.md`
    const conflict = await desk.post<Api.Conflict>(url, { text: `${before}\nMine.\n`, base: null }, 'PUT')
    expect([conflict.status, conflict.body.theirs?.text]).toEqual([409, before])
    await rm(path)
    const lost = await desk.post<Api.Failure>(url, { text: before, base: sha(before) }, 'PUT')
    expect([lost.status, lost.body.error.code]).toEqual([404, 'not-found'])
    const again = await desk.post<Api.Saved>(url, { text: before, base: null }, 'PUT')
    expect(again).toEqual({ status: 200, body: { file: 'record.zh-Hans.md', sha256: sha(before) } })
    expect(await readFile(path, 'utf8')).toBe(before)
    for (const name of ['record.x.md', 'other.md', 'record.fr.md%2F..%2Fx.md']) {
      const other = await desk.post<Api.Failure>(`/records/${KEY}/files/${name}`, { text: 'x', base: null }, 'PUT')
      expect(other.status, name).toBe(404)
    }
  })

  it('puts the original back that was deleted, too', async () => {
    const desk = await openDesk()
    const path = join(desk.folder, KEY, 'record.md')
    const before = await readFile(path, 'utf8')
    await rm(path)
    const { status } = await desk.post(`/records/${KEY}/files/record.md`, { text: before, base: null }, 'PUT')
    expect([status, await readFile(path, 'utf8')]).toEqual([200, before])
  })

  it('begins a translation with the sections of the original', async () => {
    const desk = await openDesk()
    const { status } = await desk.post(`/records/${KEY}/translations`, { language: 'de' })
    expect(status).toBe(201)
    const text = await readFile(join(desk.folder, KEY, 'record.de.md'), 'utf8')
    expect(text).toContain('translates: 2027-03-08-open-tide\nversion: 2\n')
    expect(text).toContain('## Vorspann\n')
    expect((await desk.post<Api.Failure>(`/records/${KEY}/translations`, { language: 'de' })).body.error.code).toBe(
      'exists',
    )
  })
})

describe('doing', () => {
  it('builds, and hands the documents out', async () => {
    const desk = await openDesk()
    const { body } = await desk.post<Api.Built>(`/records/${KEY}/build`, { preview: true })
    expect(body.documents).toHaveLength(6)
    expect(body.documents.every(({ current, state }) => current && state === 'embargoed')).toBe(true)
    expect(body.reasons.map(({ code }) => code)).toContain('embargo')
    const zip = unzipSync(new Uint8Array(await (await desk.ask(`/records/${KEY}/documents.zip`)).arrayBuffer()))
    expect(Object.keys(zip).sort()).toEqual(
      (await readdir(join(desk.output, KEY))).sort().map((name) => `${KEY}/${name}`),
    )
    const [one] = body.documents
    const file = await desk.ask(one?.href.slice(4) ?? '')
    expect(file.headers.get('content-disposition')).toMatch(/^attachment/)

    const mail = await desk.get<Api.Email>(`/records/${KEY}/email?language=en`)
    expect(/<script|<style|class=/.test(mail.html)).toBe(false)
    expect(mail.text).toContain(mail.subject)
    const eml = await (await desk.ask(mail.href.slice(4))).text()
    expect(eml.slice(0, 200)).toMatch(/^MIME-Version: 1\.0\r\nX-Unsent: 1\r\nSubject: =\?utf-8\?B\?/)
    const fragment = await desk.get<Api.Fragment>(`/records/${KEY}/fragment?language=zh-Hans`)
    expect(/<(?:script|style|html|body|article|div)\b| class=| style=| id=/.exec(fragment.html)?.[0]).toBeUndefined()
    expect(fragment.title).toMatch(/\p{Script=Han}/u)
  })

  it('says plainly that nothing is built yet', async () => {
    const desk = await openDesk()
    for (const path of ['documents.zip', 'email', 'fragment', 'documents/press-release.en.html']) {
      const answer = await desk.ask(`/records/${KEY}/${path}`)
      expect([path, answer.status, ((await answer.json()) as Api.Failure).error.code]).toEqual([path, 404, 'not-built'])
    }
  })

  it('approves what was looked at, and nothing else', async () => {
    const desk = await openDesk()
    const { sha256 } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const wrong = await desk.post<Api.Failure>(`/records/${KEY}/approvals`, { sha256: '0'.repeat(64), role: 'Legal' })
    expect([wrong.status, wrong.body.error.code]).toEqual([409, 'changed'])
    const { status, body } = await desk.post<Api.Approved>(`/records/${KEY}/approvals`, {
      sha256,
      role: 'Legal',
      by: 'Ilse Varn',
    })
    expect([status, body.added, body.approval.by]).toEqual([201, true, 'Ilse Varn'])
    const after = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    expect(after.sha256).toBe(sha256)
    expect(after.approvals.at(-1)).toMatchObject({ by: 'Ilse Varn', role: 'Legal', state: 'valid' })
  })

  it('takes photos in: cropped, upright, safely named, without what the camera wrote', async () => {
    const desk = await openDesk()
    const photo = await sharp({ create: { width: 80, height: 40, channels: 3, background: '#369' } })
      .withExif({ IFD0: { Artist: 'Somebody' }, IFD3: { GPSLatitude: '1/1 2/1 3/1' } })
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer()
    const upload = (query: string, body: Uint8Array<ArrayBuffer> | string) =>
      desk.ask(`/records/${KEY}/media?${query}`, { method: 'POST', body, headers: { 'content-type': 'image/jpeg' } })
    const answer = await upload('name=..%2F..%2FHall%20%C3%BC.JPG&crop=0,10,30,60', new Uint8Array(photo))
    expect(answer.status).toBe(201)
    expect(await answer.json()).toMatchObject({ file: 'images/hall-u.jpg', width: 30, height: 60 })
    const stored = await readFile(join(desk.folder, KEY, 'images/hall-u.jpg'))
    expect((await sharp(stored).metadata()).exif).toBeUndefined()
    const shown = await desk.ask(`/records/${KEY}/media/images/hall-u.jpg?width=16`)
    expect((await sharp(await shown.arrayBuffer()).metadata()).width).toBe(16)
    expect((await upload('name=a.jpg', 'no picture')).status).toBe(422)
    expect((await upload('name=a.jpg&crop=0,0,999,9', new Uint8Array(photo))).status).toBe(400)
  })
})

describe('what must not be', () => {
  const signedOut = async (
    desk: Awaited<ReturnType<typeof openDesk>>,
    headers: Record<string, string>,
    method = 'GET',
  ) => (await desk.ask('/records', { method, headers, ...(method === 'GET' ? {} : { json: {} }) })).status

  it.each<[string, Record<string, string>, string, number]>([
    ['a forged host', { host: 'desk.evil.example' }, 'GET', 403],
    ['a page of somebody else', { origin: 'https://evil.example' }, 'POST', 403],
    ['a page of another port', { origin: 'http://127.0.0.1:9999' }, 'POST', 403],
    ['a request from elsewhere', { 'sec-fetch-site': 'cross-site' }, 'GET', 403],
    ['no cookie', { cookie: '' }, 'GET', 401],
    ['a forged cookie', { cookie: 'communique-desk-4311=AAAA' }, 'GET', 401],
  ])('%s is refused', async (_, headers, method, status) => {
    expect(await signedOut(await openDesk([]), headers, method)).toBe(status)
  })

  it('a request that does not say where it comes from changes nothing', async () => {
    const desk = await openDesk([])
    const { headers } = await desk.app.request('http://127.0.0.1:4311/sign-in?token=x', {
      headers: { host: '127.0.0.1:4311' },
    })
    expect(headers.get('set-cookie')).toBeNull()
    const answer = await desk.app.request('http://127.0.0.1:4311/api/session', {
      method: 'DELETE',
      headers: { host: '127.0.0.1:4311' },
    })
    expect(answer.status).toBe(403)
  })

  it('a link works once, and its cookie is strict', async () => {
    const desk = await openDesk([])
    const token = desk.desk.sessions.link()
    const use = () =>
      desk.app.request(`http://127.0.0.1:4311/sign-in?token=${token}`, { headers: { host: '127.0.0.1:4311' } })
    const { headers } = await use()
    const cookie = headers.get('set-cookie')
    expect(cookie).toMatch(/HttpOnly/)
    expect(cookie).toMatch(/SameSite=Strict/)
    // it leads on with a refresh, which browsers follow in no sandbox
    expect(headers.get('content-security-policy')).not.toMatch(/sandbox/)
    expect((await use()).status).toBe(403)
  })

  it('a link that was used leads whoever is in to the list, and uses up none that is good', async () => {
    const desk = await openDesk([])
    const address = `http://127.0.0.1:4311/sign-in?token=${desk.desk.sessions.link()}`
    const first = await desk.app.request(address, { headers: { host: '127.0.0.1:4311' } })
    const cookie = (first.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
    const again = await desk.app.request(address, { headers: { host: '127.0.0.1:4311', cookie } })
    expect([again.status, again.headers.get('location')]).toEqual([303, '/'])
    const good = `http://127.0.0.1:4311/sign-in?token=${desk.desk.sessions.link()}`
    await desk.app.request(good, { headers: { host: '127.0.0.1:4311', cookie } })
    expect((await desk.app.request(good, { headers: { host: '127.0.0.1:4311' } })).status).toBe(200)
  })

  it('no path leaves the folder', async () => {
    const desk = await openDesk()
    await symlink('/etc/hostname', join(desk.folder, KEY, 'outside.jpg'))
    for (const path of [
      '/records/..%2F..%2Fetc',
      '/records/%2e%2e',
      `/records/${KEY}/media/..%2F..%2Frecord.md`,
      `/records/${KEY}/media/images/%2e%2e/%2e%2e/secret.jpg`,
      `/records/${KEY}/media/outside.jpg`,
      `/records/${KEY}/documents/..%2Ffacts.json`,
      `/records/${KEY}/versions/..%2F..%2Fsessions`,
      '/previews/..%2F..%2Fx/y',
    ]) {
      expect([path, (await desk.ask(path)).status]).toEqual([path, 404])
    }
  })

  it('only a file of the record is saved', async () => {
    const desk = await openDesk()
    for (const file of ['..%2Fx.md', 'notes.md', 'images%2Fx', '.communique']) {
      const { status } = await desk.post(`/records/${KEY}/files/${file}`, { text: 'x', base: '0'.repeat(64) }, 'PUT')
      expect([file, status]).toEqual([file, 404])
    }
  })

  it('a record that is a link out of the folder is neither read nor written', async () => {
    const desk = await openDesk()
    const other = await openDesk()
    await symlink(join(other.folder, KEY), join(desk.folder, 'elsewhere'))
    await desk.desk.folder.scan()
    const text = await readFile(join(other.folder, KEY, 'record.md'), 'utf8')
    const { status } = await desk.post('/records/elsewhere/files/record.md', { text: 'x', base: sha(text) }, 'PUT')
    expect(status).toBe(403)
    expect(await readFile(join(other.folder, KEY, 'record.md'), 'utf8')).toBe(text)
    await symlink(join(other.folder, KEY, 'record.md'), join(desk.folder, 'single.md'))
    await desk.desk.folder.scan()
    for (const key of ['elsewhere', 'single.md']) {
      const { error } = await desk.get<Api.Failure>(`/records/${key}`)
      expect([key, error.code]).toEqual([key, 'outside'])
      const wanted = { texts: {}, language: 'en', documents: ['press-release'] }
      expect((await desk.post(`/records/${key}/preview`, wanted)).status).toBe(403)
      expect((await desk.post(`/records/${key}/build`, { preview: true })).status).toBe(403)
      const row = (await desk.get<Api.RecordList>('/records')).records.find((one) => one.key === key)
      expect([row?.title, row?.state.kind]).toEqual(['', 'faulty'])
    }
  })

  it('a link within the folder is followed', async () => {
    const desk = await openDesk()
    await rename(join(desk.folder, KEY), join(desk.folder, '.store'))
    await symlink('.store', join(desk.folder, KEY))
    await desk.desk.folder.scan()
    expect((await desk.get<Api.RecordDetail>(`/records/${KEY}`)).texts[0]?.file).toBe('record.md')
  })

  it('a hostile record stays text in the previews', async () => {
    const desk = await openDesk()
    const { texts } = await desk.get<Api.RecordDetail>(`/records/${KEY}`)
    const evil = '<script>alert(1)</script><img src=x onerror=alert(2)>'
    const text =
      texts[0]?.text.replace('\n## Lead\n', `\n## Lead\n\n${evil} [x](https://example.org/"onclick=alert)\n`) ?? ''
    const { body } = await desk.post<Api.Preview>(`/records/${KEY}/preview`, {
      texts: { 'record.md': text },
      language: 'en',
      documents: ['press-release'],
    })
    const html = await (await desk.ask(body.documents[0]?.href.slice(4) ?? '')).text()
    expect(html.includes('&#x3C;script>alert(1)')).toBe(true)
    expect(/<script>|<img src=x/.test(html)).toBe(false)
  })

  it('takes no body that the contract does not know', async () => {
    const desk = await openDesk()
    const send = (body: string, type = 'application/json') =>
      desk.ask(`/records/${KEY}/check`, { method: 'POST', body, headers: { 'content-type': type } })
    expect((await send('x')).status).toBe(400)
    expect((await send('{"texts":[]}')).status).toBe(400)
    expect((await send('{"texts":{}}', 'text/plain')).status).toBe(400)
    expect((await send('{"texts":{"__proto__":"x","../x.md":"y"}}')).status).toBe(200)
  })

  it('reads back what it logged of who did what', async () => {
    const desk = await openDesk()
    const text = await readFile(join(desk.folder, KEY, 'record.md'), 'utf8')
    await desk.post(`/records/${KEY}/files/record.md`, { text: `${text}\n`, base: sha(text) }, 'PUT')
    const log = (await readFile(join(desk.desk.own, 'audit.jsonl'), 'utf8'))
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(log.map(({ who, what, file }) => [who, what, file])).toEqual([
      ['tester', 'sign-in', undefined],
      ['tester', 'save', 'record.md'],
    ])
    expect(strFromU8(new Uint8Array(await readFile(join(desk.folder, '.communique/.gitignore'))))).toBe('*\n')
    await writeFile(join(desk.folder, 'README.md'), 'no record')
  })
})
