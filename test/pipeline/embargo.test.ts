import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { DocumentName } from '../../src/document/document.ts'
import { produce } from '../../src/pipeline/produce.ts'
import type { Produced } from '../../src/pipeline/product.ts'
import { loadTemplates, type Templates } from '../../src/pipeline/templates.ts'
import { readDocx } from '../../src/pipeline/verify/read/docx/index.ts'
import { readHtml } from '../../src/pipeline/verify/read/html.ts'
import { readPdf } from '../../src/pipeline/verify/read/pdf/thread.ts'
import { checkRecord } from '../../src/record/index.ts'
import { communique, filesBelow } from './run.ts'
import { bundle, ID, original } from './verify/harbor.ts'

let templates: Templates
beforeAll(async () => {
  templates = await loadTemplates()
})

const ALL = ['press-release', 'briefing', 'summary'] as const

/** The documents of the invented record under a release block, at a moment. */
async function at(
  now: number,
  release?: string,
  preview = false,
  only: readonly DocumentName[] = ALL,
): Promise<Produced> {
  const folder = await bundle(original(release), '')
  const { record, messages } = await checkRecord({ path: join(folder, 'input', ID) })
  if (!record) throw new Error(messages.join('\n'))
  const shared = { templates, program: 'Communiqué', site: undefined, languages: undefined }
  return produce(record, { ...shared, now, preview, only: new Set(only) })
}

const names = ({ products }: Produced) => products.map(({ document }) => document)
const bytesOf = ({ products }: Produced, name: DocumentName) =>
  products.find(({ document }) => document === name)?.bytes ?? new Uint8Array()
const embargoed = (embargo: string, timezone: string) =>
  `status: embargoed\n  embargo: "${embargo}"\n  timezone: ${timezone}`

const linesOf = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean)

/** Embargoes of six zones, some at hours that a clock change skips, repeats or moves. */
const HOURS: readonly (readonly [zone: string, embargo: string, utc: string])[] = [
  ['Asia/Shanghai', '2026-07-02T09:00+08:00', '2026-07-02T01:00:00Z'],
  ['Europe/Berlin', '2026-03-29T09:00+02:00', '2026-03-29T07:00:00Z'],
  // two o'clock to three is left out in spring, and there twice in autumn
  ['Europe/Berlin', '2026-03-29T02:30+01:00', '2026-03-29T01:30:00Z'],
  ['Europe/Berlin', '2026-10-25T02:30+02:00', '2026-10-25T00:30:00Z'],
  ['Europe/Berlin', '2026-10-25T02:30+01:00', '2026-10-25T01:30:00Z'],
  ['America/New_York', '2026-11-01T01:30-04:00', '2026-11-01T05:30:00Z'],
  ['America/New_York', '2026-11-01T01:30-05:00', '2026-11-01T06:30:00Z'],
  ['Asia/Kathmandu', '2026-01-01T00:00+05:45', '2025-12-31T18:15:00Z'],
  ['Australia/Lord_Howe', '2026-04-05T01:45+11:00', '2026-04-04T14:45:00Z'],
  ['Pacific/Apia', '2026-05-01T08:00+13:00', '2026-04-30T19:00:00Z'],
]

describe.each(HOURS)('an embargo in %s until %s', (zone, embargo, utc) => {
  const hour = Date.parse(utc)
  const release = embargoed(embargo, zone)

  it('holds release and summary back to the second, and not the briefing', async () => {
    const before = await at(hour - 1000, release)
    expect(names(before)).toEqual(['briefing'])
    const [info] = before.messages.filter(({ ruleId }) => ruleId === 'embargo')
    expect(info).toMatchObject({ fatal: undefined, reason: expect.stringContaining('held back until') })
    expect(names(await at(hour - 1, release, false, ['press-release', 'summary']))).toEqual([])
    expect(names(await at(hour, release))).toEqual([...ALL])
    expect(names(await at(hour + 1000, release, false, ['press-release']))).toEqual(['press-release'])
  })

  it('is told in local time and in UTC', async () => {
    const { products } = await at(hour - 1000, release, true, ['press-release'])
    const { text } = await readHtml(products[0]?.bytes ?? new Uint8Array())
    const clock = (timeZone: string) =>
      new Intl.DateTimeFormat('en', { hour: 'numeric', minute: '2-digit', timeZone, hourCycle: 'h12' })
        .format(hour)
        .replace(/\s?[AP]M/, '')
    const [status] = linesOf(text.value)
    expect(status).toMatch(/^EMBARGOED UNTIL/i)
    expect(status).toContain(clock(zone))
    expect(status).toContain(clock('UTC'))
    expect(status).toContain('UTC')
  })
})

