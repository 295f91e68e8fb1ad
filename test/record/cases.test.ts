import { existsSync, readdirSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { checkRecord, formatMessage } from '../../src/record/index.ts'

const cases = fileURLToPath(new URL('../cases/', import.meta.url))
const names = readdirSync(cases).filter((name) => existsSync(`${cases}${name}/record.md`))

/** After a change that is meant: `npx vitest run test/record/cases.test.ts --update`, then read the difference. */
test.each(names)('all that is said of test/cases/%s', async (name) => {
  const { messages } = await checkRecord({ path: `${cases}${name}` })
  const text = messages.map((message) => `${formatMessage(message).replaceAll(cases, '')}\n`).join('')
  await expect(text).toMatchFileSnapshot(`${cases}${name}/expected.txt`)
})

test('a file with Windows line ends and a byte order mark is told the same as any', async () => {
  const told = async (name: string) => {
    const { messages } = await checkRecord({ path: `${cases}${name}` })
    return messages.map((message) => formatMessage(message).replace(cases, '').replaceAll(name, 'NAME'))
  }
  const without = (lines: string[]) => lines.filter((line) => !line.includes('id-matches-name'))
  expect(without(await told('windows'))).toEqual(without(await told('misspelled')))
})
