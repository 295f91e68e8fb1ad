import { describe, expect, it } from 'vitest'
import { factName } from '../../../src/desk/page/documents/fact-name.ts'
import type { Schema } from '../../../src/desk/page/schema/schema.ts'
import { en } from '../../../src/desk/page/words/en.ts'
import { tongue } from '../../../src/desk/page/words/speak.ts'
import { zh } from '../../../src/desk/page/words/zh.ts'
import { schemas } from '../../../src/desk/routes/schemas.ts'

const record = schemas().record as Schema
const all = [record, schemas().translation as Schema]

function* within(schema: Schema): Generator<Schema> {
  yield schema
  const parts = [
    ...Object.values(schema.properties ?? {}),
    ...(schema.items ? [schema.items] : []),
    ...(schema.anyOf ?? []),
  ]
  for (const part of parts) yield* within(part)
}

describe.each([
  ['en', en],
  ['zh', zh],
] as const)('the words for facts (%s)', (_, words) => {
  it('has a name for every key of the schema, and for every one of a few values', () => {
    const parts = all.flatMap((schema) => [...within(schema)])
    const keys = parts.flatMap(({ properties = {} }) => Object.keys(properties))
    expect(keys.filter((key) => !Object.hasOwn(words.facts, key))).toEqual([])
    const values = parts.flatMap((part) => part.enum ?? []).map(String)
    expect(values.filter((value) => !Object.hasOwn(words.values, value))).toEqual([])
  })
})

describe('the name of a fact', () => {
  it.each([
    ['event.name', 'Event · Name', '活动 · 名称'],
    ['people.yan.roles.0.title', 'People · yan · Titles · 1 · Title', '人员 · yan · 职务 · 1 · 职务或题目'],
    // one that is called like a key
    ['organizations.host.name', 'Organizations · host · Name', '机构 · host · 名称'],
    ['people.name.short', 'People · name · Short form', '人员 · name · 简称'],
    // one venue, or several
    ['event.venue.city', 'Event · Venues · City', '活动 · 地点 · 城市'],
    ['event.venue.1.city', 'Event · Venues · 2 · City', '活动 · 地点 · 2 · 城市'],
  ])('%s', (id, english, chinese) => {
    tongue.value = 'en'
    expect(factName(id, record)).toBe(english)
    tongue.value = 'zh'
    expect(factName(id, record)).toBe(chinese)
  })
})
