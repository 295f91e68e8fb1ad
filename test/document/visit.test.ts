import type { Root } from 'mdast'
import { describe, expect, it } from 'vitest'
import { copied } from '../../src/document/copy.ts'
import { visit, visitAll } from '../../src/document/visit.ts'

const tree = (): Root => ({
  type: 'root',
  children: [
    { type: 'heading', depth: 1, children: [{ type: 'text', value: 'Tides' }] },
    { type: 'paragraph', children: [{ type: 'emphasis', children: [{ type: 'text', value: 'high' }] }] },
  ],
})

describe('visiting a tree', () => {
  it('goes through it in the order of the document, each node before those below it', () => {
    const types: string[] = []
    visitAll(tree(), ({ type }) => types.push(type))
    expect(types).toEqual(['root', 'heading', 'text', 'paragraph', 'emphasis', 'text'])
  })

  it('finds the nodes of a type', () => {
    const texts: string[] = []
    visit(tree(), 'text', ({ value }) => texts.push(value))
    expect(texts).toEqual(['Tides', 'high'])
  })
})

describe('a copy', () => {
  it('is the same and shares nothing', () => {
    const original = tree()
    const copy = copied(original)
    expect(copy).toEqual(original)
    visit(copy, 'text', (text) => {
      text.value = ''
    })
    expect(original).toEqual(tree())
  })
})
