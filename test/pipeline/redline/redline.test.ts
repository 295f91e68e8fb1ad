import { execFile } from 'node:child_process'
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import mammoth from 'mammoth'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { originalFile, translationFile } from '../../record/example-record.ts'
import { has } from '../../system/tool.ts'
import { opened } from '../../writers/docx/read.ts'
import { faults } from '../../writers/docx/sound.ts'
import { communique, folder } from '../run.ts'
import { type Block, settled } from './settled.ts'
import { after, before } from './versions.ts'

/* Two versions of a made-up record. The clock stands at noon of 2026-11-24 UTC. */

const execute = promisify(execFile)

const home = process.cwd()
beforeEach(async () => process.chdir(await folder()))
afterEach(() => process.chdir(home))

async function version(name: string, text: string, chinese?: string): Promise<string> {
  await mkdir(name, { recursive: true })
  await writeFile(join(name, 'record.md'), text)
  if (chinese) await writeFile(join(name, 'record.zh-Hans.md'), chinese)
  return name
}

const two = async () => [await version('old', before), await version('new', after)] as const

const textOf = (block: Block): string =>
  typeof block === 'string'
    ? block
    : block.rows.map((row) => row.map((cell) => cell.map(textOf).join('\n')).join(' | ')).join('\n')

const wordFile = (bytes: Uint8Array) => opened({ bytes, placements: [], messages: [] })

describe('redline', () => {
  it('lists the changed facts as printed, then the changed text under its headings', async () => {
    const { status, stdout } = await communique('redline', ...(await two()))
    expect(status).toBe(0)
    expect(stdout).toContain('example: version 1 → 2\n')
    expect(stdout).toContain('  actions.protocol.due: September 1, 2024 → October 1, 2024\n')
    expect(stdout).toContain('  actions.tank.text: – → Buy a tank\n')
    // a list without ids is matched by what it says
    expect(stdout.match(/briefing\.messages\.\d.*/g)).toEqual(['briefing.messages.0: – → Waves matter too'])
    expect(stdout).toContain('Discussion\n  Dr. Osei measured [-12-]{+14+} tides. The tank is old.\n')
    expect(stdout.trim().split('\n').at(-1)).toBe('example.redline.en.docx')
  })

  it('is a Word document that opens with the changed facts and then is either version', async () => {
    const bytes = await redlineOfTwo()
    expect(faults(wordFile(bytes))).toEqual([])
    for (const [decision, name] of [
      ['accept', 'new'],
      ['reject', 'old'],
    ] as const) {
      const all = settled(bytes, decision).body
      const own = settled(await briefing(name), decision).body
      expect(all.slice(-own.length)).toEqual(own)
      const front = all.slice(0, -own.length).map(textOf).join('\n')
      expect(front).toContain('Due\nactions.protocol.due | September 1, 2024 | October 1, 2024')
    }
  })

  it('reads to others as the newer version', async () => {
    const { value } = await mammoth.extractRawText({ buffer: Buffer.from(await redlineOfTwo()) })
    expect(value).toContain('Dr. Osei measured 14 tides.')
    expect(value).not.toContain('measured 12')
  })

  it('gives programs the same as JSON', async () => {
    const { stdout } = await communique('redline', ...(await two()), '--format', 'json')
    const data = JSON.parse(stdout)
    const head = { schema: 'communique-redline/1', id: 'example', language: 'en', document: 'example.redline.en.docx' }
    expect(data).toMatchObject(head)
    expect(data.facts).toContainEqual({
      pointer: 'actions.protocol.due',
      kind: 'date',
      old: { value: '2024-09-01', printed: 'September 1, 2024' },
      new: { value: '2024-10-01', printed: 'October 1, 2024' },
    })
    expect(data.text).toContainEqual({
      type: 'changed',
      heading: 'Discussion',
      segments: [
        { type: 'equal', text: 'Dr. Osei measured ' },
        { type: 'deleted', text: '12' },
        { type: 'inserted', text: '14' },
        { type: 'equal', text: ' tides. The tank is old.' },
      ],
    })
  })

  it('gives the same bytes at the same moment, and dates the changes by the clock', async () => {
    const [old, now] = await two()
    const at = ['--now', '2027-03-09T08:00+08:00']
    await communique('redline', old, now, '--output', 'changes/a.docx', ...at)
    await communique('redline', old, now, '--output', 'changes/b.docx', ...at)
    const bytes = await readFile('changes/a.docx')
    expect((await readFile('changes/b.docx')).equals(bytes)).toBe(true)
    expect(wordFile(bytes).text('word/document.xml')).toContain('w:date="2027-03-09T00:00:00Z"')
  })

  it('compares a translation', async () => {
    const old = await version('old', originalFile(), translationFile())
    const now = await version('new', originalFile(), translationFile().replace('谈潮汐', '谈波浪'))
    const { stdout } = await communique('redline', old, now, '--language', 'zh-Hans')
    expect(stdout).toMatch(/潮汐与时间\n.*\[-潮汐-\]\{\+波浪\+\}/)
  })

  it.skipIf(!has('git'))('takes revisions of git for either side, paths from the root or from here', async () => {
    const git = (...args: string[]) =>
      execute('git', ['-c', 'user.name=Ada', '-c', 'user.email=ada@example.org', ...args])
    await git('init', '-q')
    await version('input/example', before)
    await git('add', '.')
    await git('commit', '-qm', 'one')
    await version('input/example', after)
    const redline = async (...args: string[]) => (await communique('redline', ...args)).stdout
    const expected = 'actions.protocol.due: September 1, 2024 → October 1, 2024'
    expect(await redline('HEAD:input/example', 'input/example')).toContain(expected)
    await git('commit', '-qam', 'two')
    expect(await redline('HEAD~1:input/example/record.md', 'HEAD:input/example')).toContain(expected)
    process.chdir('input')
    expect(await redline('HEAD~1:./example', 'example')).toContain(expected)
  })

  it.each([
    ['no such path', ['nowhere', 'new']],
    ['no such revision', ['v9:input/example', 'new']],
    ['a revision that looks like an option', ['new', '--', '--output=x:new']],
    ['a language that one lacks', ['old', 'new', '--language', 'ja']],
  ])('says that the call is wrong: %s', async (_, args) => {
    await two()
    const { status, stderr } = await communique('redline', ...args)
    expect([status, stderr === '']).toEqual([2, false])
  })

  it.skipIf(process.platform === 'win32')('replaces no folder and no pipe', async () => {
    await execute('mkfifo', ['pipe'])
    for (const path of ['.', 'pipe']) {
      const { status, stderr } = await communique('redline', 'old', 'new', '--output', path)
      expect([status, stderr]).toEqual([2, `error: Unexpected \`--output ${path}\`, expected the path of a file\n`])
    }
  })

  it('says what is wrong with a version that has errors', async () => {
    const [old, now] = await two()
    await writeFile(join(now, 'record.md'), originalFile({ facts: 'people: [{ id: ada }]\n' }))
    const { status, stderr } = await communique('redline', old, now)
    expect(status).toBe(1)
    expect(stderr).toContain('new/record.md')
  })
})

async function redlineOfTwo(): Promise<Uint8Array> {
  await communique('redline', ...(await two()))
  return readFile('example.redline.en.docx')
}

/** The briefing of a version as `build` makes it, under the name that its record has. */
async function briefing(name: string): Promise<Uint8Array> {
  await version(`in-${name}/example`, await readFile(join(name, 'record.md'), 'utf8'))
  await communique('build', `in-${name}/example`, '--output', `out-${name}`, '--only', 'briefing')
  return readFile(`out-${name}/example/briefing.en.docx`)
}
