import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { parseDocument } from 'yaml'
import type { Edit, Value } from '../../../src/desk/api/draft.ts'
import { EditError, editText } from '../../../src/desk/edit/edit.ts'
import { applied } from '../../../src/desk/edit/value.ts'
import { fc } from '../../random.ts'

const record = (yaml: string) => `---\n${yaml}---\n\n# Headline\n\nText  with   spaces.\n`
const edit = async (yaml: string, ...edits: Edit[]) => {
  const { text, changes } = await editText(undefined, { file: 'record.md', text: record(yaml), edits })
  const before = record(yaml)
  let [put, done] = ['', 0]
  for (const { from, to, insert } of changes) {
    put += before.slice(done, from) + insert
    done = to
  }
  expect(put + before.slice(done)).toBe(text)
  expect(text.endsWith('---\n\n# Headline\n\nText  with   spaces.\n')).toBe(true)
  return text.slice(4, text.indexOf('---\n\n# Headline'))
}

describe('editing the front matter from a form', () => {
  const facts = `# The visit
id:   visit # as the folder
event: { name: Visit,  start: "2027-05-04" } # one day
people:
  # the host
  - id: varn
    name: Ilse Varn   # director
    party: host

  # the guest
  - { id: tam, name: Ruo Tam, party: visitor }
keywords: [tides, waves]
`
  it.each<[string, Edit, string, string]>([
    [
      'changes a value where it stands',
      { op: 'set', at: '/people/0/name', value: 'Ilse W. Varn' },
      'Ilse Varn ',
      'Ilse W. Varn ',
    ],
    ['keeps quotes', { op: 'set', at: '/event/start', value: '2027-05-05' }, '"2027-05-04"', '"2027-05-05"'],
    [
      'quotes what would be no text',
      { op: 'set', at: '/people/1/name', value: 'no: {really}' },
      'Ruo Tam',
      '"no: {really}"',
    ],
    [
      'adds a key in braces',
      { op: 'set', at: '/event/end', value: '2027-05-06' },
      '"2027-05-04" }',
      '"2027-05-04", end: 2027-05-06 }',
    ],
    [
      'adds a key to lines',
      { op: 'set', at: '/people/0/lead', value: true },
      'party: host\n',
      'party: host\n    lead: true\n',
    ],
    [
      'adds a key with what it stands in',
      { op: 'set', at: '/release/dateline/city', value: 'Ulm' },
      'waves]\n',
      'waves]\nrelease:\n  dateline:\n    city: Ulm\n',
    ],
    ['takes a line out', { op: 'remove', at: '/people/0/name' }, '    name: Ilse Varn   # director\n', ''],
    ['takes the first key of an entry out', { op: 'remove', at: '/people/0/id' }, 'id: varn\n    name', 'name'],
    ['takes a pair out of braces', { op: 'remove', at: '/people/1/name' }, 'name: Ruo Tam, ', ''],
    ['takes the last pair out of braces', { op: 'remove', at: '/people/1/party' }, ', party: visitor', ''],
    [
      'takes an entry out, with its remark',
      { op: 'remove', at: '/people/1' },
      '  # the guest\n  - { id: tam, name: Ruo Tam, party: visitor }\n',
      '',
    ],
    [
      'adds an entry like its neighbour',
      { op: 'insert', at: '/people/-', value: { id: 'x', name: 'Xu' } },
      'party: visitor }\n',
      'party: visitor }\n  - { id: x, name: Xu }\n',
    ],
    [
      'adds an entry before another',
      { op: 'insert', at: '/people/0', value: { id: 'x', name: 'Xu' } },
      '  # the host\n',
      '  - id: x\n    name: Xu\n  # the host\n',
    ],
    ['adds to brackets', { op: 'insert', at: '/keywords/-', value: 'a, b' }, 'waves]', 'waves, "a, b"]'],
    [
      'makes a list',
      { op: 'insert', at: '/quotes/-', value: { id: 'q', text: 'Yes.' } },
      'waves]\n',
      'waves]\nquotes:\n  - id: q\n    text: Yes.\n',
    ],
    ['moves in brackets', { op: 'move', at: '/keywords/1', to: 0 }, '[tides, waves]', '[waves, tides]'],
  ])('%s', async (_, change, before, after) => {
    expect(await edit(facts, change)).toBe(facts.replace(before, after))
  })

  it('moves an entry with its remark', async () => {
    const moved = await edit(facts, { op: 'move', at: '/people/1', to: 0 })
    expect(moved).toContain(
      'people:\n  # the guest\n  - { id: tam, name: Ruo Tam, party: visitor }\n  # the host\n  - id: varn\n',
    )
    expect(moved.endsWith('party: host\n\nkeywords: [tides, waves]\n')).toBe(true)
  })

  it('folds long text as it was folded', async () => {
    const yaml = 'a: >-\n  one two\n  three\nb: 1\n'
    const long = Array.from({ length: 60 }, (_, at) => `word${at}`).join(' ')
    const after = await edit(yaml, { op: 'set', at: '/a', value: long })
    expect(after.startsWith('a: >-\n  word0 ')).toBe(true)
    expect(Math.max(...after.split('\n').map((line) => line.length))).toBeLessThan(121)
    expect(parseDocument(after).toJS()).toEqual({ a: long, b: 1 })
  })

  it('keeps line ends and the byte order mark', async () => {
    const text = '\uFEFF---\r\nid: a # x\r\n---\r\n\r\n# H\r\n'
    const { text: after } = await editText(undefined, {
      file: 'record.md',
      text,
      edits: [{ op: 'set', at: '/id', value: 'b' }],
    })
    expect(after).toBe('\uFEFF---\r\nid: b # x\r\n---\r\n\r\n# H\r\n')
  })

  it.each<[string, Edit]>([
    ['a key that is not there', { op: 'remove', at: '/nothing' }],
    ['an entry past the end', { op: 'set', at: '/keywords/9', value: 'x' }],
    ['inside of text', { op: 'set', at: '/id/x', value: 'x' }],
    ['the prototype', { op: 'set', at: '/__proto__/x', value: 'x' }],
  ])('refuses %s', async (_, change) => {
    await expect(edit(facts, change)).rejects.toThrow(EditError)
  })

  it('refuses what is no YAML', async () => {
    await expect(edit('a: [\n', { op: 'set', at: '/a', value: 1 })).rejects.toThrow('no YAML')
  })

  it('gives, for any value at any place, a text that says so and nothing else', async () => {
    const text = await readFile('input/2027-03-08-open-tide/record.md', 'utf8')
    const value = parseDocument(text.slice(4, text.indexOf('\n---\n') + 1), {
      version: '1.2',
      schema: 'core',
    }).toJS() as Value
    const pointers = [...every('', value)]
    const string = fc.oneof(
      fc.string({ unit: 'grapheme', maxLength: 40 }),
      fc.lorem(),
      fc.constantFrom('no', '1.0', '- x', 'a: b', '# c', "it's", '两万', 'a\nb\n\nc', ' '),
    )
    const any = fc.oneof(
      string,
      fc.boolean(),
      fc.integer(),
      fc.dictionary(fc.constantFrom('id', 'name', 'text'), string, { minKeys: 1, noNullPrototype: true }),
      fc.array(string, { minLength: 1, maxLength: 3 }),
    )
    const change = fc.oneof(
      fc.record({ op: fc.constant('set' as const), at: fc.constantFrom(...pointers), value: any }),
      fc.record({ op: fc.constant('remove' as const), at: fc.constantFrom(...pointers) }),
      fc.record({
        op: fc.constant('insert' as const),
        at: fc.constantFrom(...pointers.filter((at) => /\/\d+$/.test(at))),
        value: any,
      }),
      fc.record({
        op: fc.constant('move' as const),
        at: fc.constantFrom(...pointers.filter((at) => /\/\d+$/.test(at))),
        to: fc.constant(0),
      }),
    )
    await fc.assert(
      fc.asyncProperty(change, async (one) => {
        const after = await editText(undefined, { file: 'record.md', text, edits: [one as Edit] })
        const yaml = after.text.slice(4, after.text.indexOf('\n---\n') + 1)
        expect(parseDocument(yaml, { version: '1.2', schema: 'core' }).toJS()).toEqual(applied(value, one as Edit))
        expect(after.text.endsWith(text.slice(text.indexOf('\n---\n')))).toBe(true)
      }),
      { numRuns: 150 },
    )
  })
})

function* every(at: string, value: Value): Generator<string> {
  if (at !== '') yield at
  if (typeof value !== 'object' || value === null) return
  for (const [key, inner] of Object.entries(value)) yield* every(`${at}/${key}`, inner)
}
