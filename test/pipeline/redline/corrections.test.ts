import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { translationFile } from '../../record/example-record.ts'
import { communique, folder } from '../run.ts'
import { after, before, later } from './versions.ts'

const corrections = `corrections:
  - version: 2
    date: "2024-06-01"
    was: Dr. Osei measured 12 tides.
    now: Dr. Osei measured 14 tides.
    note: A page of the log was missing.
`

const home = process.cwd()
let bundle: string
beforeEach(async () => {
  process.chdir(await folder())
  bundle = join('input', 'example')
  await mkdir(bundle, { recursive: true })
})
afterEach(() => process.chdir(home))

const write = (text: string) => writeFile(join(bundle, 'record.md'), text)
const release = (tag = 'en') => readFile(join('output', 'example', `press-release.${tag}.html`), 'utf8')
const words = (page: string) => page.replace(/<[^>]+>/g, '').replace(/\s+/g, ' ')

describe('a corrected release', () => {
  it('says what was said and what is right, to people and to machines', async () => {
    await write(later(corrections))
    expect((await communique('build')).status).toBe(0)
    const page = await release()
    expect(words(page)).toMatch(/Corrections\s*Version 2 \(June 1, 2024\)/)
    expect(words(page)).toContain('An earlier version said: “Dr. Osei measured 12 tides.”')
    expect(words(page)).toContain('It should have said: “Dr. Osei measured 14 tides.”')
    const data = JSON.parse(/<script type="application\/ld\+json">(.*?)<\/script>/s.exec(page)?.[1] ?? '')
    const article = data['@graph'].find((node: { '@type': string }) => node['@type'] === 'NewsArticle')
    expect(article).toMatchObject({
      version: 2,
      dateModified: '2024-06-01',
      correction: [
        {
          '@type': 'CorrectionComment',
          datePublished: '2024-06-01',
          text: 'An earlier version said: “Dr. Osei measured 12 tides.” It should have said: “Dr. Osei measured 14 tides.” A page of the log was missing.',
        },
      ],
    })
  })

  it('says so in its other language, in the words of the translation', async () => {
    await write(later(corrections))
    const chinese = `version: 2
corrections: [{ was: "测量12次潮汐。", now: "测量14次潮汐。", note: "日志缺页。" }]
`
    await writeFile(join(bundle, 'record.zh-Hans.md'), translationFile({ facts: chinese }))
    await communique('build')
    const page = words(await release('zh-Hans'))
    expect(page).toContain('此前版本称：“测量12次潮汐。”')
    expect(page).toContain('应为：“测量14次潮汐。”')
  })

  it('says nothing of corrections when there are none', async () => {
    await write(before)
    await communique('build')
    const page = await release()
    expect(page).not.toContain('Corrections')
    expect(page).not.toMatch(/dateModified|"correction"/)
  })
})

it('redline --corrections prints what the release says otherwise, ready to paste', async () => {
  for (const [name, text] of [
    ['old', before],
    ['new', after],
  ] as const) {
    await mkdir(name)
    await writeFile(join(name, 'record.md'), text)
  }
  const { status, stdout } = await communique('redline', 'old', 'new', '--corrections', '--now', '2024-06-01T00:00Z')
  expect(status).toBe(0)
  expect(parse(stdout)).toEqual({
    corrections: [
      { version: 2, date: '2024-06-01', was: 'Dr. Osei measured 12 tides.', now: 'Dr. Osei measured 14 tides.' },
    ],
  })
  await write(later(stdout))
  expect((await communique('build', '--only', 'press-release')).status).toBe(0)
  expect(words(await release())).toContain('Dr. Osei measured 12 tides.')
})

describe('building a new version of an issued record', () => {
  it('lists the issued files that carry an old fact, and asks for a correction', async () => {
    await write(before)
    await communique('build')
    await write(after)
    const { status, stderr } = await communique('build')
    expect(status).toBe(0)
    expect(stderr).toContain(
      'info `actions.protocol.due` was issued as “September 1, 2024” in version 1 and is now “October 1, 2024”: briefing.en.docx, summary.en.pdf (issued-before)',
    )
    expect(stderr).toContain('warning Missing correction of version 1, which was issued')
  })

  it('asks no more once there is one, and is silent the next time', async () => {
    await write(before)
    await communique('build')
    await write(later(corrections))
    expect((await communique('build')).stderr).not.toContain('correction-present')
    expect((await communique('build')).stderr).not.toContain('issued-before')
  })

  it('says nothing of a draft that was never issued', async () => {
    await write(before.replace('status: immediate', 'status: draft'))
    await communique('build')
    await write(after)
    expect((await communique('build')).stderr).not.toMatch(/issued-before|correction-present/)
  })
})
