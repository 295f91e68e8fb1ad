import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { manifestLines, readManifestLines } from '../../../../src/pipeline/archive/bag/manifest-lines.ts'
import { fc } from '../../../random.ts'
import { originalFile, translationFile } from '../../../record/example-record.ts'
import { communique, filesBelow, folder } from '../../run.ts'
import { faultsOf } from './bagit-reader.ts'
import { premisFaults } from './premis-reader.ts'

let home: string
const at = (...names: string[]) => join(home, ...names)

async function write(facts = '') {
  await mkdir(at('in/example'), { recursive: true })
  await writeFile(at('in/example/record.md'), originalFile({ facts }))
  await writeFile(at('in/example/record.zh-Hans.md'), translationFile())
}

const archive = (...more: string[]) =>
  communique('archive', at('in'), '--output', at('out'), '--archive', at('bags'), '--workers', '1', ...more)

describe('an issued version', () => {
  let bag: string
  beforeAll(async () => {
    home = await folder()
    bag = at('bags/example/v1')
    await write()
    const { status, stdout } = await archive()
    expect(status).toBe(0)
    expect(stdout).toContain(`${bag}\n`)
  })

  it('is filed as a bag that keeps to RFC 8493', () => {
    expect(faultsOf(bag)).toEqual([])
  })

  it('holds the record, all documents, facts, messages, checks and events', async () => {
    expect((await readdir(join(bag, 'data'), { recursive: true })).filter((name) => name.includes('.')).sort()).toEqual(
      [
        'conformance.json',
        'documents/briefing.en.docx',
        'documents/briefing.zh-Hans.docx',
        'documents/facts.json',
        'documents/manifest.json',
        'documents/press-release.en.html',
        'documents/press-release.zh-Hans.html',
        'documents/summary.en.pdf',
        'documents/summary.zh-Hans.pdf',
        'messages.json',
        'premis.xml',
        'public/facts.json',
        'public/record.md',
        'public/record.zh-Hans.md',
        'record/record.md',
        'record/record.zh-Hans.md',
      ],
    )
    expect(await readFile(join(bag, 'data/record/record.md'), 'utf8')).toBe(originalFile())
  })

  it('says in bag-info.txt whose it is, what and when', async () => {
    const info = await readFile(join(bag, 'bag-info.txt'), 'utf8')
    expect(info).toMatch(/^Source-Organization: Northhaven Institute$/m)
    expect(info).toMatch(/^Contact-Email: press@example.org$/m)
    expect(info).toMatch(/^Bagging-Date: 2026-11-24$/m)
    expect(info).toMatch(/^External-Identifier: example\/v1$/m)
    expect(info).toMatch(/^Title-zh-Hans: 北港来客$/m)
  })

  it('says what was checked, and what was not', async () => {
    const { checks } = JSON.parse(await readFile(join(bag, 'data/conformance.json'), 'utf8'))
    const outcomes = (outcome: string) => checks.filter((check: { outcome: string }) => check.outcome === outcome)
    expect(outcomes('failed')).toEqual([])
    expect(outcomes('passed').length).toBeGreaterThan(15)
    expect(outcomes('not checked').map(({ check }: { check: string }) => check)).toContain(
      'PDF/A-3a and PDF/UA-1, every rule',
    )
  })

  it('has a list of events that names every other file of the payload with its digest', async () => {
    const events = await readFile(join(bag, 'data/premis.xml'), 'utf8')
    const manifest = await readFile(join(bag, 'manifest-sha512.txt'), 'utf8')
    const lines = manifest
      .trimEnd()
      .split('\n')
      .filter((line) => !line.endsWith('data/premis.xml'))
    for (const line of lines) {
      const [digest, path] = line.split('  ')
      expect(events).toContain(`<objectIdentifierValue>${path}</objectIdentifierValue>`)
      expect(events).toContain(`<messageDigest>${digest}</messageDigest>`)
    }
    for (const type of ['creation', 'validation', 'message digest calculation'])
      expect(events).toContain(`<eventType>${type}</eventType><eventDateTime>2026-11-24T12:00:00.000Z</eventDateTime>`)
  })

  it('has that list in the form of PREMIS 3.0', async () => {
    const events = await readFile(join(bag, 'data/premis.xml'), 'utf8')
    expect(premisFaults(events)).toEqual([])
    expect(premisFaults(events.replace(/<eventType>.*?<\/eventType>/, ''))).not.toEqual([])
    expect(premisFaults(events.replace(/<fixity>.*?<\/fixity>(<size>\d+<\/size>)/, '$1<fixity></fixity>'))).not.toEqual(
      [],
    )
    expect(premisFaults(events.replace('<linkingObjectIdentifierValue>', '$&x'))).not.toEqual([])
  })

  it('is left as it is by the next run, also when everything is made anew', async () => {
    const before = await filesBelow(at('bags'))
    expect(await archive('--force')).toMatchObject({ status: 0 })
    expect(await filesBelow(at('bags'))).toEqual(before)
  })

  it('is not filed again where its bag is gone, unless that is struck off the catalogue', async () => {
    const before = await filesBelow(bag)
    await rm(bag, { recursive: true })
    for (const args of [[], ['--force'], ['--output', at('elsewhere')]]) {
      const { status, stderr } = await archive(...args)
      expect([status, stderr]).toEqual([
        1,
        expect.stringContaining(`error Missing bag ${bag}, which the catalogue lists`),
      ])
    }
    expect(await communique('archive', '--archive', at('bags'), '--catalogue')).toMatchObject({ status: 0 })
    expect(await archive()).toMatchObject({ status: 0 })
    expect(await filesBelow(bag)).toEqual(before)
  })

  it('stays what is published while another record of it is a draft, or waits for approvals', async () => {
    const before = [await filesBelow(at('bags')), await filesBelow(at('out'))]
    await write('release: { status: draft, issuer: nhi, dateline: { city: Northhaven } }\n')
    const { status, stderr } = await archive()
    expect([status, stderr]).toEqual([1, expect.stringContaining('(version-filed)')])
    expect([await filesBelow(at('bags')), await filesBelow(at('out'))]).toEqual(before)
  })

  it('never changes: another record of the same version is an error that says what differs', async () => {
    const before = [await filesBelow(at('bags')), await filesBelow(at('out'))]
    await write('event: { type: visit, name: Summer visit, start: 2024-05-06, venue: { city: Northhaven } }\n')
    const { status, stderr } = await archive()
    expect(status).toBe(1)
    expect(stderr).toContain('error Unexpected change of version 1, which is filed, expected version 2 (version-filed)')
    expect(stderr).toContain('Changed since: `event.name`')
    expect([await filesBelow(at('bags')), await filesBelow(at('out'))]).toEqual(before)
  })

  it('stands beside the next one', async () => {
    await write('version: 2\n')
    expect(await archive()).toMatchObject({ status: 0 })
    expect((await readdir(at('bags/example'))).sort()).toEqual(['v1', 'v2'])
    expect(faultsOf(at('bags/example/v2'))).toEqual([])
  })

  it('never changes, also where a later one is filed: the version to give is the next that is free', async () => {
    await write('event: { type: visit, name: Autumn visit, start: 2024-05-06, venue: { city: Northhaven } }\n')
    const { status, stderr } = await archive()
    expect(status).toBe(1)
    expect(stderr).toContain('Unexpected change of version 1, which is filed, expected version 3 (version-filed)')
  })
})

