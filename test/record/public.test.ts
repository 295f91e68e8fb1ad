import type { Nodes } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { checkBundle, publicRecord, publicSource } from '../../src/record/index.ts'
import type { Body, ExchangeRecord, PublicRecord } from '../../src/record/record.ts'
import { fc } from '../random.ts'
import { bundleOf } from './bundle.ts'
import { originalFile, translationFile } from './example-record.ts'
import { png } from './images.ts'

const derivation = { sha256: 'a'.repeat(64), briefing: { en: 'b'.repeat(64) } }

async function recordOf(files: Readonly<Record<string, string | Uint8Array>>): Promise<ExchangeRecord> {
  const { record, messages } = await checkBundle(bundleOf(files))
  if (!record) throw new Error(messages.map(String).join('\n'))
  return record
}

/** The record that somebody who has the public files reads. */
async function reread(record: ExchangeRecord, from = derivation): Promise<ExchangeRecord> {
  return recordOf(Object.fromEntries(publicSource(record, from).map(({ name, text }) => [name, text])))
}

/** What a public record says in each language, without places. */
function said({ editions }: PublicRecord) {
  return [...editions].map(([tag, { facts, body }]) => ({ tag, facts, body: withoutPlaces(body) }))
}

function withoutPlaces(body: Body): unknown {
  return JSON.parse(JSON.stringify(body, (key, value) => (key === 'position' ? undefined : value)))
}

const secrets = `briefing: { bottomLine: SECRET bottom line, questions: [{ question: SECRET q, answer: SECRET a }] }
approvals: [{ by: SECRET approver, date: 2024-05-05, sha256: ${'c'.repeat(64)} }]
actions:
  - { id: secret-plan, text: SECRET plan } # SECRET comment
  - { id: plan, text: Open plan, owner: ada, public: true }
quotes: [{ id: thanks, speaker: ben, text: We are glad., approved: SECRET person }]
outcomes: [{ id: a, text: &SECRET Much. }, { id: b, text: *SECRET }]
`
const secretBody = `
# Guests at Northhaven

## Lead

:person[ada] welcomed :person[ben].[^open] See [there].

:::internal
SECRET paragraph.[^SECRET]

- SECRET item
:::

1. one
2. :::internal
   SECRET in an item
   :::
3. three
   :::internal
   SECRET below
   :::

> :::internal
> SECRET quotation
> :::

## Presentations

### Tides and time

Text.

## More

Words.

### SECRET part

:::internal
SECRET all
:::

#### SECRET detail

:::internal
SECRET all
:::

> ### SECRET title
>
> :::internal
> SECRET all
> :::

## SECRET section

:::internal
SECRET all
:::

## SECRET whole

### SECRET half

:::internal
SECRET all
:::

[there]: https://example.org/open
[//]: # (SECRET remark)
[^open]: A note.
[^SECRET]: SECRET note.
`
const withSecrets = {
  'record.md': originalFile({ facts: secrets, body: secretBody }),
  'record.zh-Hans.md': translationFile({
    facts: `briefing: { bottomLine: SECRET, questions: [{ question: SECRET, answer: SECRET }] }
actions: [{ id: secret-plan, text: SECRET }, { id: plan, text: 计划 }]
quotes: [{ id: thanks, text: 很高兴。, approved: SECRET }]
outcomes: [{ id: a, text: 甲 }, { id: b, text: 乙 }]
`,
    body: '\n# 来客\n\n## 导语\n\n正文。\n:::internal\nSECRET\n:::\n续。\n\n## 学术报告\n\n### 潮汐与时间\n\n正文。\n',
  }),
}

