import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkBundle, severityOf } from '../../../src/record/index.ts'
import { rules } from '../../../src/record/rules/index.ts'
import { bundleOf } from '../bundle.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { type Example, examplesIn } from './examples.ts'

const folder = new URL('../../../src/record/rules/', import.meta.url)
const names = readdirSync(folder)
  .filter((name) => name !== 'index.ts')
  .map((name) => name.replace(/\.ts$/, ''))

test('each file in rules/ is one rule of that name, and all are run', () => {
  expect(rules.map(({ id }) => id).toSorted()).toEqual(names.toSorted())
})

test('the record that examples change gives no message', async () => {
  const { messages } = await checkBundle(
    bundleOf({ 'record.md': originalFile(), 'record.zh-Hans.md': translationFile() }),
  )
  expect(messages.map(String)).toEqual([])
})

/** Rules of reading a disk: their examples are files, in `read.test.ts`. */
const ofReading = new Set(['file-readable', 'file-size', 'file-name', 'media-in-bundle'])

describe.each(names)('%s', (name) => {
  const examples = examplesIn(readFileSync(new URL(`${name}.ts`, folder), 'utf8'))
  const bad = examples.filter(({ kind }) => kind === 'bad')
  const good = examples.filter(({ kind }) => kind === 'good')

  test.skipIf(ofReading.has(name))('has a bad example', () => expect(bad.length).toBeGreaterThan(0))

  test.each(bad)('tells of bad example %#', async (example) => {
    expect(await told(name, example)).toEqual(example.messages)
  })

  test.each(good)('is silent about good example %#', async (example) => {
    const { messages } = await checkBundle(bundleOf(example.files), example.style)
    expect(
      messages.filter((message) => message.ruleId === name || severityOf(message) === 'error').map(String),
    ).toEqual([])
  })
})

/** The rule's messages about an example, in the form in which the example expects them. */
async function told(name: string, { files, style }: Example): Promise<string[]> {
  const { messages } = await checkBundle(bundleOf(files), style)
  return messages
    .filter(({ ruleId }) => ruleId === name)
    .map((message) => {
      const file = files[(message.file ?? '').replace(/^input\/example\//, '')]
      const { place } = message
      const range = place && 'start' in place ? place : undefined
      const text = typeof file === 'string' && range ? file.slice(range.start.offset, range.end.offset) : ''
      return `${text.split('\n')[0] || '∅'} → ${severityOf(message)} ${message.reason}`
    })
}
