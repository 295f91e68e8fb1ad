import { readdirSync, readFileSync } from 'node:fs'
import type { VFileMessage } from 'vfile-message'
import { describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { checkBundle } from '../../src/record/index.ts'
import { bundleOf } from './bundle.ts'

/*
 * Releases as comms offices write them, in six languages, of people and places that nobody has heard of. `check` has
 * nothing to say of them, and finds each mistake that is put into one.
 */

interface Mistake {
  readonly in: string
  readonly from: string
  readonly to: string
  readonly finds: string | readonly string[]
}

const folder = new URL('../cases/copy/', import.meta.url)
const records = readdirSync(folder, { withFileTypes: true }).flatMap((entry) =>
  entry.isDirectory() ? [entry.name] : [],
)
const filesOf = (record: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(new URL(`${record}/`, folder)).map((name) => [
      name,
      readFileSync(new URL(`${record}/${name}`, folder), 'utf8'),
    ]),
  )
const mistakes: readonly Mistake[] = parse(readFileSync(new URL('mistakes.yaml', folder), 'utf8'))

const found = ({ ruleId, actual, expected }: VFileMessage) => `${ruleId} ${actual ?? expected?.[0] ?? ''}`.trim()

describe.each(records)('%s', (record) => {
  test('has no mistake, and is told of none', async () => {
    const { messages } = await checkBundle(bundleOf(filesOf(record), record))
    expect(messages.map(String)).toEqual([])
  })
})

describe('what goes wrong in', () => {
  test.each(mistakes)('$in: $from → $to', async ({ in: file, from, to, finds }) => {
    const [record = '', name = ''] = file.split('/')
    const files = filesOf(record)
    const before = files[name] ?? ''
    expect(before.split(from)).toHaveLength(2)
    const { messages } = await checkBundle(bundleOf({ ...files, [name]: before.replace(from, () => to) }, record))
    expect(messages.map(found).sort()).toEqual([finds].flat().sort())
  })
})
