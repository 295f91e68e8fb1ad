import { appendFile, cp, mkdir, readFile, rm, stat, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { numbered, smallRecord, writeRecords } from '../../pipeline/archive/records.ts'
import { communique, filesBelow, folder } from '../../pipeline/run.ts'

const IDS = numbered(3)
const [FIRST = '', SECOND = ''] = IDS

interface Place {
  readonly input: string
  readonly output: string
  /** A run over all records. */
  call(...args: string[]): ReturnType<typeof communique>
  /** A run over the first record alone, which needs no thread. */
  one(...args: string[]): ReturnType<typeof communique>
}

/** A place with three records that are built, copied from one that was built once. */
let built: string
async function place(): Promise<Place> {
  const work = await folder()
  await cp(built, work, { recursive: true, preserveTimestamps: true })
  return placeIn(work)
}

function placeIn(work: string): Place {
  const [input, output] = [join(work, 'in'), join(work, 'out')]
  const call = (...args: string[]) => communique('archive', input, '--output', output, '--workers', '1', ...args)
  const one = (...args: string[]) => communique('archive', join(input, `${FIRST}.md`), '--output', output, ...args)
  return { input, output, call, one }
}

beforeAll(async () => {
  built = await folder()
  const { input, output } = placeIn(built)
  await writeRecords(input, IDS)
  expect(await communique('build', input, '--output', output)).toMatchObject({ status: 0 })
})

const lines = (text: string): string[] => text.trim().split('\n').filter(Boolean)

describe('a scheduled run', () => {
  it('makes nothing where nothing changed, and says so of each document', async () => {
    const { output, call } = await place()
    const { status, stdout, stderr } = await call('--explain')
    expect([status, stdout]).toEqual([0, ''])
    const names = ['press-release.en.html', 'briefing.en.docx', 'summary.en.pdf', 'facts.json']
    expect(lines(stderr)).toEqual([
      ...IDS.flatMap((id) => names.map((name) => `${join(output, id, name)}: unchanged`)),
      '0 built, 3 unchanged, 0 failed; 0 files, 0 bytes written; 0.0 seconds',
    ])
  })

  it('makes the documents of a record that changed, and of no other', async () => {
    const { input, output, call } = await place()
    await writeFile(join(input, `${SECOND}.md`), smallRecord(SECOND, { headline: 'Tank two opens' }))
    const { status, stdout, stderr } = await call('--explain')
    expect(status).toBe(0)
    expect(lines(stdout).map((path) => path.split('/').at(-2))).toEqual([SECOND, SECOND, SECOND])
    expect(stderr).toContain(`${join(output, SECOND, 'summary.en.pdf')}: built: ${SECOND}.md changed\n`)
    expect(stderr).toContain(`${join(output, FIRST, 'summary.en.pdf')}: unchanged\n`)
    expect(await readFile(join(output, SECOND, 'press-release.en.html'), 'utf8')).toContain('Tank two opens')
  })

  it.each([
    ['deleted', (path: string) => rm(path)],
    ['altered', (path: string) => appendFile(path, ' ')],
    [
      'deleted',
      async (path: string) => {
        await cp(path, `${path}.copy`)
        await rm(path)
        await symlink(`${path}.copy`, path)
      },
    ],
  ])('makes a document anew that was %s, and leaves its siblings alone', async (why, spoil) => {
    const { output, one } = await place()
    const before = await filesBelow(output)
    const sibling = join(output, FIRST, 'briefing.en.docx')
    const { ino } = await stat(sibling)
    await spoil(join(output, FIRST, 'summary.en.pdf'))
    const { stdout, stderr } = await one('--explain')
    expect(stdout).toBe(`${join(output, FIRST, 'summary.en.pdf')}\n`)
    expect(stderr).toContain(`summary.en.pdf: built: ${why}\n`)
    expect(stderr).toContain(`${sibling}: unchanged\n`)
    expect((await stat(sibling)).ino).toBe(ino)
    await rm(join(output, FIRST, 'summary.en.pdf.copy'), { force: true })
    expect(await filesBelow(output)).toEqual(before)
  })

  it('does not trust a manifest that somebody altered', async () => {
    const { output, one } = await place()
    const before = await filesBelow(output)
    const path = join(output, FIRST, 'manifest.json')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('"version": 1', '"version": 2'))
    const { stderr } = await one('--explain')
    expect(stderr).toContain(`${join(output, FIRST, 'press-release.en.html')}: built: manifest.json was altered\n`)
    expect(await filesBelow(output)).toEqual(before)
  })

  it('makes only what a template or the theme decides', async () => {
    const { input, output, one } = await place()
    const own = join(input, '..', 'own')
    await mkdir(own)
    await cp('templates/summary.md.hbs', join(own, 'summary.md.hbs'))
    expect((await one('--templates', own)).stdout).toBe('')
    await appendFile(join(own, 'summary.md.hbs'), '\nFiled in Northhaven.\n')
    const { stdout, stderr } = await one('--templates', own, '--explain')
    expect(stdout).toBe(`${join(output, FIRST, 'summary.en.pdf')}\n`)
    expect(stderr).toContain('summary.en.pdf: built: templates/summary.md.hbs changed\n')
    expect(stderr).toContain('press-release.en.html: unchanged\n')
  })

  it('sees a new translation, and one that is gone', async () => {
    const work = await folder()
    const { input, output, call } = placeIn(work)
    await cp('input/2024-07-02-smart-pumch', join(input, '2024-07-02-smart-pumch'), { recursive: true })
    const translation = join(input, '2024-07-02-smart-pumch', 'record.zh-Hans.md')
    const text = await readFile(translation)
    await rm(translation)
    await call('--only', 'press-release')
    await writeFile(translation, text)
    const more = await call('--only', 'press-release', '--explain')
    expect(more.stderr).toContain('press-release.en.html: built: record.zh-Hans.md is new')
    expect(more.stdout).toContain(join(output, '2024-07-02-smart-pumch', 'press-release.zh-Hans.html'))
    await rm(translation)
    const { stderr } = await call('--only', 'press-release', '--explain')
    expect(stderr).toContain('record.zh-Hans.md is gone')
    expect(stderr).toMatch(/ warning Documents of a language .*: press-release\.zh-Hans\.html, not in the output/)
    const left = await filesBelow(join(output, '2024-07-02-smart-pumch'))
    expect([...left.keys()]).toEqual(['facts.json', 'manifest.json', 'press-release.en.html'])
    expect((await call('--only', 'press-release')).stderr).toContain('0 built, 1 unchanged')
    expect(await communique('verify', output, '--record', input)).toMatchObject({ status: 0 })
  })

  it('issues a record when its embargo passes, and not before', async () => {
    const { input, output, one } = placeIn(await folder())
    const release = 'status: embargoed, embargo: "2027-06-01T09:00+00:00", timezone: UTC'
    await writeRecords(input, [FIRST], { release })
    await one('--now', '2027-05-05T00:00Z')
    expect([...(await filesBelow(output)).keys()]).toEqual([
      `${FIRST}/briefing.en.docx`,
      `${FIRST}/facts.json`,
      `${FIRST}/manifest.json`,
    ])
    expect((await one('--now', '2027-06-01T08:59Z')).stdout).toBe('')
    const { stdout, stderr } = await one('--now', '2027-06-01T09:00Z', '--explain')
    expect(lines(stdout)).toHaveLength(3)
    expect(stderr).toContain('briefing.en.docx: built: the release is released now, was embargoed\n')
    expect((await one('--now', '2027-06-02T09:00Z')).stdout).toBe('')
  })

  it('tells an error again each night, until it is mended; earlier documents stay', async () => {
    const { input, output, call } = await place()
    const before = await filesBelow(output)
    await writeFile(join(input, `${SECOND}.md`), smallRecord(SECOND).replace('organization: nih', 'organization: nhi'))
    for (const _ of [1, 2]) {
      const { status, stdout, stderr } = await call()
      expect([status, stdout]).toEqual([1, ''])
      expect(stderr).toContain('Unexpected organization `nhi`')
      expect(stderr).toContain('0 built, 2 unchanged, 1 failed')
    }
    expect(await filesBelow(output)).toEqual(before)
    await writeFile(join(input, `${SECOND}.md`), smallRecord(SECOND))
    expect(await call()).toMatchObject({ status: 0, stdout: '' })
  })

  it('tells warnings again with --strict, since they count as errors then', async () => {
    const { input, one } = await place()
    await writeFile(join(input, `${FIRST}.md`), smallRecord(FIRST).replace(/^contacts.*\n/m, ''))
    expect((await one()).stderr).toContain('Missing media contact')
    expect(await one()).toMatchObject({ status: 0, stderr: expect.not.stringContaining('Missing media contact') })
    expect(await one('--strict')).toMatchObject({
      status: 1,
      stderr: expect.stringContaining('Missing media contact'),
    })
  })

  it('says with --dry-run what would be made and why, and writes nothing', async () => {
    const { input, output, call } = await place()
    await rm(join(output, FIRST, 'summary.en.pdf'))
    await writeRecords(input, ['visit-0009'])
    const before = await filesBelow(output)
    const { status, stdout, stderr } = await call('--dry-run')
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toContain(`${join(output, FIRST, 'summary.en.pdf')}: to be built: deleted\n`)
    expect(stderr).toContain(`${join(output, FIRST, 'briefing.en.docx')}: unchanged\n`)
    expect(stderr).toContain(`${join(output, 'visit-0009')}: to be built: not built yet\n`)
    expect(stderr).toContain('0 built, 2 to be built, 2 unchanged, 0 failed')
    expect(await filesBelow(output)).toEqual(before)
  })

  it('makes everything with --force, and puts nothing in place that stands already', async () => {
    const { one } = await place()
    const { stdout, stderr } = await one('--force', '--explain')
    expect(stdout).toBe('')
    expect(stderr).toContain('summary.en.pdf: built: asked for with --force\n')
    expect(stderr).toContain('1 built, 0 unchanged')
  })

  it('leaves out with --since what did not change since then', async () => {
    const { input, output, one } = await place()
    await rm(join(output, FIRST, 'summary.en.pdf'))
    const { stdout, stderr } = await one('--since', '2099-01-01', '--explain')
    expect(stdout).toBe('')
    expect(stderr).toContain(`${join(output, FIRST)}: left out, no file of the record changed since\n`)
    expect(stderr).toContain('0 built, 0 unchanged, 0 failed, 1 left out')
    expect((await one('--since', '2026-01-01')).stdout).toContain('summary.en.pdf')
    for (const since of ['yesterday', '2026-13-45', '2026-02-30', '2026-11-24T09:00']) {
      const { status, stderr } = await communique('archive', input, '--since', since)
      expect([status, stderr]).toEqual([2, expect.stringContaining(`Unexpected \`${since}\`, expected a date such as`)])
    }
  })

  it('reads with --since what nobody can tell the time of, so that it is told', async () => {
    const { input, call } = await place()
    await mkdir(join(input, 'looped'))
    await symlink('record.md', join(input, 'looped/record.md'))
    const { status, stderr } = await call('--since', '2099-01-01')
    expect([status, stderr]).toEqual([
      1,
      expect.stringContaining('looped/record.md error Unexpected file that cannot be read'),
    ])
    expect(stderr).toContain('0 built, 0 unchanged, 1 failed, 3 left out')
  })

  it('makes what `build` makes, with any number of workers, and tells of records in their order', async () => {
    const { input, output } = placeIn(await folder())
    await writeRecords(input, IDS)
    const { stdout } = await communique('archive', input, '--output', output, '--workers', '2')
    expect(lines(stdout).map((path) => path.split('/').at(-2))).toEqual(IDS.flatMap((id) => [id, id, id]))
    expect(await filesBelow(output)).toEqual(await filesBelow(join(built, 'out')))
  })
})