it('is the same after its hour, one second or one year', async () => {
  const folder = await bundle()
  const build = (output: string, now: string) =>
    communique('build', join(folder, 'input'), '--output', join(folder, output), '--now', now, '--quiet')
  expect((await build('soon', '2026-03-29T07:00:01Z')).status).toBe(0)
  expect((await build('late', '2027-03-29T07:00:01Z')).status).toBe(0)
  const soon = await filesBelow(join(folder, 'soon'))
  expect(soon.size).toBe(8)
  expect(await filesBelow(join(folder, 'late'))).toEqual(soon)
})

describe.each([
  [
    'a preview',
    '2026-03-29T06:59:59Z',
    undefined,
    true,
    /EMBARGOED UNTIL March 29, 2026, 9:00 a\.m\..*7:00 a\.m\..*UTC/i,
  ],
  ['a draft', '2027-01-01T00:00:00Z', 'status: draft', false, /DRAFT/],
])('%s', (_, now, release, preview, marking) => {
  let made: Produced
  beforeAll(async () => {
    made = await at(Date.parse(now), release, preview)
  })

  it('is marked on every page of the PDF', async () => {
    const { parts } = await readPdf(bytesOf(made, 'summary'))
    const pages = parts.filter(({ name }) => /^page \d+ header and footer$/.test(name))
    expect(pages).toHaveLength(Number(parts.find(({ name }) => name === 'pages')?.value))
    for (const { value } of pages) expect(value).toMatch(marking)
  })

  it('is marked in every header of the Word file', async () => {
    const files = unzipSync(bytesOf(made, 'briefing'))
    const headers = Object.entries(files).filter(([name]) => /^word\/header.*\.xml$/.test(name))
    expect(headers.length).toBeGreaterThan(0)
    for (const [, header] of headers)
      expect(
        Buffer.from(header)
          .toString()
          .replace(/<[^>]*>/g, ''),
      ).toMatch(marking)
    // and each section of the document has one of them for each kind of page
    const document = Buffer.from(files['word/document.xml'] ?? []).toString()
    for (const section of document.match(/<w:sectPr\b.*?<\/w:sectPr>/g) ?? []) {
      expect(section).toContain('<w:headerReference w:type="default"')
      if (section.includes('<w:titlePg/>')) expect(section).toContain('<w:headerReference w:type="first"')
    }
  })

  it('is marked on the page, which search engines leave alone', async () => {
    const { text, parts } = await readHtml(bytesOf(made, 'press-release'))
    expect(text.value).toMatch(marking)
    const around = parts.filter(({ name }) => name === 'text around the document').map(({ value }) => value)
    expect(around.join('\n')).toMatch(marking)
    expect(parts.find(({ name }) => name === 'metadata robots')?.value).toContain('noindex')
  })

  it('is marked in the metadata of the Word file', async () => {
    const { parts } = await readDocx(bytesOf(made, 'briefing'))
    expect(parts.find(({ name }) => name === 'property contentStatus')?.value).toMatch(/draft|embargo/i)
  })

  it('is marked in the metadata of the page', async () => {
    const { parts } = await readHtml(bytesOf(made, 'press-release'))
    const metadata = parts.filter(({ name }) => name.startsWith('metadata') || name.startsWith('JSON-LD'))
    expect(metadata.map(({ name, value }) => `${name}: ${value}`).join('\n')).toMatch(/: (?:draft|.*embargo)/i)
  })

  it('is marked in the metadata of the PDF', async () => {
    const { parts } = await readPdf(bytesOf(made, 'summary'))
    const metadata = parts.filter(({ name }) => name.startsWith('information') || name.startsWith('XMP'))
    expect(metadata.map(({ value }) => value).join('\n')).toMatch(/draft|embargo/i)
  })
})

it('a release after its hour is marked nowhere', async () => {
  const made = await at(Date.parse('2026-03-29T07:00Z'))
  const pdf = await readPdf(bytesOf(made, 'summary'))
  const furniture = pdf.parts.filter(({ name }) => name.includes('header')).map(({ value }) => value)
  expect(furniture.join('\n')).not.toMatch(/DRAFT|EMBARGOED UNTIL/i)
  const page = await readHtml(bytesOf(made, 'press-release'))
  expect(linesOf(page.text.value)[0]).toMatch(/^FOR IMMEDIATE RELEASE$/i)
  expect(page.parts.some(({ name }) => name === 'metadata robots')).toBe(false)
})

it('knows no time but what it is told: the zone of the machine has no part', async () => {
  const folder = await bundle()
  const zone = process.env.TZ
  const files: unknown[] = []
  for (const name of ['Pacific/Kiritimati', 'America/Los_Angeles']) {
    process.env.TZ = name
    const output = join(folder, name.replace('/', '-'))
    const moment = ['--now', '2026-03-29T06:59:59Z']
    expect((await communique('build', join(folder, 'input'), '--output', output, '--quiet', ...moment)).status).toBe(0)
    files.push(await filesBelow(output))
  }
  if (zone === undefined) delete process.env.TZ
  else process.env.TZ = zone
  expect(files[1]).toEqual(files[0])
})

