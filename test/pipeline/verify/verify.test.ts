import { readFile, rm, writeFile } from 'node:fs/promises'
import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { communique } from '../run.ts'
import { errors, type Finished, finished, inPart, PRESENT, replaced } from './finished.ts'
import { HOUR, ID, original } from './harbor.ts'

const HTML = 'press-release.en.html'
const WORD = 'briefing.en.docx'
const PDF = 'summary.en.pdf'

let documents: Finished
const kept = new Map<string, Buffer>()

beforeAll(async () => {
  documents = await finished()
  for (const name of [HTML, WORD, PDF, 'facts.json', 'manifest.json']) kept.set(name, await documents.read(name))
})

beforeEach(async () => {
  for (const [name, bytes] of kept) await writeFile(documents.path(name), bytes)
})

describe('untouched documents', () => {
  it('are as the record has them, in every language', async () => {
    const { status, found } = await documents.verify()
    expect(found).toEqual([])
    expect(status).toBe(0)
  })

  it('are told on one line', async () => {
    const { stdout } = await communique('verify', `${documents.folder}/output`, '--record', `${documents.folder}/input`)
    expect(stdout).toMatch(/harbor-visit: 6 documents, \d+ facts in \d+ places: all as the record has them\n$/)
  })
})

describe('one altered digit or name', () => {
  it.each([
    [
      'a date in the page',
      HTML,
      replaced('>March 20, 2026<', '>March 21, 2026<'),
      'event.start',
      'March 21, 2026',
      'March 20, 2026',
    ],
    [
      'a name in the page',
      HTML,
      replaced('>Bo Lindqvist<', '>Bo Lindquist<'),
      'people.bo.name',
      'Bo Lindquist',
      'Bo Lindqvist',
    ],
    [
      'a number in the Word file',
      WORD,
      inPart('word/document.xml', 'Install 14 tide', 'Install 15 tide'),
      'actions.gauge.text',
      'Install 15 tide gauges',
      'Install 14 tide gauges',
    ],
    [
      'a name in the Word file',
      WORD,
      inPart('word/document.xml', 'Ada Marsh', 'Ida Marsh'),
      'people.ada.name',
      'Ida Marsh',
      'Ada Marsh',
    ],
  ])('%s is named with fact, file, place and both values', async (_, name, change, fact, actual, expected) => {
    await documents.edit(name, change)
    const { status, found } = await documents.verify()
    expect(status).toBe(1)
    expect(errors(found)).toContainEqual(
      expect.objectContaining({
        path: documents.path(name),
        ruleId: 'verify-fact',
        reason: expect.stringContaining(`\`${fact}\``),
        actual,
        expected: [expected],
      }),
    )
    expect(errors(found)).toHaveLength(1)
    expect(found.some(({ ruleId }) => ruleId === 'verify-hash')).toBe(true)
  })

  it('says where: line and column of a page, paragraph and heading of a Word file', async () => {
    await documents.edit(HTML, replaced('>March 20, 2026<', '>March 21, 2026<'))
    await documents.edit(WORD, inPart('word/document.xml', 'Install 14 tide', 'Install 15 tide'))
    const found = errors((await documents.verify()).found)
    const page = found.find(({ path }) => path.endsWith(HTML))
    const line = kept.get(HTML)?.toString().split('\n')[(page?.line ?? 0) - 1]
    expect(line?.slice((page?.column ?? 0) - 1)).toMatch(/^March 20, 2026/)
    expect(found.find(({ path }) => path.endsWith(WORD))?.reason).toMatch(/in paragraph \d+ under “Action register”/)
  })

  it('is found also where manifest and list of facts were made to agree', async () => {
    await documents.forge(HTML, replaced('>March 20, 2026<', '>March 21, 2026<'))
    await documents.forge('facts.json', (bytes) =>
      Buffer.from(bytes.toString().replaceAll('March 20, 2026', 'March 21, 2026')),
    )
    const { found } = await documents.verify()
    expect(found.some(({ ruleId }) => ruleId === 'verify-hash')).toBe(false)
    expect(found).toContainEqual(expect.objectContaining({ ruleId: 'verify-fact', actual: 'March 21, 2026' }))
    expect(found).toContainEqual(
      expect.objectContaining({ ruleId: 'verify-facts-list', path: documents.path('facts.json') }),
    )
  })

  it('tells what the other documents of the language print', async () => {
    await documents.edit(HTML, replaced('>Bo Lindqvist<', '>Bo Lindquist<'))
    const [finding] = errors((await documents.verify()).found)
    expect(finding?.note).toContain('briefing.en.docx prints `Bo Lindqvist`')
    expect(finding?.note).toContain('summary.en.pdf prints `Bo Lindqvist`')
  })
})

