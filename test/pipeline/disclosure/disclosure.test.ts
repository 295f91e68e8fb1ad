import { join } from 'node:path'
import { beforeAll, describe, expect, it, vi } from 'vitest'
import { disclosureOf } from '../../../src/pipeline/disclosure/index.ts'
import { pdfSurfaces } from '../../../src/pipeline/disclosure/pdf/index.ts'
import type { PublicFile } from '../../../src/pipeline/disclosure/public-file.ts'
import { produce } from '../../../src/pipeline/produce.ts'
import type { Product } from '../../../src/pipeline/product.ts'
import { languagesOf, loadTemplates } from '../../../src/pipeline/templates.ts'
import { checkRecord } from '../../../src/record/index.ts'
import { communique, filesBelow } from '../run.ts'
import { bundle, ID, original } from '../verify/harbor.ts'

const NOW = Date.parse('2026-11-24T12:00Z')

let folder: string
let leaksIn: (file: PublicFile) => Promise<string[]>
const products = new Map<string, Product>()

const product = (name: string): Buffer => Buffer.from(products.get(name)?.bytes ?? [])

beforeAll(async () => {
  folder = await bundle()
  const { record } = await checkRecord({ path: join(folder, 'input', ID) })
  if (!record) throw new Error('Expected a record')
  const templates = await loadTemplates()
  const only = new Set(['press-release', 'briefing', 'summary'] as const)
  const options = {
    templates,
    program: 'Communiqué',
    site: undefined,
    now: NOW,
    preview: false,
    only,
    languages: undefined,
  }
  for (const one of (await produce(record, options)).products) products.set(one.file, one)
  const disclosure = disclosureOf(record, { languageOf: languagesOf(templates), templateTexts: templates.publicTexts })
  leaksIn = async (file) => (await disclosure.leaksIn(file)).map(String)
})

describe('what is internal', () => {
  it('stands in none of the public documents', async () => {
    for (const { file, bytes } of products.values()) {
      if (!file.startsWith('briefing')) expect(await leaksIn({ name: file, bytes })).toEqual([])
    }
  })

  it('stands in the briefing, read as a page: what is looked for is there to be found', async () => {
    const words = 'Nobody may mention the oil spill of last winter to reporters.'
    expect(await leaksIn({ name: 'x.html', bytes: Buffer.from(`<p>${words}</p>`) })).toHaveLength(1)
  })
})

describe('a leak into a page', () => {
  const page = (change: (html: string) => string): PublicFile => ({
    name: 'press-release.en.html',
    bytes: Buffer.from(change(product('press-release.en.html').toString())),
  })
  const inMain = (html: string) => page((text) => text.replace('</main>', `${html}</main>`))

  it.each([
    ['text', '<p>Nobody may mention the oil spill of last winter to reporters.</p>', 'briefing.risks.0.text'],
    ['part of a sentence', '<p>They say: mention the oil spill of last year.</p>', 'briefing.risks.0.text'],
    [
      'text cut by markup',
      '<p>Nobody may men<b>tion the o</b>il <i>spill</i> of last winter</p>',
      'briefing.risks.0.text',
    ],
    [
      'character references',
      '<p>Nobody&#x20;may&nbsp;mention the oil spill &#111;f last winter</p>',
      'briefing.risks.0.text',
    ],
    ['other case and width', '<p>NOBODY MAY MENTION THE ＯＩＬ SPILL</p>', 'briefing.risks.0.text'],
    ['soft hyphens', '<p>No&shy;body may men&#xad;tion the oil spill</p>', 'briefing.risks.0.text'],
    ['an attribute', '<img alt="The delegation was told in confidence that" src="">', 'briefing.bottomLine'],
    ['a comment of the page', '<!-- Ask the treasurer about the second mooring budget -->', 'comment'],
    [
      'data for machines',
      '<script type="application/ld+json">{"a":"Only the board knows who\\u0020paid"}</script>',
      'briefing.questions.0.answer',
    ],
    [
      'a style',
      '<style>.a::after{content:"Prepare the council for a vote on the harbor tax"}</style>',
      'quotes.one.approved',
    ],
    ['Chinese in part', '<p>据悉，代表团私下获悉轮渡公司即将出售。</p>', ':::internal'],
    ['a private action', '<li>Quietly cancel the contract with the dredging company</li>', 'actions.dredge.text'],
    ['its owner', '<td>Harbor Office</td>', 'actions.dredge.owner'],
    ['its date as printed', '<td>November 30, 2026</td>', 'actions.dredge.due'],
    ['its date in the other language', '<td>2026年11月30日</td>', 'actions.dredge.due'],
    ['the handling', '<p>Confidential</p>', 'briefing.handling'],
    ['to whom it goes', '<p>Governing  Board</p>', 'briefing.to'],
  ])('is found: %s', async (_, html, what) => {
    expect((await leaksIn(inMain(html))).join('\n')).toContain(`(${what})`)
  })

  it('is found in the name of the file', async () => {
    expect(
      await leaksIn({ name: 'quietly-cancel-the-contract-with-the-dredging.html', bytes: Buffer.alloc(0) }),
    ).toHaveLength(1)
  })

  it.each([
    ['words that are public too', '<p>Dr. Ada Marsh, Director of the Northhaven Institute</p>'],
    ['four words of a sentence', '<p>who paid for the</p>'],
    ['words of the program', '<p>Draft · Embargoed until · Summary</p>'],
  ])('is not seen in %s', async (_, html) => {
    expect(await leaksIn(inMain(html))).toEqual([])
  })
})

