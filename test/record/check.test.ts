import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { checkBundle } from '../../src/record/index.ts'
import { fc } from '../random.ts'
import { bundleOf } from './bundle.ts'
import { originalFile, translationFile } from './example-record.ts'
import { told } from './told.ts'

const sample = (name: string) =>
  readFileSync(new URL(`../../input/2024-07-02-smart-pumch/${name}`, import.meta.url), 'utf8')

describe('messages', () => {
  test('all of a record come at once, by place, each with what was found and expected', async () => {
    const facts =
      'people:\n  - { id: ada, nmae: Ada Larkin, party: hots }\n  - { id: ben, name: Ben Osei, party: visitor }\n'
    const body = '\n# Guests\n\n## Lead\n\n:person[bem] saw [it](file:///x).\n\n# Again\n'
    expect(await told({ 'record.md': originalFile({ facts, body }) })).toEqual([
      'record.md:9:5-9:47 error Missing key `name` in `people[0]`, expected one line of text (key-required)',
      'record.md:9:16-9:20 error Unexpected key `nmae` in `people[0]`, expected one of `id`, `name`, `short`, `honorific`, `party`, `lead`, `roles`, `bio` (key-known)',
      'record.md:9:41-9:45 error Unexpected `hots` in `people[0].party`, expected one of `host`, `visitor`, `guest` (value-expected)',
      'record.md:16:1-16:1 warning Missing text about the presentation `Tides and time`, expected it under a heading `### Tides and time` (presentation-narrated)',
      'record.md:21:1-21:13 error Unexpected person `bem`, expected one of `ada`, `ben` (reference-known)',
      'record.md:21:18-21:33 error Unexpected link to `file:///x`, expected one of `http:`, `https:`, `mailto:`, `tel:` (link-scheme)',
      'record.md:23:1-23:8 error Unexpected second headline `Again`, expected one (headline-one)',
    ])
  })

  test('one mistake is told once: who is wrong elsewhere is still known by id', async () => {
    const facts = 'people:\n  - { id: ada, name: 7, party: host }\n  - { id: ben, party: visitor }\n'
    expect(await told({ 'record.md': originalFile({ facts }) })).toEqual([
      'record.md:9:22-9:23 error Unexpected number `7` in `people[0].name`, expected one line of text (value-expected)',
      'record.md:10:5-10:32 error Missing key `name` in `people[1]`, expected one line of text (key-required)',
    ])
  })

  test('a list that is none says nothing of who is not in it', async () => {
    expect(await told({ 'record.md': originalFile({ facts: 'people: Ada and Ben\n' }) })).toEqual([
      'record.md:8:9-8:20 error Unexpected `Ada and Ben` in `people`, expected a list (value-expected)',
    ])
  })

  test('a file without facts is told what a record needs', async () => {
    const needed = ['schema', 'id', 'language', 'event']
    const messages = await told({ 'record.md': '---\n---\n# Guests\n\n## Lead\n\nText.\n' })
    expect(messages.filter((message) => message.includes('error'))).toEqual(
      needed.map((key) =>
        expect.stringContaining(`record.md:1:1-1:4 error Missing key \`${key}\` in the front matter`),
      ),
    )
  })

  test('front matter that is no YAML says nothing else of the facts', async () => {
    const messages = await told({ 'record.md': originalFile({ facts: 'event: [\n' }) })
    expect(messages.length).toBeGreaterThan(0)
    expect(messages.filter((message) => !message.endsWith('(yaml-syntax)'))).toEqual([])
  })

  test('front matter that is a list', async () => {
    expect(await told({ 'record.md': '---\n- a\n---\n# A\n\n## Lead\n\nB.\n' })).toEqual([
      'record.md:2:1-2:4 error Unexpected list in the front matter, expected a mapping (value-expected)',
    ])
  })

  test('an alias bomb is refused', async () => {
    const level = (name: string, of: string) => `${name}: &${name} [${Array(9).fill(of).join(', ')}]\n`
    const bomb = ['b', 'c', 'd', 'e', 'f', 'g', 'h', 'i'].map((name, index) => level(name, `*${'abcdefgh'[index]}`))
    const facts = `a: &a [x, x, x, x, x, x, x, x, x]\n${bomb.join('')}`
    expect(await told({ 'record.md': originalFile({ facts }) })).toContainEqual(
      expect.stringContaining(
        'error Unexpected aliases that expand to more than 10000 nodes, expected fewer (yaml-alias)',
      ),
    )
  })

  test('text that nests without end is refused, quickly', async () => {
    const deep = {
      quotes: '> '.repeat(50_000),
      items: `${'- '.repeat(50_000)}a`,
      brackets: `${'![a'.repeat(50_000)}${'](b)'.repeat(50_000)}`,
      emphasis: `${'*a '.repeat(50_000)}${' a*'.repeat(50_000)}`,
    }
    for (const text of Object.values(deep)) {
      expect(await told({ 'record.md': originalFile({ body: `# Guests\n\n## Lead\n\n${text}\n` }) })).toEqual([
        expect.stringContaining(
          'error Unexpected nesting of more than 100 levels, expected at most 100 (nesting-depth)',
        ),
      ])
    }
  })

  test('keys that JavaScript objects have by themselves are unknown keys', async () => {
    const facts = '__proto__: { polluted: true }\nconstructor: x\ntoString: y\n'
    expect((await told({ 'record.md': originalFile({ facts }) })).map((line) => line.slice(-11))).toEqual(
      Array(3).fill('(key-known)'),
    )
    expect('polluted' in {}).toBe(false)
  })
})

