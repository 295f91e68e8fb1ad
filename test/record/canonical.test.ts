import { createHash } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { parse, stringify } from 'yaml'
import { checkBundle } from '../../src/record/index.ts'
import { fc } from '../random.ts'
import { bundleOf } from './bundle.ts'
import { originalFile, translationFile } from './example-record.ts'
import { png } from './images.ts'

const HALL = 'media: [{ file: hall.png, caption: The hall, alt: A bright hall, credit: A. Larkin }]\n'
const hall = png()
const files = {
  'record.md': originalFile({ facts: HALL }),
  'record.zh-Hans.md': translationFile(),
  'hall.png': hall,
}

async function hashOf(changed: Readonly<Record<string, string | Uint8Array>> = {}): Promise<string | undefined> {
  return (await checkBundle(bundleOf({ ...files, ...changed }))).record?.sha256
}

describe('the SHA-256 of a record', () => {
  test('is that of the canonical JSON of facts, bodies, translations and media', async () => {
    const part = (text: string) => {
      const [, yaml = '', ...body] = text.split('---\n')
      return { facts: parse(yaml), body: body.join('---\n') }
    }
    const canonical = sorted({
      ...part(files['record.md']),
      translations: { 'zh-Hans': part(files['record.zh-Hans.md']) },
      media: { 'hall.png': createHash('sha256').update(hall).digest('hex') },
    })
    expect(await hashOf()).toBe(createHash('sha256').update(JSON.stringify(canonical)).digest('hex'))
  })

  test('does not change with approvals, comments, line ends or a byte order mark', async () => {
    const sha256 = await hashOf()
    const approved = originalFile({
      facts: `${HALL}approvals: [{ by: ada, date: 2024-05-07, sha256: ${'a'.repeat(64)} }]\n`,
    })
    expect(await hashOf({ 'record.md': approved })).toBe(sha256)
    expect(await hashOf({ 'record.md': files['record.md'].replace('version', '# said\nversion') })).toBe(sha256)
    expect(await hashOf({ 'record.md': `\uFEFF${files['record.md'].replaceAll('\n', '\r\n')}` })).toBe(sha256)
  })

  test('does not change with the order of keys or the style of the YAML', async () => {
    const sha256 = await hashOf()
    const [, yaml = '', ...body] = files['record.md'].split('---\n')
    const facts: Record<string, unknown> = parse(yaml)
    await fc.assert(
      fc.asyncProperty(
        fc.shuffledSubarray(Object.keys(facts), { minLength: Object.keys(facts).length }),
        fc.constantFrom('PLAIN', 'QUOTE_DOUBLE', 'QUOTE_SINGLE'),
        fc.boolean(),
        async (keys, style, flow) => {
          const shuffled = Object.fromEntries(keys.map((key) => [key, facts[key]]))
          const text = stringify(shuffled, { defaultStringType: style, collectionStyle: flow ? 'flow' : 'block' })
          expect(await hashOf({ 'record.md': `---\n${text}---\n${body.join('---\n')}` })).toBe(sha256)
        },
      ),
      { numRuns: 30 },
    )
  })

  test.each([
    ['a fact', { 'record.md': files['record.md'].replace('Ada Larkin', 'Ada Larkins') }],
    ['a space in the body', { 'record.md': `${files['record.md']} ` }],
    ['a word of a translation', { 'record.zh-Hans.md': files['record.zh-Hans.md'].replace('艾达', '艾') }],
    ['a pixel', { 'hall.png': png(5, 3) }],
  ])('changes with %s', async (_, changed) => {
    const sha256 = await hashOf(changed)
    expect(sha256).toBeDefined()
    expect(sha256).not.toBe(await hashOf())
  })
})

/** RFC 8785 for what the example holds: keys in order of their code units, no spaces. */
function sorted(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(sorted)
  if (typeof value !== 'object' || value === null) return value
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  )
}
