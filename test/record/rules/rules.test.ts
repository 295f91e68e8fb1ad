import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkBundle, severityOf } from '../../../src/record/index.ts'
import { rules } from '../../../src/record/rules/index.ts'
import { styleSettingsSchema } from '../../../src/record/style/settings.ts'
import { bundleOf } from '../bundle.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { type Example, examplesIn, reasonIn } from './examples.ts'
import { readingExamples, toldOnDisk } from './reading.ts'

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

describe.each(names)('%s', (name) => {
  const source = readFileSync(new URL(`${name}.ts`, folder), 'utf8')
  const examples = examplesIn(source)
  const bad = examples.filter(({ kind }) => kind === 'bad')
  const good = examples.filter(({ kind }) => kind === 'good')
  const onDisk = readingExamples[name]

  test('says what it demands, and shows what it tells of and what it lets pass', () => {
    expect(reasonIn(source)).toMatch(/^\p{Lu}.{20,}\.$/su)
    if (onDisk) return
    expect(bad.length).toBeGreaterThan(0)
    expect(good.length).toBeGreaterThan(0)
    for (const { messages } of bad) expect(messages).not.toEqual([])
    for (const { changed } of examples) expect(changed).toBe(true)
  })

  test('can be switched unless it tells of an error', () => {
    const severity = rules.find(({ id }) => id === name)?.severity
    expect(styleSettingsSchema.safeParse({ rules: { [name]: 'off' } }).success).toBe(severity !== 'error')
  })

  test.each(bad)('tells of bad example %#', async (example) => {
    expect(await told(name, example)).toEqual(example.messages)
  })

  test.each(good)('is silent about good example %#', async (example) => {
    const { messages } = await checkBundle(bundleOf(example.files), example.style)
    expect(
      messages.filter((message) => message.ruleId === name || severityOf(message) === 'error').map(String),
    ).toEqual([])
  })

  const switchable = bad.filter(({ messages }) => !messages.some((line) => line.includes('→ error ')))
  test.each(switchable)('is silent where it is switched off: bad example %#', async (example) => {
    const style = { ...example.style, rules: { ...example.style.rules, [name]: 'off' as const } }
    expect(await told(name, { ...example, style })).toEqual([])
  })

  test.each(onDisk ? [onDisk.bad, onDisk.good] : [])('tells of files on a disk: %#', async (example) => {
    expect(await toldOnDisk(name, example)).toEqual(example.messages)
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
