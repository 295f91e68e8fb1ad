import { mkdir, readdir, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallRecord } from '../../pipeline/archive/records.ts'
import { communique, filesBelow, folder } from '../../pipeline/run.ts'

const ID = 'visit-0001'
const EMBARGO = 'status: embargoed, embargo: "2027-06-01T09:00+00:00", timezone: UTC'

describe('filing issued versions', () => {
  let [record, output, bags] = ['', '', '']
  beforeAll(async () => {
    const work = await folder()
    record = join(work, `${ID}.md`)
    output = join(work, 'out')
    bags = join(work, 'bags')
  })
  const run = (...args: string[]) => communique('archive', record, '--output', output, '--archive', bags, ...args)
  const versions = () => readdir(join(bags, ID)).catch(() => [])

  it('leaves drafts alone, and what is under embargo', async () => {
    await writeFile(record, smallRecord(ID, { release: 'status: draft' }))
    expect((await run()).status).toBe(0)
    await writeFile(record, smallRecord(ID, { release: EMBARGO }))
    expect((await run('--now', '2027-05-31T09:00Z')).status).toBe(0)
    expect(await versions()).toEqual([])
  })

  it('files a version when its hour has come, once', async () => {
    expect((await run('--now', '2027-06-01T09:00Z')).stderr).toContain('1 built, 0 unchanged, 0 failed, 1 filed')
    const before = await filesBelow(bags)
    expect((await run('--now', '2027-06-02T09:00Z')).stderr).toContain('0 built, 1 unchanged, 0 failed;')
    expect((await run('--now', '2027-06-02T09:00Z', '--force')).status).toBe(0)
    expect(await filesBelow(bags)).toEqual(before)
  })

  it('refuses another record of the same version also where `build` made it in the meantime', async () => {
    await writeFile(record, smallRecord(ID, { release: EMBARGO, headline: 'Corrected' }))
    await communique('build', record, '--output', output, '--now', '2027-06-03T09:00Z')
    const { status, stderr } = await run('--now', '2027-06-03T09:00Z')
    expect([status, stderr]).toEqual([1, expect.stringContaining('Unexpected change of version 1, which is filed')])
  })

  it('fails one record alone where something else stands in the place of its bags', async () => {
    const place = join(bags, 'visit-0002')
    const other = record.replace(ID, 'visit-0002')
    await writeFile(other, smallRecord('visit-0002'))
    await communique('build', other, '--output', output)
    await mkdir(bags, { recursive: true })
    await writeFile(place, '')
    await writeFile(record, smallRecord(ID, { release: EMBARGO, version: 2 }))
    const both = await communique('archive', other, record, '--output', output, '--archive', bags, '--workers', '1')
    expect(both).toMatchObject({ status: 3, stderr: expect.stringContaining(`error: ${other}: ENOTDIR: `) })
    expect(both.stderr).toContain('1 built, 0 unchanged, 1 failed')
    await rm(place)
  })

  it('wants all documents', async () => {
    expect((await run('--only', 'briefing')).status).toBe(2)
  })
})
