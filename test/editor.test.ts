import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { factsSchema } from '../src/record/schema.ts'

/* What .vscode offers while a record is written is held to the schema and to the form of the messages. */

const read = (name: string) => readFileSync(new URL(`../.vscode/${name}`, import.meta.url), 'utf8')

const snippets = Object.entries(
  JSON.parse(read('record.code-snippets')) as Record<string, { prefix: string; body: string[] }>,
)
/** The text as it stands once every field was left at its first value. */
const filled = (body: readonly string[]) =>
  body
    .join('\n')
    .replace(/\$\{\d+(?::([^}]*)|\|([^,|]*)[^}]*)\}|\$\d/g, (_, text?: string, first?: string) => text ?? first ?? '')

/** `{ briefing: { risks: [entry] } }` of `briefing.risks[]`. */
const at = (path: string, value: unknown): object => {
  const [key = '', ...rest] = path.split('.')
  if (rest.length > 0) return { [key]: at(rest.join('.'), value) }
  return key.endsWith('[]') ? { [key.slice(0, -2)]: value } : { [key]: value }
}

const record = {
  schema: 'exchange-record/1',
  id: 'example',
  language: 'en',
  event: { type: 'academic exchange', name: 'Example', start: '2027-01-31' },
}

describe('snippets', () => {
  const facts = snippets.filter(([name]) => !name.startsWith('narrative'))

  it.each(facts)('%s fits the schema', (name, { body }) => {
    const value: unknown = parse(filled(body), { version: '1.2', schema: 'core' })
    const entry = name.includes('[]') ? at(name, value) : (value as object)
    expect(factsSchema.safeParse({ ...record, ...entry }).error?.issues).toBeUndefined()
  })

  it('there is one for each list of facts that has entries of its own', () => {
    const lists = Object.entries(factsSchema.shape)
      .filter(([, schema]) => 'unwrap' in schema && schema.unwrap().type === 'array')
      .map(([key]) => key)
      // a clearance holds a hash that nobody types
      .filter((key) => key !== 'approvals')
    expect(lists.length).toBeGreaterThan(5)
    expect(facts.map(([name]) => name)).toEqual(expect.arrayContaining(lists.map((list) => `${list}[]`)))
  })
})

describe('the task "check records"', () => {
  const { tasks } = JSON.parse(read('tasks.json')) as {
    tasks: { label: string; problemMatcher: { pattern: { regexp: string } } }[]
  }
  const pattern = tasks.find(({ label }) => label === 'check records')?.problemMatcher.pattern.regexp ?? ''

  it('finds place, severity, reason and rule of a message', () => {
    const message =
      'input/x/record.md:12:5-12:20 error Unexpected organization `pumhc` in `people[2].roles[0]`, expected one of `smart` (organization-known)'
    expect(new RegExp(pattern).exec(message)?.slice(1)).toEqual([
      'input/x/record.md',
      '12',
      '5',
      '12',
      '20',
      'error',
      'Unexpected organization `pumhc` in `people[2].roles[0]`, expected one of `smart`',
      'organization-known',
    ])
  })

  it('and takes nothing else for one', () => {
    expect(new RegExp(pattern).test('    Did you mean `pumch`?')).toBe(false)
    expect(new RegExp(pattern).test('output/x/press-release.en.html')).toBe(false)
  })
})
