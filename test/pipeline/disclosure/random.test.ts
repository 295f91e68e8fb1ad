import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, expect, it } from 'vitest'
import { stringify } from 'yaml'
import { disclosureOf } from '../../../src/pipeline/disclosure/index.ts'
import { produce } from '../../../src/pipeline/produce.ts'
import { languagesOf, loadTemplates, type Templates } from '../../../src/pipeline/templates.ts'
import { readPdf } from '../../../src/pipeline/verify/read/pdf/thread.ts'
import { checkRecord } from '../../../src/record/index.ts'
import { fc } from '../../random.ts'

/*
 * Records at random: each internal slot holds words that begin with `zq`, each public one words that do not. What of the former
 * reaches a public document is then plain to see, without the program's own idea of what is internal.
 */

let templates: Templates
beforeAll(async () => {
  templates = await loadTemplates()
})

const letters = fc.string({ unit: fc.constantFrom(...'abdefghiklmnoprstuvy'), minLength: 3, maxLength: 9 })
const secretWord = letters.map((word) => `zq${word}`)
const sentence = (word: fc.Arbitrary<string>) =>
  fc.array(word, { minLength: 3, maxLength: 14 }).map((words) => words.join(' '))
const open = sentence(letters.filter((word) => !word.startsWith('zq')))
const secret = sentence(secretWord)
const many = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 3 })

const generated = fc.record({
  open: fc.array(open, { minLength: 12, maxLength: 12 }),
  status: fc.constantFrom('draft', 'immediate'),
  briefing: fc.record({
    to: secret,
    from: secret,
    handling: secret,
    bottomLine: secret,
    objectives: many(secret),
    messages: many(secret),
    decisions: many(fc.record({ text: secret, by: secret })),
    risks: many(fc.record({ text: secret, mitigation: secret, level: fc.constantFrom('low', 'high') })),
    questions: many(fc.record({ question: secret, answer: secret })),
  }),
  approved: secret,
  action: fc.record({ text: secret, owner: secret }),
  approval: fc.record({ by: secret, role: secret }),
  comment: secret,
  block: many(secret),
  note: secret,
})
type Generated = typeof generated extends fc.Arbitrary<infer T> ? T : never

function recordOf(words: Generated): string {
  const [a = '', b = '', c = '', d = '', e = '', f = '', g = '', h = '', i = '', j = '', k = '', l = ''] = words.open
  const facts = {
    schema: 'exchange-record/1',
    id: 'random',
    language: 'en',
    event: { type: a, name: b, start: '2026-02-03', venue: { organization: 'one' } },
    organizations: [{ id: 'one', name: c, role: 'host', boilerplate: d }],
    people: [{ id: 'ann', name: e, party: 'host', bio: f, roles: [{ title: g, organization: 'one' }] }],
    actions: [
      { id: 'shown', text: h, public: true },
      { id: 'hidden', ...words.action },
    ],
    quotes: [{ id: 'said', speaker: 'ann', text: i, approved: words.approved }],
    release: { status: words.status, issuer: 'one' },
    briefing: words.briefing,
    approvals: [{ ...words.approval, date: '2026-02-04', sha256: 'ab'.repeat(32) }],
  }
  const body = [
    `# ${j}`,
    `## Lead\n\n:person[ann] ${k}.`,
    `## Discussion\n\n${l}.\n\n:::internal\n${words.block.join('\n\n- ')}.[^n]\n:::\n\n[^n]: ${words.note}`,
  ]
  return `---\n# ${words.comment}\n${stringify(facts)}---\n\n${body.join('\n\n')}\n`
}

async function made(words: Generated) {
  const path = join(await mkdtemp(join(tmpdir(), 'communique-random-')), 'random')
  await mkdir(path)
  await writeFile(join(path, 'record.md'), recordOf(words))
  const { record, messages } = await checkRecord({ path })
  if (!record) throw new Error(messages.filter(({ fatal }) => fatal).join('\n'))
  const only = new Set(['press-release', 'summary'] as const)
  const options = {
    templates,
    program: 'Communiqué',
    site: undefined,
    now: 0,
    preview: false,
    only,
    languages: undefined,
  }
  return { record, produced: await produce(record, options) }
}

it('no internal word of a random record reaches a public document, and none is seen where there is none', async () => {
  await fc.assert(
    fc.asyncProperty(generated, async (words) => {
      const { produced } = await made(words)
      expect(produced.messages.filter(({ ruleId }) => ruleId === 'disclosure')).toEqual([])
      expect(produced.products).toHaveLength(2)
      for (const { file, bytes } of produced.products) {
        expect(file).not.toContain('zq')
        if (file.endsWith('.html')) expect(Buffer.from(bytes).toString().toLowerCase()).not.toMatch(/\bzq/)
        else {
          const { text, parts } = await readPdf(bytes)
          expect(text.value.toLowerCase()).not.toMatch(/\bzq/)
          for (const { name, value } of parts) expect(`${name}: ${value}`.toLowerCase()).not.toMatch(/\bzq/)
        }
      }
    }),
    { numRuns: 12, seed: 7 },
  )
})

it('every internal text of a random record is found where it is planted, whole or in part', async () => {
  await fc.assert(
    fc.asyncProperty(generated, fc.nat(), async (words, pick) => {
      const { record, produced } = await made(words)
      const disclosure = disclosureOf(record, {
        languageOf: languagesOf(templates),
        templateTexts: templates.publicTexts,
      })
      const page = Buffer.from(produced.products[0]?.bytes ?? []).toString()
      const secrets = JSON.stringify(words).match(/zq[a-z]+(?: zq[a-z]+)*/g) ?? []
      for (const text of secrets) {
        const parts = text.split(' ')
        const from = parts.length > 5 ? pick % (parts.length - 4) : 0
        const piece = parts.slice(from, from + 5).join('\n')
        const leaky = page.replace('</article>', `<p>${piece}</p></article>`)
        const leaks = await disclosure.leaksIn({ name: 'press-release.en.html', bytes: Buffer.from(leaky) })
        expect(leaks.length, piece).toBeGreaterThan(0)
      }
    }),
    { numRuns: 6, seed: 8 },
  )
})
