import { cp, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { communique, folder } from '../pipeline/run.ts'

const ID = '2024-07-02-smart-pumch'

async function copy(): Promise<{ bundle: string; text: () => Promise<string> }> {
  const bundle = join(await folder(), ID)
  await cp(join('input', ID), bundle, { recursive: true })
  return { bundle, text: () => readFile(join(bundle, 'record.zh-Hans.md'), 'utf8') }
}

it('check --fix --dry-run shows the difference and changes nothing', async () => {
  const { bundle, text } = await copy()
  const before = await text()
  const { status, stdout } = await communique('check', bundle, '--fix', '--dry-run')
  expect(status).toBe(0)
  expect(stdout).toContain('+:event[date]，:person[yan]率团赴:org[pumch]，')
  expect(await text()).toBe(before)
})

it('check --fix mends the file, names it, and the warning is gone', async () => {
  const { bundle, text } = await copy()
  const { stdout, stderr } = await communique('check', bundle, '--fix')
  expect(stdout).toBe(`${join(bundle, 'record.zh-Hans.md')}\n`)
  expect(stderr).not.toContain('(punctuation-width)')
  expect(await text()).toContain('交流会前，代表团参观了医院的临床研究平台，')
  expect((await communique('check', bundle, '--fix')).stdout).toBe('')
})
