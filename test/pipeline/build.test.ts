import { cp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { communique, filesBelow, folder } from './run.ts'

const SAMPLE = 'input/2024-07-02-smart-pumch'
const NAMES = [
  'briefing.en.docx',
  'briefing.zh-Hans.docx',
  'facts.json',
  'manifest.json',
  'press-release.en.html',
  'press-release.zh-Hans.html',
  'summary.en.pdf',
  'summary.zh-Hans.pdf',
]

describe('building the sample', () => {
  let output: string
  let built: Awaited<ReturnType<typeof communique>>
  beforeAll(async () => {
    output = await folder()
    built = await communique('build', SAMPLE, '--output', output)
  })

  it('makes three documents in each language, with the facts and the manifest', async () => {
    expect(built.status).toBe(0)
    expect([...(await filesBelow(output)).keys()]).toEqual(NAMES.map((name) => `2024-07-02-smart-pumch/${name}`))
  })

  it('prints the path of each document, and nothing else, on stdout', () => {
    expect(built.stdout.trim().split('\n').sort()).toEqual(
      NAMES.filter((name) => !name.endsWith('.json')).map((name) => join(output, '2024-07-02-smart-pumch', name)),
    )
  })

  it('gives the same bytes again, another day and by any number of workers', async () => {
    const [again, threads] = [await folder(), await folder()]
    await communique('build', SAMPLE, '--output', again, '--now', '2031-01-01T00:00+09:00')
    await cp(SAMPLE, join(threads, 'in', '2024-07-02-smart-pumch'), { recursive: true })
    await cp('input/2027-03-08-open-tide', join(threads, 'in', '2027-03-08-open-tide'), { recursive: true })
    const parallel = await communique('build', join(threads, 'in'), '--output', join(threads, 'out'), '--workers', '2')
    expect(parallel).toMatchObject({ status: 0 })
    const first = await filesBelow(output)
    const sample = [...(await filesBelow(join(threads, 'out')))].filter(([name]) => name.startsWith('2024'))
    expect(await filesBelow(again)).toEqual(first)
    expect(new Map(sample)).toEqual(first)
  })

  it('lists in the manifest what stands in the folder', async () => {
    const { createHash } = await import('node:crypto')
    const read = (name: string) => readFile(join(output, '2024-07-02-smart-pumch', name))
    const manifest = JSON.parse((await read('manifest.json')).toString())
    expect(manifest.files.map(({ name }: { name: string }) => name)).toEqual(
      NAMES.filter((name) => name !== 'manifest.json'),
    )
    for (const { name, sha256, bytes } of manifest.files) {
      const file = await read(name)
      expect([name, createHash('sha256').update(file).digest('hex'), file.length]).toEqual([name, sha256, bytes])
    }
    expect(manifest.record).toMatchObject({ id: '2024-07-02-smart-pumch', version: 1 })
    expect(manifest.preview).toBe(false)
  })
})

describe('an embargoed record before its hour', () => {
  const EMBARGOED = 'input/2027-03-08-open-tide'

  it('has its briefing alone, and says until when', async () => {
    const output = await folder()
    const { status, stdout, stderr } = await communique('build', EMBARGOED, '--output', output, '--language', 'en')
    expect(status).toBe(0)
    expect(stdout).toBe(`${join(output, '2027-03-08-open-tide', 'briefing.en.docx')}\n`)
    expect(stderr).toContain('Release and summary are held back until March 15, 2027, 9:00 a.m.')
  })

  it('is a release like any other from its hour on', async () => {
    const output = await folder()
    const { stdout } = await communique(
      'build',
      EMBARGOED,
      '--output',
      output,
      '--language',
      'en',
      '--now',
      '2027-03-15T01:00:00Z',
    )
    expect(stdout.trim().split('\n')).toHaveLength(3)
    const page = await readFile(join(output, '2027-03-08-open-tide', 'press-release.en.html'), 'utf8')
    expect(page).toContain('FOR IMMEDIATE RELEASE')
    expect(page).not.toContain('EMBARGOED')
  })
})

describe('a record with an error', () => {
  it('writes nothing, leaves its earlier documents, and does not stop the others', async () => {
    const work = await folder()
    await cp('input', join(work, 'in'), { recursive: true })
    const call = () =>
      communique(
        'build',
        join(work, 'in'),
        '--output',
        join(work, 'out'),
        '--now',
        '2028-01-01T00:00Z',
        '--language',
        'en',
      )
    expect((await call()).status).toBe(0)
    const before = await filesBelow(join(work, 'out', '2024-07-02-smart-pumch'))
    await rm(join(work, 'out', '2027-03-08-open-tide'), { recursive: true })

    const path = join(work, 'in', '2024-07-02-smart-pumch', 'record.md')
    const text = await readFile(path, 'utf8')
    await writeFile(path, text.replace('organization: szbl }', 'organization: szlb }'))
    const { status, stdout, stderr } = await call()
    expect(status).toBe(1)
    expect(stderr).toMatch(/record\.md:\d+:\d+-\d+:\d+ error Unexpected organization `szlb`/)
    expect(stdout).toContain('2027-03-08-open-tide')
    expect(stdout).not.toContain('2024-07-02-smart-pumch')
    expect(await filesBelow(join(work, 'out', '2024-07-02-smart-pumch'))).toEqual(before)
  })
})
