import { describe, expect, it } from 'vitest'
import { machineFailure } from '../../src/desk/failure.ts'
import { JobError } from '../../src/desk/work/thread.ts'
import { MachineError } from '../../src/pipeline/failure.ts'
import { openDesk } from './fixture.ts'

const system = (code: string) => Object.assign(new Error(`${code}: it failed, write '/srv/records/x'`), { code })

describe('a failure of the machine', () => {
  it.each([
    ['a full disk', system('ENOSPC'), 'full'],
    ['a quota', system('EDQUOT'), 'full'],
    ['a folder of somebody else', system('EACCES'), 'unwritable'],
    ['a file system to read from', system('EROFS'), 'unwritable'],
    ['a full disk that the build told of', new MachineError('/srv/output', system('ENOSPC')), 'full'],
    ['a full disk that a thread told of', new JobError('MachineError', '/srv/output: ENOSPC', 'ENOSPC'), 'full'],
    ['anything else', new Error('It broke'), 'machine'],
  ])('%s is told in words, without the paths of the server', (_, error, code) => {
    const failure = machineFailure(error)
    expect(failure.code).toBe(code)
    expect(failure.message).not.toContain('/srv')
  })

  it('is told to the page, and why to whoever runs the desk', async () => {
    const told: string[] = []
    const desk = await openDesk(undefined, {}, (reason) => told.push(reason))
    desk.desk.versions.keep = () => Promise.reject(system('ENOSPC'))
    const [record] = (await desk.get<{ texts: { text: string; sha256: string }[] }>('/records/2027-03-08-open-tide'))
      .texts
    const answer = await desk.post(
      '/records/2027-03-08-open-tide/files/record.md',
      { text: `${record?.text}\nMore.\n`, base: record?.sha256 },
      'PUT',
    )
    expect(answer).toEqual({ status: 507, body: { error: { code: 'full', message: 'The disk is full' } } })
    expect(told).toEqual(["ENOSPC: it failed, write '/srv/records/x'"])
  })
})
