import { existsSync } from 'node:fs'
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { numbered, smallRecord, writeRecords } from '../../pipeline/archive/records.ts'
import { communique, folder } from '../../pipeline/run.ts'

const [GOOD = '', BAD = ''] = numbered(2)

describe('what a run leaves for operators', () => {
  let work = ''
  const at = (name: string) => join(work, name)
  const run = (...args: string[]) =>
    communique('archive', at('in'), '--output', at('out'), '--only', 'press-release', '--workers', '1', ...args)
  beforeAll(async () => {
    work = await folder()
    await writeRecords(at('in'), [GOOD])
    await writeFile(at(`in/${BAD}.md`), smallRecord(BAD).replace('organization: nih', 'organization: nhi'))
    expect((await run('--log', at('log/run.jsonl'), '--metrics', at('run.prom'))).status).toBe(1)
  })

  it('is a line of JSON for each event', async () => {
    const text = await readFile(at('log/run.jsonl'), 'utf8')
    const events = text
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))
    expect(events).toMatchObject([
      { event: 'start', level: 'info', time: '2026-11-24T12:00:00.000Z', records: 2 },
      {
        event: 'built',
        record: GOOD,
        why: 'not built yet',
        stored: [{ path: at(`out/${GOOD}/press-release.en.html`) }, {}, {}],
      },
      { event: 'failed', level: 'error', record: BAD, messages: [{ ruleId: 'organization-known', line: 9 }] },
      { event: 'end', built: 1, unchanged: 0, failed: 1, files: 3, status: 1 },
    ])
  })

  it('adds to the log of earlier runs', async () => {
    await run('--log', at('log/run.jsonl'))
    const text = await readFile(at('log/run.jsonl'), 'utf8')
    expect(text.match(/"event":"start"/g)).toHaveLength(2)
    expect(text).toContain(`"record":"${GOOD}","path":"${at(`in/${GOOD}.md`)}","event":"unchanged"`)
  })

  it('is a file of numbers that Prometheus reads, put in its place whole', async () => {
    const text = await readFile(at('run.prom'), 'utf8')
    const metric = /^(?:# (?:HELP [a-z_]+ .+|TYPE [a-z_]+ gauge)|[a-z_]+(?:\{result="[a-z-]+"\})? [0-9.]+)$/
    expect(text.endsWith('\n')).toBe(true)
    expect(
      text
        .trimEnd()
        .split('\n')
        .filter((line) => !metric.test(line)),
    ).toEqual([])
    expect(text).toContain('communique_archive_records{result="built"} 1\n')
    expect(text).toContain('communique_archive_records{result="failed"} 1\n')
    expect(text).toContain('communique_archive_exit_status 1\n')
    expect(text).not.toContain('last_success')
    expect((await readdir(work)).sort()).toEqual(['in', 'log', 'out', 'run.prom'])
  })

  it('says when a run last went well, also after one that did not', async () => {
    const numbers = ['--metrics', at('run.prom')]
    const broken = await readFile(at(`in/${BAD}.md`), 'utf8')
    await writeFile(at(`in/${BAD}.md`), smallRecord(BAD))
    expect((await run(...numbers)).status).toBe(0)
    const success = `communique_archive_last_success_timestamp_seconds ${Date.parse('2026-11-24T12:00Z') / 1000}\n`
    expect(await readFile(at('run.prom'), 'utf8')).toContain(success)
    await writeFile(at(`in/${BAD}.md`), broken)
    expect((await run(...numbers)).status).toBe(1)
    expect(await readFile(at('run.prom'), 'utf8')).toContain(success)
  })

  it('tells also of a run whose records are gone', async () => {
    const gone = await communique('archive', at('away'), '--log', at('gone.jsonl'), '--metrics', at('gone.prom'))
    expect(gone).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: .*away.*\n$/) })
    const end = { event: 'end', level: 'error', records: 0, status: 2, reason: expect.stringContaining('away') }
    expect(JSON.parse(await readFile(at('gone.jsonl'), 'utf8'))).toMatchObject(end)
    expect(await readFile(at('gone.prom'), 'utf8')).toContain('communique_archive_exit_status 2\n')
  })

  it('is told when it can not be written, beside what else went wrong', async () => {
    const both = await communique('archive', at('away'), '--metrics', at('none/run.prom'))
    expect(both).toMatchObject({ status: 2, stderr: expect.stringMatching(/^error: ENOENT.*\nerror: .*away/) })
    await mkdir(at('folder'))
    expect(await run('--log', at('folder'))).toMatchObject({ status: 3, stderr: expect.stringContaining('EISDIR') })
    // a file on a full disk, as Linux has one
    if (existsSync('/dev/full')) {
      expect(await run('--log', '/dev/full', '--metrics', at('full.prom'))).toMatchObject({
        status: 3,
        stderr: expect.stringContaining(
          "ENOSPC: no space left on device, write '/dev/full'. Make room on that file system",
        ),
      })
      expect(await readFile(at('full.prom'), 'utf8')).toContain('communique_archive_exit_status 3')
    }
    expect(await run('--metrics', at('none/run.prom'))).toMatchObject({
      status: 3,
      stderr: expect.stringContaining('ENOENT'),
    })
  })
})