describe('an embargo that comes after the release was made', () => {
  const LATER = embargoed('2027-06-01T09:00+02:00', 'Europe/Berlin')
  const PUBLIC = ['press-release.en.html', 'press-release.zh-Hans.html', 'summary.en.pdf', 'summary.zh-Hans.pdf']

  /** Builds a record under one release block, then under an embargo; says what stands and what was said. */
  async function changed(first: string, change: (folder: string) => Promise<void> = async () => {}, ...args: string[]) {
    const folder = await bundle(original(first))
    const [input, output] = [join(folder, 'input'), join(folder, 'output')]
    expect((await communique('build', input, '--output', output, '--quiet')).status).toBe(0)
    await change(join(output, ID))
    await writeFile(join(input, ID, 'record.md'), original(LATER))
    const built = await communique('build', input, '--output', output, ...args)
    const verified = await communique('verify', output, '--record', input)
    return { ...built, verified, names: [...(await filesBelow(join(output, ID))).keys()] }
  }

  it('takes what was issued out of the output, and says that it may be out already', async () => {
    const { status, stderr, names: left, verified } = await changed('status: immediate')
    expect(status).toBe(0)
    expect(stderr).toMatch(/record\.md:\d+:\d+-\d+:\d+ warning Unexpected embargo until June 1, 2027, 9:00 a\.m\./)
    expect(stderr).toContain(
      `of what was issued before: ${PUBLIC.join(', ')}, not in the output any more (embargo-standing)`,
    )
    expect(stderr).toContain('Take them back wherever they were published')
    expect(left).toEqual(['briefing.en.docx', 'briefing.zh-Hans.docx', 'facts.json', 'manifest.json'])
    expect(verified).toMatchObject({ status: 0, stderr: '' })
  })

  it('counts as an error with --strict', async () => {
    expect((await changed('status: immediate', undefined, '--strict')).status).toBe(1)
  })

  it('takes drafts out too, which is no reason to worry', async () => {
    const { stderr, names: left } = await changed('status: draft')
    expect(stderr).toContain(`info Drafts of before the embargo until`)
    expect(left.filter((name) => PUBLIC.includes(name))).toEqual([])
  })

  it('leaves what somebody changed, and says so each time', async () => {
    const {
      stderr,
      names: left,
      verified,
    } = await changed('status: immediate', async (folder) =>
      writeFile(join(folder, 'press-release.en.html'), '<p>by hand</p>'),
    )
    expect(stderr).toContain('warning Unexpected press-release.en.html in the output, expected none until')
    expect(left.filter((name) => PUBLIC.includes(name))).toEqual(['press-release.en.html'])
    expect(verified.status).toBe(1)
  })

  it('does so where a preview makes only some of them over', async () => {
    const { names: left } = await changed('status: immediate', undefined, '--preview', '--only', 'press-release')
    expect(left.filter((name) => PUBLIC.includes(name))).toEqual(PUBLIC.slice(0, 2))
  })

  it('is told of a preview too, which is made over what was issued', async () => {
    const { stderr, names: left, verified } = await changed('status: immediate', undefined, '--preview')
    expect(stderr).toContain(`${PUBLIC.join(', ')}, made over as previews`)
    expect(left.filter((name) => PUBLIC.includes(name))).toEqual(PUBLIC)
    expect(verified.status).toBe(0)
  })
})

describe('a preview', () => {
  const LATER = embargoed('2027-06-01T09:00+02:00', 'Europe/Berlin')
  const previews = (names: Iterable<string>) => [...names].filter((name) => /^(?:press-release|summary)/.test(name))

  it.each(['build', 'archive'])('does not stand where %s finds it, unless previews are asked for', async (command) => {
    const folder = await bundle(original(LATER))
    const [input, output] = [join(folder, 'input'), join(folder, 'output')]
    const run = (...args: string[]) => communique(...args, input, '--output', output)
    const standing = async () => previews((await filesBelow(join(output, ID))).keys())
    await run('build', '--preview')
    await run(command, '--preview', '--only', 'briefing')
    expect(await standing()).toHaveLength(4)
    const { status, stderr } = await run(command)
    expect([status, stderr]).toEqual([0, expect.stringContaining('info Previews of before the hour')])
    expect(await standing()).toEqual([])
    expect((await run('archive', '--explain')).stderr).toContain('0 built, 1 unchanged')
    expect(await communique('verify', output, '--record', input)).toMatchObject({ status: 0, stderr: '' })
  })
})