describe('what is put together of public facts', () => {
  /** The release's leaks where internal texts of the record are these. */
  async function leaksOf(internal: string, text = ''): Promise<string[]> {
    const record = original()
      .replace(/^actions:\n(?: .*\n)*/m, '')
      .replace(/^briefing:\n(?: .*\n)*/m, internal)
      .replace('## Next steps\n', `## Next steps\n\n${text}\n`)
    const path = join(await bundle(record, ''), 'input', ID)
    const checked = await checkRecord({ path })
    if (!checked.record) throw new Error(`Expected a record: ${checked.messages.join('\n')}`)
    const templates = await loadTemplates()
    const options = {
      templates,
      program: 'Communiqué',
      site: undefined,
      now: NOW,
      preview: false,
      languages: undefined,
    }
    const { messages } = await produce(checked.record, {
      ...options,
      only: new Set(['press-release', 'summary'] as const),
    })
    return messages.map(String).filter((message) => message.includes('internal text'))
  }

  it.each([
    ['a person as introduced', 'briefing: { to: "Ada Marsh, Director of the Northhaven Institute" }', ''],
    ['a person with a short form', 'briefing: { to: Ada Marsh (NHI) }', ''],
    [
      'people of both sides',
      'briefing: { to: "Ada Marsh, Director of the Northhaven Institute, and Bo Lindqvist, Provost" }',
      '',
    ],
    [
      'items of a list in the body',
      'briefing: { messages: [Shared tide tables and one common buoy line] }',
      '- Shared tide tables\n- and one common buoy line',
    ],
    [
      'facts of a list',
      'briefing: { messages: ["Tide tower, salt laboratory and wave tank"] }\ntours: [{ id: labs, place: north, stops: [Tide tower, Salt laboratory, Wave tank] }]',
      '',
    ],
    [
      'a sentence whose people were introduced before',
      'briefing: { messages: ["Dr. Ada Marsh will send the new gauges to NHI in June"] }',
      ':person[ada] will send the new gauges to :org[north] in June.',
    ],
    ['an id that is a word of pages', 'actions: [{ id: data, text: Ask for more money }]', ''],
    ['an owner that pages have a name for', 'actions: [{ id: money, text: Ask for more money, owner: Publisher }]', ''],
    [
      'a footnote of that name',
      'actions: [{ id: money, text: Ask for more money, owner: Terms }]',
      'Yes.[^terms]\n\n[^terms]: No.',
    ],
  ])('is no leak: %s', async (_, internal, text) => {
    expect(await leaksOf(`${internal}\n`, text)).toEqual([])
  })

  it.each([
    [
      'what is said of them',
      'briefing: { messages: [Ada Marsh leaves Northhaven Institute] }',
      'Ada Marsh leaves Northhaven Institute.',
    ],
    [
      'a key message',
      'briefing: { messages: [Ada Marsh pays Bo Lindqvist for all gauges] }',
      'Surely, Ada Marsh pays Bo Lindqvist for all gauges.',
    ],
  ])('is none either where the author says it in public: %s', async (_, internal, text) => {
    expect(await leaksOf(`${internal}\n`, text)).toEqual([])
  })
})

describe('a leak of a sentence with public names', () => {
  it.each([
    ['whole', 'Ada Marsh leaves Northhaven Institute in May'],
    ['in part', 'Everybody knew that Ada Marsh leaves Northhaven Institute in May'],
  ])('is found: %s', async (_, words) => {
    const secret = 'Ada Marsh leaves Northhaven Institute in May'
    const path = join(await bundle(original().replace('to: Governing Board', `to: ${secret}`), ''), 'input', ID)
    const { record } = await checkRecord({ path })
    if (!record) throw new Error('Expected a record')
    const templates = await loadTemplates()
    const disclosure = disclosureOf(record, {
      languageOf: languagesOf(templates),
      templateTexts: templates.publicTexts,
    })
    const found = await disclosure.leaksIn({ name: 'x.html', bytes: Buffer.from(`<p>${words}</p>`) })
    expect(found.join('\n')).toContain('(briefing.to)')
  })
})