describe('the sample', () => {
  test('has a record in both languages, and only warnings that its authors would agree to', async () => {
    const files = { 'record.md': sample('record.md'), 'record.zh-Hans.md': sample('record.zh-Hans.md') }
    const { record, messages } = await checkBundle(bundleOf(files, '2024-07-02-smart-pumch'))
    expect([...(record?.editions.keys() ?? [])]).toEqual(['en', 'zh-Hans'])
    const rules = new Set(messages.map(({ ruleId }) => ruleId))
    for (const rule of rules) {
      expect([
        'contact-present',
        'boilerplate-present',
        'owner-present',
        'dateline-present',
        'translation-complete',
        'yaml-comma',
        'headline-length',
        'punctuation-width',
      ]).toContain(rule)
    }
  })
})

describe('a comma in text without quotes', () => {
  test.each([
    ['[Tank of 3,5 metres, Hall 1]', ['Tank of 3,5 metres', 'Hall 1']],
    ['[Tank of 3,5,7 metres]', ['Tank of 3,5,7 metres']],
    ['["Hall 1",2nd hall]', ['Hall 1', '2nd hall']],
    ['[Hall 1, 2nd hall]', ['Hall 1', '2nd hall']],
    ['[Hall,Tank]', ['Hall', 'Tank']],
  ])('in a list, %s, belongs to a number, or parts entries', async (stops, expected) => {
    const facts = `tours: [{ id: labs, place: nhi, stops: ${stops} }]\n`
    const { record } = await checkBundle(bundleOf({ 'record.md': originalFile({ facts }) }))
    expect(record?.editions.get('en')?.facts.tours?.[0]?.stops).toEqual(expected)
  })
})

