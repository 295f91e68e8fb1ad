import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { fixRecord } from '../../../src/record/fix/index.ts'
import { defaultStyle, type StyleSettings, styleSettingsSchema } from '../../../src/record/style/settings.ts'
import { fc } from '../../random.ts'

const front = (language: string) =>
  `---\nschema: exchange-record/1\nid: visit\nlanguage: ${language}\n---\n\n# Visit\n\n## Lead\n\n`
const spacing = (wanted: 'space' | 'none') => styleSettingsSchema.parse({ style: { 'cjk-spacing': wanted } })

/** What becomes of a paragraph. */
function fixed(language: string, paragraph: string, style: StyleSettings = defaultStyle): string {
  const { text } = fixRecord(`${front(language)}${paragraph}\n`, style)
  expect(text.startsWith(front(language))).toBe(true)
  return text.slice(front(language).length, -1)
}

describe('punctuation in Chinese', () => {
  it.each([
    ['研究,合作', '研究，合作'],
    ['研究, 合作', '研究，合作'],
    ['流程:建模;分析', '流程：建模；分析'],
    ['好吗?好!', '好吗？好！'],
    ['合作.', '合作。'],
    ['研究院(SMART)成立', '研究院（SMART）成立'],
    ['研究院 (简称研究院)', '研究院（简称研究院）'],
    ['使用PET,并改进', '使用PET，并改进'],
    [':event[date],:person[yan]赴:org[pumch],出席', ':event[date]，:person[yan]赴:org[pumch]，出席'],
    ['**重点**,然后', '**重点**，然后'],
    ['> 引文,如此', '> 引文，如此'],
    ['- 甲,乙\n  丙,丁', '- 甲，乙\n  丙，丁'],
  ])('%j → %j', (before, after) => expect(fixed('zh-Hans', before)).toBe(after))

  it.each([
    '共1,860次，10:30开始，比例3:1',
    '见`研究,合作`和[链接](https://example.org/研究,合作)',
    '<https://example.org/研究,合作>',
    '```\n研究,合作\n```',
    'Smith, J. (2024). Hello, world: a test; yes!',
    '研究\\,合作',
    '版本v2.5，网址https://example.org',
    '等等...',
  ])('%j stays', (text) => expect(fixed('zh-Hans', text)).toBe(text))

  it('Japanese has its own comma', () => expect(fixed('ja', '研究,協力.')).toBe('研究、協力。'))

  it('English has none of it', () => {
    expect(fixed('en', 'Hello，world（a test）：yes。')).toBe('Hello, world (a test): yes.')
    expect(fixed('en', 'Their paper 研究，合作 is out.')).toBe('Their paper 研究，合作 is out.')
  })
})

describe('spaces between Han and Latin', () => {
  it.each([
    ['space', '使用PET成像，2024年7月2日共3个', '使用 PET 成像，2024年7月2日共 3 个'],
    ['space', '用`PET`成像与**PET**成像', '用`PET`成像与**PET**成像'],
    ['none', '使用 PET 成像，共 3 个', '使用PET成像，共3个'],
    ['none', '一次 PET scan 与 :person[yan] 共', '一次PET scan与 :person[yan] 共'],
  ] as const)('%s: %j → %j', (wanted, before, after) => expect(fixed('zh-Hans', before, spacing(wanted))).toBe(after))

  it('stay as they are unless configured', () => expect(fixed('zh-Hans', '使用 PET成像')).toBe('使用 PET成像'))
})

describe('dates', () => {
  it.each([
    ['en', 'On 2024-07-02, 2 July 2024 and Jul. 2.', 'On July 2, 2024, July 2, 2024 and July 2.'],
    ['en-GB', 'On July 2, 2024 and 2024-07-02.', 'On 2 July 2024 and 2 July 2024.'],
    ['zh-Hans', '于2024-07-02和2024/7/3。', '于2024年7月2日和2024年7月3日。'],
    ['zh-Hant', '於2024年7月2號。', '於2024年7月2日。'],
    ['de', 'Am 02.07.2024 und am 2024-07-03.', 'Am 2. Juli 2024 und am 3. Juli 2024.'],
    ['fr', 'Le 01/07/2024 et le 2024-07-02.', 'Le 1er juillet 2024 et le 2 juillet 2024.'],
  ])('%s: %j → %j', (language, before, after) => expect(fixed(language, before)).toBe(after))

  it.each([
    'on the 2nd of July 2024',
    'July 2–4, 2024',
    'on 2024-02-31',
    '`2024-07-02`',
    '[2024-07-02](https://example.org)',
    '07/02/2024',
  ])('%j stays', (text) => expect(fixed('en', text)).toBe(text))
})

it('takes spaces off the ends of lines, but no line break', () => {
  const before = 'One \ntwo\t\nthree  \nfour\n \n```\ncode \n```\n\n    code \n\n`a \nb` c '
  const after = 'One\ntwo\nthree  \nfour\n\n```\ncode \n```\n\n    code \n\n`a \nb` c'
  expect(fixed('en', before)).toBe(after)
})

it('keeps byte order mark and line ends', () => {
  const text = `\uFEFF${front('zh-Hans')}研究,合作\r\n\r\n`.replace(/\r?\n/g, '\r\n')
  expect(fixRecord(text, defaultStyle).text).toBe(text.replace('研究,', '研究，'))
})