describe('what is no fact', () => {
  it.each([
    ['a word', replaced('runs 18 minutes ahead', 'runs 81 minutes ahead'), 'verify-words', '81'],
    [
      'a sentence put in',
      replaced('18 minutes ahead.', '18 minutes ahead. Nobody doubts it.'),
      'verify-words',
      'Nobody doubts it.',
    ],
    ['a word taken out', replaced('in a narrow bay', 'in a bay'), 'verify-words', ''],
    ['a space taken out', replaced('narrow bay runs', 'narrowbay runs'), 'verify-words', 'narrowbay'],
    [
      'metadata',
      replaced('property="og:title" content="Two', 'property="og:title" content="Ten'),
      'verify-part',
      'Ten harbors agree on one tide table',
    ],
    [
      'data for machines',
      replaced('"startDate":"2026-03-20"', '"startDate":"2026-03-23"'),
      'verify-part',
      '2026-03-23',
    ],
    ['a comment put in', replaced('</main>', '<!-- by hand --></main>'), 'verify-part', ' by hand '],
    [
      'a link led elsewhere',
      replaced('mailto:press@northhaven', 'mailto:press@southhaven'),
      'verify-part',
      'mailto:press@southhaven.example.org',
    ],
  ])('%s is told as what it is', async (_, change, ruleId, actual) => {
    await documents.forge(HTML, change)
    const { status, found } = await documents.verify()
    expect(found).toContainEqual(expect.objectContaining({ path: documents.path(HTML), ruleId, actual }))
    expect(status).toBe(1)
  })

  it('names the fact that metadata held', async () => {
    await documents.forge(WORD, inPart('docProps/core.xml', 'Harbor Exchange on Tides', 'Harbor Exchange on Tithes'))
    const [finding] = errors((await documents.verify()).found)
    expect(finding?.note).toContain('`event.name`')
  })

  it('finds another number on a page', async () => {
    await documents.forge(WORD, inPart('word/footnotes.xml', 'five gauges', 'four gauges'))
    const { found } = await documents.verify()
    expect(found).toContainEqual(
      expect.objectContaining({ ruleId: 'verify-words', actual: 'four', expected: ['five'] }),
    )
  })

  it('finds an anchor that was moved to another fact', async () => {
    await documents.forge(HTML, (bytes) => {
      const text = bytes.toString()
      const [one, two] = [...text.matchAll(/id="(fact-\d+)"/g)].slice(4, 6).map((match) => match[1] ?? '')
      return Buffer.from(
        text.replace(`id="${one}"`, 'id="x"').replace(`id="${two}"`, `id="${one}"`).replace('id="x"', `id="${two}"`),
      )
    })
    const { found } = await documents.verify()
    expect(found.filter(({ ruleId }) => ruleId === 'verify-anchor')).toHaveLength(2)
  })
})

describe('a Word file that somebody worked on', () => {
  const run = /<w:r>(?:(?!<\/w:r>).)*Install 14 tide gauges<\/w:t><\/w:r>/

  it('tells a status that was changed from words that were', async () => {
    await documents.edit(
      WORD,
      inPart('word/document.xml', /(<w:sdtContent>(?:(?!<\/w:sdtContent>).)*<w:t[^>]*>)Open(<\/w:t>)/, '$1Done$2'),
    )
    const found = errors((await documents.verify()).found)
    expect(found[0]).toMatchObject({ ruleId: 'verify-fact', actual: 'Done', expected: ['Open'] })
    expect(found[0]?.reason).toContain('`actions.gauge.status`')
  })

  it('reads tracked changes as accepted, and names their authors', async () => {
    const tracked =
      '<w:del w:id="901" w:author="Cy Head" w:date="2026-04-01T10:00:00Z"><w:r><w:delText>Install 14 tide gauges</w:delText></w:r></w:del>' +
      '<w:ins w:id="902" w:author="Cy Head" w:date="2026-04-01T10:00:00Z"><w:r><w:t>Install 12 tide gauges</w:t></w:r></w:ins>'
    await documents.edit(WORD, inPart('word/document.xml', run, tracked))
    const { found } = await documents.verify()
    expect(found).toContainEqual(expect.objectContaining({ ruleId: 'verify-fact', actual: 'Install 12 tide gauges' }))
    const edits = found.filter(({ ruleId }) => ruleId === 'verify-edited')
    expect(edits.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('Tracked deletion of `Install 14 tide gauges` by Cy Head'),
      expect.stringContaining('Tracked insertion of `Install 12 tide gauges` by Cy Head'),
    ])
  })

  it('sees no change of words in runs that were split', async () => {
    const split =
      '<w:r w:rsidR="00AB12CD"><w:t xml:space="preserve">Install </w:t></w:r><w:r><w:t>14 tide gauges</w:t></w:r>'
    await documents.edit(WORD, inPart('word/document.xml', run, split))
    const { found } = await documents.verify()
    expect(found.filter(({ ruleId }) => ruleId === 'verify-fact' || ruleId === 'verify-words')).toEqual([])
    expect(found.find(({ ruleId }) => ruleId === 'verify-hash')?.note).toMatch(/^Facts that differ: 0; other words: 0/)
  })
})

