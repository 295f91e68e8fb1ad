import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { numbered, writeRecords } from '../pipeline/archive/records.ts'
import { communique, folder } from '../pipeline/run.ts'

const [FIRST = '', SECOND = '', THIRD = ''] = numbered(3)

describe('build', () => {
  it.each(['text', 'json'])(
    'tells of every record that the machine failed, and makes the others: %s',
    async (format) => {
      const work = await folder()
      const [input, output] = [join(work, 'in'), join(work, 'out')]
      await writeRecords(input, [FIRST, SECOND, THIRD])
      await mkdir(output)
      for (const id of [FIRST, THIRD]) await writeFile(join(output, id), 'no folder')
      const { status, stdout, stderr } = await communique('build', input, '--output', output, '--format', format)
      expect(status).toBe(3)
      for (const id of [FIRST, THIRD]) expect(stderr).toContain(`error: ${join(input, id)}.md: EEXIST`)
      if (format === 'json') expect(JSON.parse(stdout)).toEqual([])
      else expect(stdout.trim().split('\n')).toHaveLength(3)
    },
  )

  it('warns of a record that has none of the languages asked for', async () => {
    const work = await folder()
    await writeRecords(join(work, 'in'), [FIRST])
    const { status, stdout, stderr } = await communique(
      ...['build', join(work, 'in'), '--output', join(work, 'out'), '--language', 'zz,fr'],
    )
    expect([status, stdout]).toEqual([0, ''])
    expect(stderr).toMatch(/\.md:5:\d+\S+ warning Missing `zz`, `fr`, expected one of .*: `en` \(language-asked\)/)
  })

  it('wants the folder of templates to be there: a typo would give another look', async () => {
    const work = await folder()
    await writeRecords(join(work, 'in'), [FIRST])
    const call = ['build', join(work, 'in'), '--output', join(work, 'out'), '--templates']
    for (const name of ['nowhere', `in/${FIRST}.md`]) {
      const { status, stderr } = await communique(...call, join(work, name))
      expect([status, stderr]).toEqual([2, `error: ${join(work, name)}: no such folder\n`])
    }
  })
})