describe('line ends, byte order mark and the style of YAML', () => {
  const body = originalFile().replace('welcomed', '*welcomed*\nat :org[nhx]')

  test('do not change what is told, nor where', async () => {
    const asLf = await told({ 'record.md': body })
    expect(asLf).toHaveLength(1)
    expect(await told({ 'record.md': body.replaceAll('\n', '\r\n') })).toEqual(asLf)
    expect(await told({ 'record.md': `\uFEFF${body}` })).toEqual(asLf)
    expect(await told({ 'record.md': `\uFEFF${body.replaceAll('\n', '\r')}` })).toEqual(asLf)
  })

  test('offsets are those of the file', async () => {
    const text = body.replaceAll('\n', '\r\n')
    const { messages } = await checkBundle(bundleOf({ 'record.md': text }))
    const place = messages[0]?.place
    expect(place && 'start' in place && text.slice(place.start.offset, place.end.offset)).toBe(':org[nhx]')
  })

  test('do not change the text of a record', async () => {
    const lf = await checkBundle(
      bundleOf({ 'record.md': originalFile({ facts: 'outcomes:\n  - id: a\n    text: |\n      One.\n      Two.\n' }) }),
    )
    const crlf = await checkBundle(
      bundleOf({
        'record.md': originalFile({ facts: 'outcomes:\n  - id: a\n    text: |\n      One.\n      Two.\n' }).replaceAll(
          '\n',
          '\r\n',
        ),
      }),
    )
    expect(crlf.record?.editions.get('en')?.facts).toEqual(lf.record?.editions.get('en')?.facts)
    expect(crlf.record?.sha256).toBe(lf.record?.sha256)
  })
})

describe('whatever the bytes', () => {
  const valid = new TextEncoder().encode(originalFile())
  const mutation = fc.array(
    fc.record({
      at: fc.nat(valid.length),
      remove: fc.nat(20),
      insert: fc.oneof(
        fc.uint8Array({ maxLength: 6 }),
        fc
          .constantFrom(
            '---\n',
            ':::internal\n',
            ':::\n',
            '# ',
            '## Lead\n',
            ':person[',
            ']',
            '{',
            '}',
            '[',
            '"',
            "'",
            '&a ',
            '*a',
            '\n',
            '\r',
            '\t',
            '| ',
            '- ',
            '<div>',
            '[^1]',
            '[^1]: ',
            '\u0000',
            '\uFEFF',
            '😀',
          )
          .map((text) => new TextEncoder().encode(text)),
      ),
    }),
    { maxLength: 6 },
  )

  test('checking never throws, places lie inside the file, and without an error there is a record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.constantFrom('record.md', 'record.zh-Hans.md'), mutation, async (name, mutations) => {
        const files = { 'record.md': originalFile(), 'record.zh-Hans.md': translationFile() }
        const bytes = mutate(new TextEncoder().encode(files[name as keyof typeof files]), mutations)
        const { record, messages } = await checkBundle(bundleOf({ ...files, [name]: bytes }))
        expect(record === undefined).toBe(messages.some(({ fatal }) => fatal === true))
        for (const { file, place } of messages) {
          if (!place || !('start' in place)) continue
          const text = new TextDecoder().decode(
            file?.endsWith(name)
              ? bytes
              : new TextEncoder().encode(files[file?.split('/').at(-1) as keyof typeof files]),
          )
          const lines = text.split(/\r\n|\n|\r/)
          for (const { line, column, offset } of [place.start, place.end]) {
            expect(line).toBeLessThanOrEqual(lines.length)
            expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1)
            expect(offset).toBeLessThanOrEqual(text.length)
          }
          expect(place.end.offset).toBeGreaterThanOrEqual(place.start.offset ?? 0)
        }
      }),
      {
        numRuns: 300,
        // an address between brackets, where a lead ends
        examples: [['record.md', [{ at: 0, remove: 0, insert: new TextEncoder().encode('## Lead\n') }]]],
      },
    )
  })

  test('random bytes are told to be no record', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), async (bytes) => {
        const { record, messages } = await checkBundle(bundleOf({ 'record.md': bytes }))
        expect(record).toBeUndefined()
        expect(messages.length).toBeGreaterThan(0)
      }),
      { numRuns: 200 },
    )
  })
})

function mutate(
  bytes: Uint8Array,
  mutations: readonly { at: number; remove: number; insert: Uint8Array }[],
): Uint8Array {
  return mutations.reduce<Uint8Array>((all, { at, remove, insert }) => {
    const start = Math.min(at, all.length)
    return Buffer.concat([all.subarray(0, start), insert, all.subarray(start + remove)])
  }, bytes)
}