describe('an old copy of a record, put back after a later version was filed', () => {
  it('is an error that names the later bag; documents stay as they are', async () => {
    await write('version: 2\n')
    await archive()
    const before = [await filesBelow(at('bags')), await filesBelow(at('out'))]
    await write('')
    const { status, stderr } = await archive()
    expect(status).toBe(1)
    expect(stderr).toContain('error Unexpected version 1, expected version 2 or a later one (version-superseded)')
    expect(stderr).toContain(at('bags/example/v2'))
    expect([await filesBelow(at('bags')), await filesBelow(at('out'))]).toEqual(before)
  })
})

describe('an old copy of a record beside its old documents, as a backup has them', () => {
  it('is an error as well', async () => {
    home = await folder()
    await write()
    await archive()
    for (const name of ['in', 'out']) await cp(at(name), at(`${name}-of-backup`), { recursive: true })
    await write('version: 2\n')
    expect(await archive()).toMatchObject({ status: 0 })
    for (const name of ['in', 'out']) {
      await rm(at(name), { recursive: true })
      await cp(at(`${name}-of-backup`), at(name), { recursive: true })
    }
    expect(await archive()).toMatchObject({ status: 1, stderr: expect.stringContaining('(version-superseded)') })
  })
})

describe('a version that is not issued', () => {
  it.each([
    ['a draft', 'release: { status: draft, issuer: nhi, dateline: { city: Northhaven } }\n'],
    [
      'one before its hour',
      'release: { status: embargoed, embargo: "2027-01-01T00:00Z", issuer: nhi, dateline: { city: Northhaven } }\n',
    ],
  ])('is not filed: %s', async (_, facts) => {
    home = await folder()
    await write(facts)
    expect(await archive()).toMatchObject({ status: 0 })
    expect(await readdir(at('bags')).catch(() => [])).not.toContain('example')
  })
})

it('writes any path into a manifest so that it comes back', () => {
  const step = fc.string({ unit: 'binary', minLength: 1 }).filter((name) => !/[/\0]|^\.{1,2}$/.test(name))
  fc.assert(
    fc.property(fc.array(step, { minLength: 1, maxLength: 4 }), (steps) => {
      const path = ['data', ...steps].join('/')
      const { digests, faults } = readManifestLines(manifestLines([{ path, bytes: new Uint8Array([1]) }]))
      expect(faults).toEqual([])
      expect([...digests.keys()]).toEqual([path])
    }),
  )
})

it.each(['../x', '/etc/passwd', '~/x', 'data//x', 'data/../../x'])('reads no path that leaves the bag: %s', (path) => {
  const { digests, faults } = readManifestLines(`${'0'.repeat(128)}  ${path}\n`)
  expect(digests.size).toBe(0)
  expect(faults).toHaveLength(1)
})