describe('the folder', () => {
  it('must hold every file that the manifest lists, and no other document', async () => {
    await rm(documents.path(HTML))
    await writeFile(documents.path('press-release.fr.html'), '<p>stranger')
    const { found } = await documents.verify()
    expect(found.map(({ path, ruleId }) => [path.split('/').at(-1), ruleId])).toEqual(
      expect.arrayContaining([
        [HTML, 'verify-file'],
        ['press-release.fr.html', 'verify-manifest'],
      ]),
    )
    await rm(documents.path('press-release.fr.html'))
  })

  it.each(['', '{', '[]', '{"schema":"communique-manifest/1"}'])(
    'never crashes for a manifest that is none: %s',
    async (text) => {
      await writeFile(documents.path('manifest.json'), text)
      const { status, found } = await documents.verify()
      expect(status).toBe(1)
      expect(found.map(({ ruleId }) => ruleId)).toEqual(['verify-manifest'])
    },
  )

  it.each([HTML, WORD, PDF, 'facts.json'])('never crashes for a %s that is none', async (name) => {
    for (const bytes of [
      Buffer.alloc(0),
      Buffer.from('PK\u0003\u0004 nothing'),
      kept.get(name)?.subarray(0, 900) ?? Buffer.alloc(0),
    ]) {
      await writeFile(documents.path(name), bytes)
      const { status, stderr } = await documents.verify()
      expect([status, stderr]).toEqual([1, ''])
    }
  })

  it('is told that its record changed, which file, and which facts are old now', async () => {
    const path = `${documents.folder}/input/${ID}/record.md`
    const before = await readFile(path, 'utf8')
    await writeFile(path, before.replace('Ada Marsh', 'Ada Moor'))
    const { status, found } = await documents.verify()
    await writeFile(path, before)
    expect(status).toBe(1)
    expect(
      found.find(({ ruleId, path: at }) => ruleId === 'verify-record' && at.endsWith('manifest.json'))?.note,
    ).toContain('record.md')
    for (const name of [HTML, WORD, PDF]) {
      expect(found).toContainEqual(
        expect.objectContaining({ path: documents.path(name), actual: 'Ada Marsh', expected: ['Ada Moor'] }),
      )
    }
  })

  it('needs a record: without one it says what to do', async () => {
    const { status, stdout } = await communique(
      'verify',
      `${documents.folder}/output`,
      '--record',
      'input',
      '--format',
      'json',
    )
    expect(status).toBe(1)
    expect(stdout).toContain('--record PATH')
  })

  it('ends with 2 for a path that holds no documents', async () => {
    expect((await communique('verify', documents.folder)).status).toBe(2)
    expect((await communique('verify', `${documents.folder}/none`)).status).toBe(2)
  })
})

describe('the report', () => {
  it('is a page that shows fact, file and both values, as text', async () => {
    await documents.edit(HTML, replaced('>Bo Lindqvist<', '>Bo &lt;script&gt; Lindquist<'))
    const path = `${documents.folder}/report.html`
    await documents.verify('--report', path)
    const page = await readFile(path, 'utf8')
    expect(page).toContain('<dd class="found">Bo &lt;script&gt; Lindquist</dd>')
    expect(page).toContain('<dd class="expected">Bo Lindqvist</dd>')
    expect(page).not.toMatch(/<script|https?:\/\//)
  })
})

describe('states of a release', () => {
  it('finds a release that stands in public before its hour', async () => {
    const early = ['--now', new Date(HOUR - 1000).toISOString()]
    const { found } = await documents.verify(...early)
    expect(found.filter(({ ruleId }) => ruleId === 'verify-embargo').map(({ path }) => path.split('/').at(-1))).toEqual(
      ['press-release.en.html', 'press-release.zh-Hans.html', 'summary.en.pdf', 'summary.zh-Hans.pdf'],
    )
  })

  it.each([
    ['a preview before its hour', ['--now', new Date(HOUR - 1000).toISOString(), '--preview'], undefined],
    ['the briefing alone, before the hour', ['--now', new Date(HOUR - 1000).toISOString()], undefined],
    ['a draft', PRESENT, original('status: draft')],
    ['one document in one language', [...PRESENT, '--only', 'summary', '--language', 'zh-Hans'], undefined],
  ])('finds nothing wrong with %s', async (_, options, record) => {
    const made = await finished(options, record)
    const { status, found } = await made.verify(...options.slice(0, 2))
    expect(found).toEqual([])
    expect(status).toBe(0)
  })

  it('takes documents of several builds together', async () => {
    const made = await finished([...PRESENT, '--only', 'press-release'])
    const again = ['--output', `${made.folder}/output`, '--quiet', ...PRESENT]
    await communique('build', `${made.folder}/input`, '--only', 'summary,briefing', ...again)
    const { found } = await made.verify()
    expect(found).toEqual([])
    const facts = JSON.parse((await made.read('facts.json')).toString())
    const name = facts.facts.find(({ id }: { id: string }) => id === 'people.bo.name')
    expect(new Set(name.printed.map(({ document }: { document: string }) => document))).toEqual(
      new Set(['press-release', 'briefing', 'summary']),
    )
  })
})
