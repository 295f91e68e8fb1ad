import { execFile } from 'node:child_process'
import { generateKeyPairSync } from 'node:crypto'
import { writeFileSync } from 'node:fs'
import { chmod, mkdir, readFile, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { approve } from '../../src/pipeline/approve/approve.ts'
import { approvalEdit } from '../../src/pipeline/approve/insert.ts'
import { checkRecord } from '../../src/record/index.ts'
import { fc } from '../random.ts'
import { originalFile, translationFile } from '../record/example-record.ts'
import { has } from '../system/tool.ts'
import { communique, folder } from './run.ts'

/* Every record here is made up, and so is everybody in it. The clock stands at noon of 2026-11-24 UTC. */

const execute = promisify(execFile)
const hash = /[0-9a-f]{64}/

const home = process.cwd()
let work: string
let bundle: string
const path = () => join(bundle, 'record.md')
const text = () => readFile(path(), 'utf8')
const git = (...args: string[]) =>
  execute('git', ['-C', work, '-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args])

beforeEach(async () => {
  work = await folder()
  bundle = join(work, 'input', 'example')
  await mkdir(bundle, { recursive: true })
  await writeFile(path(), originalFile())
  // settings are read from the working folder
  process.chdir(work)
})
afterEach(() => process.chdir(home))

const approved = (...more: string[]) => communique('approve', bundle, '--by', 'ada', '--role', 'Legal', ...more)
const settings = (yaml: string) => writeFile(join(work, 'communique.yaml'), yaml)
const build = (...more: string[]) => communique('build', bundle, '--output', join(work, 'out'), ...more)

describe('approve', () => {
  it('adds who, in which role, when and of what, at the end of the front matter, and nothing else', async () => {
    const { status, stdout } = await approved()
    expect(status).toBe(0)
    const [, sha256 = ''] = /SHA-256 ([0-9a-f]{64})/.exec(stdout) ?? []
    const added = `approvals:\n  - by: ada\n    role: Legal\n    date: 2026-11-24\n    sha256: ${sha256}\n`
    expect(await text()).toBe(originalFile().replace('---\n\n#', `${added}---\n\n#`))
    expect((await checkRecord({ path: bundle })).record?.sha256).toBe(sha256)
  })

  it('takes the day of the time zone of the release', async () => {
    const release =
      'release: { status: immediate, issuer: nhi, timezone: Pacific/Auckland, dateline: { city: Northhaven } }\n'
    await writeFile(path(), originalFile({ facts: release }))
    await approved()
    expect(await text()).toContain('date: 2026-11-25\n')
  })

  it('leaves comments, line ends, byte order mark and mode of the file as they are', async () => {
    const commented = originalFile().replace('id: example\n', 'id:   example # the example\n')
    const before = `\ufeff${commented.replaceAll('\n', '\r\n')}`
    await writeFile(path(), before)
    await chmod(path(), 0o640)
    await approved()
    const after = await text()
    const added = /approvals:\r\n(?: {2}.*\r\n){4}/.exec(after)?.[0] ?? ''
    expect(added).toMatch(/^approvals:\r\n {2}- by: ada\r\n {4}role: Legal\r\n/)
    expect(after.replace(added, '')).toBe(before)
    expect((await stat(path())).mode & 0o777).toBe(0o640)
  })

  it('says so and writes nothing when the same stands there already', async () => {
    await approved()
    const before = await text()
    expect((await approved()).stdout).toContain('already approved by ada (Legal)')
    expect(await text()).toBe(before)
  })

  it('refuses a record with errors, no record, and text over several lines', async () => {
    const facts = 'presentations: [{ id: tides, speaker: nobody, title: Tides and time }]\n'
    await writeFile(path(), originalFile({ facts }))
    expect(await approved()).toMatchObject({ status: 1, stdout: '' })
    expect((await communique('approve', join(work, 'none'), '--by', 'a', '--role', 'b')).status).toBe(2)
    expect((await communique('approve', bundle, '--by', 'a\nb', '--role', 'b')).status).toBe(2)
    expect(await text()).not.toContain('approvals')
  })

  it('refuses a file that somebody else changes meanwhile', async () => {
    const theirs = `${originalFile()}\nMore.\n`
    const options = {
      by: 'ada',
      role: 'Legal',
      key: undefined,
      // asked for when the record has been read
      get now() {
        writeFileSync(path(), theirs)
        return 0
      },
    }
    await expect(approve(bundle, options)).rejects.toThrow('while it was approved')
    expect(await text()).toBe(theirs)
  })

  it('adds to a list in whatever way it is written', () => {
    const one = { by: 'Mei: Tan', role: 'Legal', date: '2027-03-09', sha256: 'f'.repeat(64) }
    const item = (indent: string) =>
      `${indent}- by: "Mei: Tan"\n${indent}  role: Legal\n${indent}  date: 2027-03-09\n${indent}  sha256: ${one.sha256}\n`
    const flow = `{ by: "Mei: Tan", role: "Legal", date: "2027-03-09", sha256: "${one.sha256}" }`
    const old = 'by: x, date: 2027-01-01'
    const written = (yaml: string) => {
      const edit = approvalEdit(yaml, one)
      return edit && yaml.slice(0, edit.start) + edit.text + yaml.slice(edit.end)
    }
    expect(written('id: a\n')).toBe(`id: a\napprovals:\n${item('  ')}`)
    expect(written('approvals: []\nid: a\n')).toBe(`approvals: [${flow}]\nid: a\n`)
    expect(written(`approvals: [{ ${old} }]\n`)).toBe(`approvals: [{ ${old} }, ${flow}]\n`)
    expect(written(`approvals: [{ ${old} }, ]\n`)).toBe(`approvals: [{ ${old} },  ${flow}]\n`)
    expect(written(`approvals:\n- { ${old} }\n\n# end\nid: a\n`)).toBe(
      `approvals:\n- { ${old} }\n${item('')}\n# end\nid: a\n`,
    )
    expect(written(`approvals:\n    -\n      by: x # them\n      date: 2027-01-01 # then\nid: a\n`)).toBe(
      `approvals:\n    -\n      by: x # them\n      date: 2027-01-01 # then\n${item('    ')}id: a\n`,
    )
    expect(written('{ id: a }\n')).toBe(`{ id: a , approvals: [${flow}]}\n`)
    expect(written('approvals:\nid: a\n')).toBeUndefined()
    expect(written('list: &list []\napprovals: *list\n')).toBeUndefined()
  })

  it('changes nothing but what it adds, however the file is spaced and commented', async () => {
    const gap = fc.constantFrom('', '\n', '# a remark\n', '\n# one\n\n')
    const end = fc.constantFrom('\n', '\r\n')
    const list = fc.constantFrom(
      '',
      'approvals: []\n',
      `approvals:\n  - by: ben # first\n    date: 2026-01-01\n    sha256: ${'a'.repeat(64)}\n`,
      `approvals: [{ by: ben, date: "2026-01-01", sha256: ${'a'.repeat(64)} }] # one\n`,
    )
    const name = fc.string({ minLength: 1, maxLength: 12 })
    await fc.assert(
      fc.asyncProperty(gap, gap, list, end, name, async (above, below, approvals, lineEnd, given) => {
        const by = given.replace(/[\p{Cc}\p{Cs}]/gu, '').trim() || 'x'
        const before = originalFile()
          .replace('---\n\n#', () => `${above}${approvals}${below}---\n\n#`)
          .replaceAll('\n', lineEnd)
        await writeFile(path(), before)
        const result = await approve(bundle, { by, role: 'Legal', key: undefined, now: 0 })
        expect(result.outcome).toBe('approved')
        const after = await text()
        const start = [...before].findIndex((character, at) => character !== after[at])
        const added = after.length - before.length
        expect(after.slice(0, start) + after.slice(start + added)).toBe(before)
        const { record } = await checkRecord({ path: bundle })
        expect(record?.editions.get('en')?.facts.approvals?.at(-1)).toMatchObject({ by, sha256: record?.sha256 })
      }),
      { numRuns: 40 },
    )
  })
})

describe('an approval', () => {
  it('is void once anything of the record changed, its translations included', async () => {
    await writeFile(join(bundle, 'record.zh-Hans.md'), translationFile())
    await approved()
    expect((await communique('check', bundle)).stderr).not.toContain('void')
    await writeFile(join(bundle, 'record.zh-Hans.md'), translationFile().replace('谈潮汐', '谈潮水'))
    expect((await communique('check', bundle)).stderr).toMatch(
      /record\.md:\d+:13-\d+:77 warning Unexpected approval by `ada` of another state of the record: void/,
    )
  })

  it.skipIf(!has('git'))('tells from git what changed since', async () => {
    await git('init', '-q')
    await approved()
    await git('add', '.')
    await git('commit', '-qm', 'approved')
    const changed = (await text())
      .replace('city: Northhaven } }', 'city: Southhaven } }')
      .replace('spoke of tides', 'spoke of the tides')
    await writeFile(path(), changed)
    expect((await communique('check', bundle)).stderr).toContain(
      'Changed since: `event.venue.0.city`, “Presentations”.',
    )
  })

  it('tells from what was built what changed since, where there is no git', async () => {
    await approved()
    expect((await build('--only', 'briefing')).status).toBe(0)
    await writeFile(path(), (await text()).replace('It studies tides.', 'It studies waves.'))
    const { stderr } = await build('--only', 'briefing')
    expect(stderr).toContain('Changed since: `organizations.nhi.boilerplate`.')
  })
})

describe('settings that ask for approvals', () => {
  beforeEach(() => settings('approvals: { count: 2, roles: [Legal] }\n'))

  it('hold release and summary back, not the briefing, and say what is missing', async () => {
    await communique('approve', bundle, '--by', 'ben', '--role', 'Office')
    const { status, stdout, stderr } = await build()
    expect(status).toBe(1)
    expect(stdout.trim().split('\n')).toEqual([join(work, 'out', 'example', 'briefing.en.docx')])
    expect(stderr).toContain('error Missing approval by 1 more person and the role `Legal`')
    expect((await communique('check', bundle)).status).toBe(1)
  })

  it('let them go once there are enough, one of each person', async () => {
    await approved()
    await communique('approve', bundle, '--by', 'Ada', '--role', 'Office')
    expect((await build('--only', 'press-release')).status).toBe(1)
    await communique('approve', bundle, '--by', 'Mei Tan', '--role', 'Office')
    const { status, stdout } = await build()
    expect([status, stdout.trim().split('\n').length]).toEqual([0, 3])
  })

  it('do not hold a draft back', async () => {
    const facts = 'release: { status: draft, issuer: nhi, dateline: { city: Northhaven } }\n'
    await writeFile(path(), originalFile({ facts }))
    expect((await build()).stdout.trim().split('\n')).toHaveLength(3)
  })
})

describe('one person', () => {
  const mine = (by: string) => communique('approve', bundle, '--by', by, '--role', 'Legal')
  const count = async () => {
    const { status } = await build('--only', 'press-release')
    return status === 0
  }

  it('is one by id, by name in any language, in other case, width and spacing', async () => {
    await settings('approvals: { count: 2 }\n')
    const { record } = await checkRecord({ path: bundle })
    const name = record?.editions.get('en')?.facts.people?.find(({ id }) => id === 'ada')?.name ?? ''
    for (const by of ['ada', name, name.toUpperCase(), name.replace(' ', '  '), `\u200b${name}`, 'ａｄａ']) {
      await mine(by)
      expect(await count(), by).toBe(false)
    }
    await mine('Mei Tan')
    expect(await count()).toBe(true)
  })
})

describe('a signed approval', () => {
  const pair = () => {
    const { publicKey, privateKey } = generateKeyPairSync('ed25519')
    return {
      publicKey: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
      privateKey: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    }
  }
  const known = (pem: string) =>
    settings(
      `approvals: { count: 1 }\napprovers:\n  - name: ada\n    publicKey: |\n${pem.trimEnd().replace(/^/gm, '      ')}\n`,
    )
  const key = () => join(work, 'key.pem')

  it('counts when the settings know its key', async () => {
    const { publicKey, privateKey } = pair()
    await known(publicKey)
    await writeFile(key(), privateKey)
    expect((await approved('--key', key())).stdout).toContain('signed')
    expect((await build()).status).toBe(0)
  })

  it('is asked of whoever has a key', async () => {
    await known(pair().publicKey)
    await approved()
    const { status, stderr } = await build()
    expect(status).toBe(1)
    expect(stderr).toContain('warning Missing signature of the approval by `ada`')
  })

  it('is asked of whoever has a key, under each of their names', async () => {
    await known(pair().publicKey)
    const { record } = await checkRecord({ path: bundle })
    const name = record?.editions.get('en')?.facts.people?.find(({ id }) => id === 'ada')?.name ?? ''
    await communique('approve', bundle, '--by', name, '--role', 'Legal')
    expect((await build()).status).toBe(1)
    await writeFile(key(), pair().privateKey)
    const wrong = await communique('approve', bundle, '--by', name, '--role', 'Board', '--key', key())
    expect(wrong.stderr).toContain(`expected the private half of the key of \`${name}\``)
  })

  it('is all that counts where the settings say so', async () => {
    const { publicKey, privateKey } = pair()
    const pem = publicKey.trimEnd().replace(/^/gm, '      ')
    await settings(`approvals: { count: 1, signed: true }\napprovers:\n  - name: ada\n    publicKey: |\n${pem}\n`)
    await communique('approve', bundle, '--by', 'Mei Tan', '--role', 'Board')
    const { status, stderr } = await build()
    expect(status).toBe(1)
    expect(stderr).toContain('Missing signature of the approval by `Mei Tan`')
    await writeFile(key(), privateKey)
    await approved('--key', key())
    expect((await build()).status).toBe(0)
  })

  it('is verified with the finished documents: forged, or missing from what was issued', async () => {
    const { publicKey, privateKey } = pair()
    await known(publicKey)
    await writeFile(key(), privateKey)
    await approved('--key', key())
    expect((await build()).status).toBe(0)
    const verify = () => communique('verify', join(work, 'out'), '--record', bundle)
    expect(await verify()).toMatchObject({ status: 0, stderr: '' })
    const signed = await text()
    await writeFile(path(), signed.replace('role: Legal', 'role: Board'))
    const forged = await verify()
    expect(forged.status).toBe(1)
    expect(forged.stderr).toMatch(/record\.md:.* error Unexpected signature of the approval by `ada`/)
    await writeFile(path(), signed.replace(/approvals:\n(?: {2}.*\n)+/, ''))
    const missing = await verify()
    expect(missing.status).toBe(1)
    expect(missing.stderr).toContain('error Missing approval by 1 more person')
  })

  it.each([
    ['its day', /date: 2026-11-24/, 'date: 2026-11-23'],
    ['its role', /role: Legal/, 'role: Board'],
    ['what it is of', hash, 'c'.repeat(64)],
  ])('is an error when %s was changed, and nothing is written', async (_, from, to) => {
    const { publicKey, privateKey } = pair()
    await known(publicKey)
    await writeFile(key(), privateKey)
    await approved('--key', key())
    await writeFile(path(), (await text()).replace(from, to))
    const { status, stdout, stderr } = await build()
    expect([status, stdout]).toEqual([1, ''])
    expect(stderr).toContain('error Unexpected signature of the approval by `ada`')
  })

  it("is refused with somebody else's key, or what is no key", async () => {
    await known(pair().publicKey)
    await writeFile(key(), pair().privateKey)
    expect((await approved('--key', key())).status).toBe(2)
    await writeFile(key(), 'no key')
    expect((await approved('--key', key())).stderr).toContain('expected an Ed25519 key as PEM')
    expect(await text()).toBe(originalFile())
  })
})
