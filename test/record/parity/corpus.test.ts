import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import { type ParityFinding, parityOf } from '../../../src/record/parity/index.ts'
import { contextOf } from '../prose/bundle.ts'

type Pair = { readonly name: string; readonly en: string; readonly finds?: string | string[] } & Record<string, string>

const read = (name: string) => readFileSync(new URL(`../../cases/parity/${name}`, import.meta.url), 'utf8')
const equal: Pair[] = parse(read('equal.yaml'))
const different: Pair[] = parse(read('different.yaml'))

const headings: Record<string, string> = {
  'zh-Hans': '导语',
  'zh-Hant': '導語',
  ja: 'リード',
  de: 'Vorspann',
  fr: 'Chapeau',
}

const words: Record<string, string> = {
  'zh-Hans': `people: [{ id: lin, name: 林马拉 }]
presentations: [{ id: tides, title: 潮汐 }, { id: moss, title: 苔藓 }]`,
}

async function findings(pair: Pair): Promise<readonly ParityFinding[]> {
  const language = Object.keys(headings).find((tag) => tag in pair) ?? ''
  const original = `---
schema: exchange-record/1
id: visit
language: en
${read('facts.en.yaml')}---

# Visit

## Lead

${pair.en}
`
  const translation = `---
schema: exchange-record/1
translates: visit
language: ${language}
${words[language] ?? ''}
---

# Visit

## ${headings[language]}

${pair[language]}
`
  const context = await contextOf(original, { [language]: translation })
  const [file] = context.translations
  return context.original && file ? parityOf(context.original, file) : []
}

function line({ rule, actual, expected }: ParityFinding): string {
  if (actual === undefined) return `${rule} lacks ${expected?.[0]}`
  return expected === undefined ? `${rule} adds ${actual}` : `${rule} ${actual} for ${expected[0]}`
}

describe('pairs that say the same', () => {
  it.each(equal)('$name', async (pair) => {
    expect((await findings(pair)).map(line)).toEqual([])
  })
})

describe('pairs with a difference', () => {
  it.each(different)('$name', async (pair) => {
    expect((await findings(pair)).map(line).sort()).toEqual([pair.finds].flat().sort())
  })
})

it('is a corpus of at least 40 pairs, half of them equal', () => {
  expect(equal.length).toBeGreaterThanOrEqual(20)
  expect(different.length).toBeGreaterThanOrEqual(20)
})
