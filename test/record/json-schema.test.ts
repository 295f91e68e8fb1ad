import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { z } from 'zod'
import { recordJsonSchema, translationJsonSchema } from '../../src/record/index.ts'

const frontMatter = (path: string) =>
  parse(readFileSync(new URL(`../../input/${path}`, import.meta.url), 'utf8').split('---\n')[1] ?? '')

type Node = {
  properties?: Record<string, Node>
  items?: Node
  anyOf?: Node[]
  description?: string
  additionalProperties?: unknown
}

test('is a JSON Schema of draft 2020-12 with a title and an id', () => {
  for (const schema of [recordJsonSchema(), translationJsonSchema()]) {
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: expect.stringMatching(/^urn:communique:/),
      title: expect.any(String),
      additionalProperties: false,
    })
  }
})

test('describes every single value, for whoever fills it in', () => {
  const undescribed: string[] = []
  const walk = (node: Node, path: string) => {
    const inner = [...Object.entries(node.properties ?? {}), ...(node.items ? [['*', node.items] as const] : [])]
    for (const [name, child] of inner) walk(child, `${path}.${name}`)
    for (const child of node.anyOf ?? []) walk(child, path)
    if (inner.length === 0 && !node.anyOf && node.description === undefined) undescribed.push(path)
  }
  walk(recordJsonSchema() as Node, '')
  walk(translationJsonSchema() as Node, '')
  expect(undescribed).toEqual([])
})

test('takes what the program takes, and refuses what it refuses', () => {
  const original = z.fromJSONSchema(recordJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
  const facts = frontMatter('2027-03-08-open-tide/record.md')
  expect(original.safeParse(facts).error).toBeUndefined()
  expect(original.safeParse({ ...facts, id: 'No Slug' }).success).toBe(false)
  expect(original.safeParse({ ...facts, unknown: 1 }).success).toBe(false)
  expect(original.safeParse({ ...facts, event: { type: 'visit', name: 'Visit' } }).success).toBe(false)
  expect(original.safeParse({ ...facts, subheadline: ' ' }).success).toBe(false)
})

test('of a translation lets in words alone, entries by their keys, and lists without keys whole', () => {
  const translation = z.fromJSONSchema(translationJsonSchema() as Parameters<typeof z.fromJSONSchema>[0])
  const facts = frontMatter('2027-03-08-open-tide/record.zh-Hans.md')
  expect(translation.safeParse(facts).error).toBeUndefined()
  for (const more of [
    { id: 'x' },
    { event: { ...facts.event, start: '2024-07-02' } },
    { people: [{ name: '颜宁' }] },
    { people: [{ id: 'wen', party: 'host' }] },
    { actions: [{ id: 'protocol', public: true }] },
    { release: { status: 'immediate' } },
    { approvals: [] },
  ]) {
    expect(translation.safeParse({ ...facts, ...more }).success, JSON.stringify(more)).toBe(false)
  }
})