describe('the public record', () => {
  test('has nothing that is internal, in facts or narrative', async () => {
    const shown = publicRecord(await recordOf(withSecrets))
    expect(JSON.stringify(said(shown))).not.toContain('SECRET')
    expect(shown.editions.get('en')?.facts.actions).toEqual([
      { id: 'plan', text: 'Open plan', owner: 'ada', public: true },
    ])
    expect(shown.editions.get('zh-Hans')?.facts.actions?.map(({ text }) => text)).toEqual(['计划'])
  })

  test('leaves no trace of blocks that were internal: no empty item, quotation or section', async () => {
    const { body } = publicRecord(await recordOf(withSecrets)).editions.get('en') ?? {}
    const [lead, presentations, ...more] = body?.sections ?? []
    expect(lead?.children.map(({ type }) => type)).toEqual(['paragraph', 'list'])
    expect(plainText(lead?.children[1])).toBe('onethree')
    expect(presentations?.name).toBe('presentations')
    expect(more.map(({ children }) => children.map(({ type }) => type))).toEqual([['paragraph']])
    expect(body?.footnotes.map(({ identifier }) => identifier)).toEqual(['open'])
  })

  test('loses the heading of a presentation of which everything told is internal, and is a record still', async () => {
    const body = secretBody.replace('Text.', ':::internal\nSECRET\n:::')
    const record = await recordOf({ 'record.md': originalFile({ facts: secrets, body }) })
    expect(
      publicSource(record, derivation)
        .map(({ text }) => text)
        .join(''),
    ).not.toContain('### Tides')
    expect(said(publicRecord(await reread(record)))).toEqual(said(publicRecord(record)))
  })

  test('loses a definition that a heading below counts as its own', async () => {
    const body = `${secretBody}\n## Other\n\n> [SECRET]: https://example.org\n> Words.\n> ---\n`
    const shown = publicRecord(await recordOf({ 'record.md': originalFile({ facts: secrets, body }) }))
    expect(JSON.stringify(said(shown))).not.toContain('SECRET')
    expect(plainText(shown.editions.get('en')?.body.sections.at(-1)?.children[0])).toBe('Words.')
  })

  test('keeps the places of the full file', async () => {
    const record = await recordOf(withSecrets)
    for (const [tag, { body }] of publicRecord(record).editions) {
      const source = tag === 'en' ? withSecrets['record.md'] : withSecrets['record.zh-Hans.md']
      for (const node of textsIn(body)) {
        expect(source.slice(node.position?.start.offset, node.position?.end.offset)).toBe(node.value)
      }
    }
  })

  test('is the record itself where nothing is internal', async () => {
    const record = await recordOf({ 'record.md': originalFile() })
    const shown = publicRecord(record)
    expect(shown.editions.get('en')?.body).toBe(record.editions.get('en')?.body)
    expect(shown.sha256).toBe(record.sha256)
  })

  test('taken from public files has the hashes of the full record', async () => {
    const again = publicRecord(await reread(await recordOf(withSecrets)))
    expect(again.sha256).toBe(derivation.sha256)
    expect(again.briefingSha256).toEqual(derivation.briefing)
  })
})

describe('photos that internal text alone shows', () => {
  const media =
    'media: [{ file: in.png, caption: SECRET vault, alt: SECRET }, { file: out.png, caption: A bay, alt: A bay }, { file: both.png, caption: A quay, alt: A quay }]\n'
  const body = `
# Visitors

## Lead

Text.

![](both.png)

:::internal
![](in.png)

![](both.png)
:::
`
  const files = { 'in.png': png(5), 'out.png': png(6), 'both.png': png(7) }

  test('are internal with all that is said of them; others stay', async () => {
    const record = await recordOf({ 'record.md': originalFile({ facts: media, body }), ...files })
    const { editions, media: shown } = publicRecord(record)
    expect([...shown.keys()].sort()).toEqual(['both.png', 'out.png'])
    expect(editions.get('en')?.facts.media?.map(({ file }) => file)).toEqual(['out.png', 'both.png'])
    for (const { text } of publicSource(record, derivation)) expect(text).not.toMatch(/SECRET|in\.png/)
    expect([...record.media.keys()].sort()).toEqual(['both.png', 'in.png', 'out.png'])
  })
})

describe('the public files', () => {
  test('hold nothing that is internal: no comment, no anchor, no remark', async () => {
    for (const { text } of publicSource(await recordOf(withSecrets), derivation)) expect(text).not.toContain('SECRET')
  })

  test('are named as in a bundle', async () => {
    const names = publicSource(await recordOf(withSecrets), derivation).map(({ name }) => name)
    expect(names).toEqual(['record.md', 'record.zh-Hans.md'])
  })

  test('say what the public record says', async () => {
    const record = await recordOf(withSecrets)
    expect(said(publicRecord(await reread(record)))).toEqual(said(publicRecord(record)))
  })

  test('made of public files are the same, byte for byte', async () => {
    const record = await recordOf(withSecrets)
    expect(publicSource(await reread(record), derivation)).toEqual(publicSource(record, derivation))
  })
})

