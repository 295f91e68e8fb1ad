import { mkdir, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, expect, it } from 'vitest'
import { communique, folder } from '../pipeline/run.ts'

const home = process.cwd()
afterEach(() => process.chdir(home))

const RECORD = `---
schema: exchange-record/1
id: visit
language: en
event: { type: academic exchange, name: Visit, start: "2027-05-04" }
---

# ${'A headline that goes on and on, '.repeat(3)}and on

## Lead

Words.
`

async function checked(settings: string): Promise<Awaited<ReturnType<typeof communique>>> {
  const work = await folder()
  process.chdir(work)
  await mkdir(join(work, 'input'))
  await writeFile(join(work, 'input', 'visit.md'), RECORD)
  await writeFile(join(work, 'communique.yaml'), settings)
  return communique('check')
}

it('communique.yaml switches a rule off', async () => {
  expect((await checked('')).stderr).toContain('(headline-length)')
  expect((await checked('rules: { headline-length: off }')).stderr).not.toContain('(headline-length)')
})

it('communique.yaml makes a rule an error', async () => {
  const { status, stderr } = await checked('rules: { headline-length: error }')
  expect(status).toBe(1)
  expect(stderr).toMatch(/visit\.md:\d+:\d+-\d+:\d+ error Unexpected headline/)
})

it('a mistake in communique.yaml is told at its place', async () => {
  const { status, stderr } = await checked('rules:\n  headline-length: never\n')
  expect(status).toBe(1)
  expect(stderr).toMatch(/communique\.yaml:2:20-2:20 error Unexpected value at `rules\.headline-length`/)
})