describe('a leak into a PDF', () => {
  const words = 'Nobody may mention the oil spill of last winter to reporters.'
  const summary = () => product('summary.en.pdf')
  const withObject = (object: string | Buffer) =>
    Buffer.concat([summary(), Buffer.from('\n9000 0 obj\n'), Buffer.from(object), Buffer.from('\nendobj\n')])
  const utf16 = (text: string) => `<feff${Buffer.from(text, 'utf16le').swap16().toString('hex')}>`
  const stream = (dictionary: string, data: Buffer) =>
    Buffer.concat([
      Buffer.from(`<< ${dictionary} /Length ${data.length} >>\nstream\n`),
      data,
      Buffer.from('\nendstream'),
    ])

  it.each([
    ['a literal string', () => withObject(`<< /Alt (${words}) >>`)],
    ['a string of UTF-16', () => withObject(`<< /ActualText ${utf16(words)} >>`)],
    ['XMP', () => withObject(stream('/Type /Metadata /Subtype /XML', Buffer.from(`<rdf:li>${words}</rdf:li>`)))],
    ['a comment in XMP', () => withObject(stream('/Type /Metadata', Buffer.from(`<!-- ${words} -->`)))],
    [
      'an attachment',
      () => withObject(stream('/Type /EmbeddedFile /Subtype /text#2Fmarkdown', Buffer.from(`# A\n\n${words}`))),
    ],
    [
      'JSON that is attached',
      () =>
        withObject(
          stream('/Type /EmbeddedFile /Subtype /application#2Fjson', Buffer.from(JSON.stringify({ a: words }))),
        ),
    ],
    ['a stream of any kind', () => withObject(stream('', Buffer.from(words)))],
    ['a comment between objects', () => Buffer.concat([summary(), Buffer.from(`\n% ${words}\n`)])],
  ])('is found: %s', async (_, make) => {
    expect(await leaksIn({ name: 'summary.en.pdf', bytes: make() })).toEqual([
      expect.stringContaining('briefing.risks.0.text'),
    ])
  })

  it('is found where streams are compressed', async () => {
    const { deflateSync } = await import('node:zlib')
    const bytes = withObject(
      stream('/Type /EmbeddedFile /Subtype /text#2Fplain /Filter /FlateDecode', deflateSync(Buffer.from(words))),
    )
    expect(await leaksIn({ name: 'summary.en.pdf', bytes })).toHaveLength(1)
  })

  it('is looked for in what the pages say: the small reader reads them as they are', () => {
    const text = pdfSurfaces(summary())
      .filter(({ place }) => place.startsWith('page'))
      .map((surface) => surface.text.replace(/\s+/g, ' '))
      .join(' ')
    for (const sentence of [
      'to compare 3,120 readings of the tide.',
      'the tide in a narrow bay runs 18 minutes ahead',
      '两港商定共用一张潮汐表',
    ])
      expect(text).toContain(sentence)
  })

  it('is found on a page that was composed of what it must not hold', async () => {
    const compose = await import('../../../src/document/compose.ts')
    const { record } = await checkRecord({ path: join(folder, 'input', ID) })
    const templates = await loadTemplates()
    const { write } = await import('../../../src/writers/pdf/index.ts')
    const { publicRecord } = await import('../../../src/record/index.ts')
    if (!record) throw new Error('Expected a record')
    const document = compose.composePublic(publicRecord(record), 'summary', 'en', {
      templates: templates.compiled,
      languageOf: languagesOf(templates),
      now: NOW,
      program: 'Communiqué',
    })
    document.tree.children.push({ type: 'paragraph', children: [{ type: 'text', value: `${words} `.repeat(3) }] })
    const { bytes } = await write(document, { theme: templates.theme, preview: false, pageTemplate: '' })
    const [leak] = await leaksIn({ name: 'summary.en.pdf', bytes })
    expect(leak).toMatch(/briefing\.risks\.0\.text.*page \d/)
  })
})

describe('at a build', () => {
  it('a leak stops it, is told at its line, and nothing is written', async () => {
    vi.resetModules()
    vi.doMock('../../../src/record/index.ts', async (importOriginal) => {
      const real = await importOriginal<typeof import('../../../src/record/index.ts')>()
      // a public view that forgets to leave the briefing's bottom line out of the public
      return {
        ...real,
        publicRecord: (record: Parameters<typeof real.publicRecord>[0]) => {
          const shown = real.publicRecord(record)
          const editions = [...shown.editions].map(([tag, edition]) => [
            tag,
            {
              ...edition,
              facts: { ...edition.facts, subheadline: record.editions.get(tag)?.facts.briefing?.bottomLine },
            },
          ])
          return { ...shown, editions: new Map(editions as never) }
        },
      }
    })
    const { communique: call } = await import('../run.ts')
    const { status, stderr, stdout } = await call(
      'build',
      join(folder, 'input'),
      '--output',
      join(folder, 'leaky'),
      '--quiet',
    )
    vi.doUnmock('../../../src/record/index.ts')
    vi.resetModules()
    expect(status).toBe(1)
    expect(stdout).toBe('')
    const line =
      original()
        .split('\n')
        .findIndex((text) => text.includes('bottomLine:')) + 1
    expect(stderr).toContain(`record.md:${line}:`)
    expect(stderr).toMatch(
      /Unexpected internal text “The delegation was told in confidence.*” \(briefing\.bottomLine\) in press-release\.en\.html, text/,
    )
    expect(stderr).toContain('(disclosure)')
    expect(await filesBelow(join(folder, 'leaky'))).toEqual(new Map())
  })

  it('the same record builds without it', async () => {
    const { status } = await communique('build', join(folder, 'input'), '--output', join(folder, 'sound'), '--quiet')
    expect(status).toBe(0)
  })
})
