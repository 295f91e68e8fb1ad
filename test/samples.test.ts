import { describe, expect, it } from 'vitest'
import { checkRecord, discover } from '../src/record/index.ts'
import { factsShape, type Shape } from '../src/record/shape.ts'

/** Keys of the format that none of the values at their place has, as pointers with `*` for entries of lists. */
function unused(shape: Shape, values: readonly unknown[], path = ''): string[] {
  if (shape.type === 'leaf') return []
  if (shape.type === 'list') return unused(shape.item, values.flat(), `${path}.*`)
  return [...shape.entries].flatMap(([key, entry]) => {
    const found = values.map((value) => (value as Record<string, unknown>)[key]).filter((value) => value !== undefined)
    const pointer = path ? `${path}.${key}` : key
    return found.length > 0 ? unused(entry, found, pointer) : [pointer]
  })
}

const check = async (path: string) => {
  const [found] = await discover([path])
  if (!found) throw new Error(`No record at ${path}`)
  return checkRecord(found)
}

describe('the invented sample', async () => {
  const { record, messages } = await check('input/2027-03-08-open-tide')

  it('has nothing to complain about', () => {
    expect(messages.map(String)).toEqual([])
  })

  it('uses every key of the format that people write', () => {
    const facts = [...(record?.editions.values() ?? [])].map((edition) => edition.facts)
    // the program alone writes these: a signature with a key, the other into public records
    expect(unused(factsShape(), facts)).toEqual(['approvals.*.signature', 'derivedFrom'])
  })

  it('is whole in two languages', () => {
    expect([...(record?.editions.keys() ?? [])]).toEqual(['en', 'zh-Hans'])
  })

  it('was cleared as it stands', () => {
    const approvals = record?.editions.get('en')?.facts.approvals ?? []
    expect(approvals.map(({ sha256 }) => sha256)).toEqual([record?.sha256, record?.sha256])
  })
})

it('the example has no error', async () => {
  expect((await check('input/2024-07-02-smart-pumch')).record).toBeDefined()
})
