import { mkdir, readdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { smallRecord, writeRecords } from './archive/records.ts'
import { communique, folder } from './run.ts'

const ID = 'visit-0001'
const NOW = ['--now', '2027-06-01T00:00Z']

describe('records of one name', () => {
  let work: string
  let [single, bundle] = ['', '']
  beforeAll(async () => {
    work = await folder()
    await writeRecords(join(work, 'spring'), [ID, 'visit-0002'])
    bundle = join(work, 'autumn', ID)
    single = join(work, 'spring', `${ID}.md`)
    await mkdir(bundle, { recursive: true })
    await writeFile(join(bundle, 'record.md'), smallRecord(ID, { headline: 'Another visit' }))
  })

  const both = () => [join(work, 'spring'), join(work, 'autumn')]
  const errors = (text: string) => text.split('\n').filter((line) => line.includes(' error '))
  const expected = () => [
    `${bundle} error Unexpected record with the id of ${single}, expected an id of its own (record-unique)`,
    `${single} error Unexpected record with the id of ${bundle}, expected an id of its own (record-unique)`,
  ]

  it('are an error that names both, and the others are made', async () => {
    const output = join(work, 'built')
    const { status, stderr } = await communique('build', ...both(), '--output', output, ...NOW)
    expect([status, errors(stderr)]).toEqual([1, expected()])
    expect((await readdir(output)).filter((name) => !name.startsWith('.'))).toEqual(['visit-0002'])
  })

  it('are never filed, nor left out by --since, and leave what stands', async () => {
    const [output, archive] = [join(work, 'out'), join(work, 'bags')]
    const options = ['--output', output, '--archive', archive, ...NOW, '--workers', '1']
    expect(await communique('archive', single, ...options)).toMatchObject({ status: 0 })
    const { status, stderr } = await communique('archive', ...both(), ...options, '--since', '2100-01-01')
    expect([status, errors(stderr)]).toEqual([1, expected()])
    expect(stderr).toContain('0 built, 0 unchanged, 2 failed, 1 left out')
    const again = await communique('archive', ...both(), ...options, '--explain')
    expect([again.status, errors(again.stderr)]).toEqual([1, expected()])
    expect(again.stderr).toContain('1 built, 0 unchanged, 2 failed')
    expect(await readdir(join(archive, ID))).toEqual(['v1'])
    expect((await communique('archive', single, ...options)).stderr).toContain('0 built, 1 unchanged')
    const dry = await communique('archive', ...both(), ...options, '--dry-run')
    expect([dry.status, errors(dry.stderr)]).toEqual([1, expected()])
  })

  it('are told by `check`', async () => {
    const { status, stderr } = await communique('check', ...both())
    expect([status, errors(stderr)]).toEqual([1, expected()])
  })
})