const line = fc
  .oneof(
    fc.constantFrom(
      '- a',
      '1. b',
      '> c',
      '#',
      '---',
      'null',
      '12',
      '2024-05-06',
      'true',
      '~',
      '*x',
      '&y',
      '"',
      "'",
      ': ',
      ' #',
      '。',
      '😀',
      '{',
      '|',
      '>-',
      '@',
      '%',
      '!t',
    ),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  )
  .filter((text) => /\S/.test(text) && !/[\p{Cc}\p{Cs}\p{Noncharacter_Code_Point}]/u.test(text))
const prose = fc.array(line, { minLength: 1, maxLength: 3 }).map((lines) => lines.join('\n'))

const block: fc.Memo<string> = fc.memo((depth) => {
  const leaf = fc.oneof(
    fc.constantFrom(
      'Words.',
      'A[^1] note.',
      'B[^2] and [link].',
      '# x'.slice(2),
      '```\ncode\n```',
      '~~~\n```\n~~~',
      '| a |\n| - |\n| b |',
      '    indented',
      '---',
      '* * *',
      '<b>\nhtml',
      'C[^3].\n\n[^3]: Three[^2].',
      '[link]: https://example.org',
      '[//]: # (remark)',
      '#### Detail',
      '### HUSH\n\n:::internal\nWords.\n:::\n\n### Next',
    ),
  )
  if (depth <= 1) return leaf
  const inner = fc.array(block(depth - 1), { minLength: 1, maxLength: 3 })
  const joined = fc.tuple(inner, fc.constantFrom('\n\n', '\n')).map(([blocks, between]) => blocks.join(between))
  return fc.oneof(
    leaf,
    joined.map((text) => `:::internal\nHUSH\n\n~~~\n:::\n~~~\n\n${text}\n:::`),
    joined.map((text) => `:::internal\n${text}\n\nHUSH\n:::`),
    joined.map((text) => prefixed(text, '> ', '> ')),
    joined.map((text) => prefixed(text, '- ', '  ')),
    joined.map((text) => prefixed(text, '2. ', '   ')),
    joined,
  )
})

function prefixed(text: string, first: string, others: string): string {
  return text
    .split('\n')
    .map((part, index) => `${index === 0 ? first : others}${part}`)
    .join('\n')
}

const body = fc
  .tuple(fc.array(block(4), { maxLength: 4 }), fc.array(block(3), { maxLength: 3 }), fc.constantFrom('\n\n', '\n'))
  .map(
    ([lead, more, between]) =>
      `# Guests\n\n## Lead\n\n${lead.join(between)}\n\n## Presentations\n\n### Tides and time\n\nText.\n\n## More\n\n${more.join(between)}\n\n[^1]: First.\n\n[^2]: Second.\n\n[link]: https://example.org/link\n`,
  )

test('any record: its public files say what its public record says, and nothing internal', async () => {
  let checked = 0
  await fc.assert(
    fc.asyncProperty(
      body,
      fc.array(prose, { maxLength: 3 }),
      fc.array(fc.boolean(), { maxLength: 3 }),
      async (text, outcomes, open) => {
        const facts = [
          `outcomes: ${JSON.stringify(outcomes.map((one, index) => ({ id: `o${index}`, text: one })))}\n`,
          `actions: ${JSON.stringify(open.map((one, index) => ({ id: `a${index}`, text: one ? 'Open' : 'HUSH', public: one })))}\n`,
        ]
        const { record } = await checkBundle(
          bundleOf({ 'record.md': originalFile({ facts: facts.join(''), body: text }) }),
        )
        if (!record) return
        checked++
        const source = publicSource(record, derivation)
        expect(source.map((file) => file.text).join('')).not.toContain('HUSH')
        const again = await reread(record)
        expect(said(publicRecord(again))).toEqual(said(publicRecord(record)))
        expect(publicSource(again, derivation)).toEqual(source)
      },
    ),
    { numRuns: 300 },
  )
  expect(checked).toBeGreaterThan(75)
})

function textsIn(body: Body): Extract<Nodes, { type: 'text' }>[] {
  const found: Extract<Nodes, { type: 'text' }>[] = []
  const walk = (node: Nodes) => {
    if (node.type === 'text') found.push(node)
    if ('children' in node) for (const child of node.children as Nodes[]) walk(child)
  }
  for (const node of [body.headline, ...body.sections.flatMap(({ heading, children }) => [heading, ...children])])
    walk(node)
  return found
}