it('mends words of the front matter, and no other value, key or comment', () => {
  const text = `---
schema: exchange-record/1
id: visit # 注释,一
language: zh-Hans
event: { type: 参观, name: "参观,交流", start: 2024-07-02 }
outcomes:
  - id: plan
    text: >-
      奠定基础,
      推动合作(PET).
  - { id: more, text: 建立,落实 }
contacts: [{ name: "办公室,北港", email: "a,b@example.org" }]
---

# 访问
`
  expect(fixRecord(text, defaultStyle).text).toBe(
    text
      .replace('参观,交流', '参观，交流')
      .replace('奠定基础,', '奠定基础，')
      .replace('合作(PET).', '合作（PET）.')
      .replace('建立,落实', '建立，落实')
      .replace('办公室,北港', '办公室，北港'),
  )
})

it('mends what only another change shows: dates that a comma held together', () => {
  const { text } = fixRecord(`${front('zh-Hans')}2024-07-02,2024-07-02\n`, defaultStyle)
  expect(text).toBe(`${front('zh-Hans')}2024年7月2日，2024年7月2日\n`)
  expect(fixRecord(text, defaultStyle).fixes).toEqual([])
})

it('leaves a title as its heading has it', () => {
  const text = `${front('en').replace('---\n\n', 'presentations: [{ id: a, speaker: lin, title: Report of 2024-07-02 }]\n---\n\n')}## Presentations\n\n### Report of 2024-07-02\n\nHeld on 2024-07-02.\n`
  expect(fixRecord(text, defaultStyle).text).toBe(text.replace('Held on 2024-07-02', 'Held on July 2, 2024'))
})

it('mends dates in the headline and in other headings', () => {
  const text = `${front('en').replace('# Visit', '# Visit of 2024-07-02')}## Tour\n\n### From 2024-07-03\n\nThey came.\n`
  expect(fixRecord(text, defaultStyle).text).toBe(
    text.replace('2024-07-02', 'July 2, 2024').replace('2024-07-03', 'July 3, 2024'),
  )
})

it('does nothing where a rule is off', () => {
  const style = styleSettingsSchema.parse({ rules: { 'punctuation-width': 'off', 'date-style': 'off' } })
  const text = `${front('zh-Hans')}研究,合作于2024-07-02。\n`
  expect(fixRecord(text, style)).toEqual({ text, fixes: [] })
})

it('tells what it mended, by line', () => {
  expect(fixRecord(`${front('zh-Hans')}研究,合作 \n`, defaultStyle).fixes).toEqual([
    { rule: 'trailing-space', line: 11, before: ' ', after: '' },
    { rule: 'punctuation-width', line: 11, before: ',', after: '，' },
  ])
})

it('the sample in Chinese: marks of punctuation, nothing else', () => {
  const read = (file: string) =>
    readFileSync(new URL(`../../../input/2024-07-02-smart-pumch/${file}`, import.meta.url), 'utf8')
  const half = (text: string) => text.replace(/，/g, ',').replace(/；/g, ';').replace(/：/g, ':')
  const { text, fixes } = fixRecord(read('record.zh-Hans.md'), defaultStyle)
  expect(half(text)).toBe(half(read('record.zh-Hans.md')))
  expect(text).not.toMatch(/\p{Script=Han}[,;!?]\p{Script=Han}/u)
  expect(fixes.length).toBe(17)
  expect(fixRecord(text, defaultStyle)).toEqual({ text, fixes: [] })
  expect(fixRecord(read('record.md'), defaultStyle).text).toBe(read('record.md'))
})

describe('any text', () => {
  const pieces = [
    ...['研究', '合作', 'PET', '2024-07-02', ',', ';', ':', '!', '?', '.', '(', ')', ' ', '  ', '\n', '\n\n', '\t'],
    ...['- ', '> ', '# ', '### ', '**', '*', '`', '```\n', '[', '](https://example.org/a,b)', ':person[yan]'],
    ...[':::internal\n', ':::\n', '\\', '&amp;', '<b>', '|', '~~', '[^1]', '\r\n', '"', '—', '𠀀', '。', '，'],
  ]
  const bodies = fc.array(fc.constantFrom(...pieces), { maxLength: 40 }).map((some) => some.join(''))

  /** A text without what may change. */
  const kept = (text: string) =>
    text
      .replaceAll('July 2, 2024', '2024-07-02')
      .replaceAll('2024年7月2日', '2024-07-02')
      .replace(/[^\p{L}\p{N}*`[\]|~^\\<>&_#]/gu, '')

  it('keeps its letters, figures and markup, and is mended once and for all', () => {
    const languages = fc.constantFrom('zh-Hans', 'en', 'ja')
    fc.assert(
      fc.property(bodies, languages, fc.constantFrom('space', 'none'), (body, language, wanted) => {
        const text = `${front(language)}${body}`
        const { text: once } = fixRecord(text, spacing(wanted))
        expect(kept(once)).toBe(kept(text))
        expect(fixRecord(once, spacing(wanted)).text).toBe(once)
        expect(once.split(/\r\n?|\n/).length).toBe(text.split(/\r\n?|\n/).length)
        expect(once.includes('\r')).toBe(text.includes('\r'))
      }),
      { numRuns: 200 },
    )
  })
})
