import { describe, expect, it } from 'vitest'
import { freshEntry, idFor } from '../../../src/desk/page/form/fresh.ts'
import { isoOffset, joined, offsetHere, parted } from '../../../src/desk/page/form/instant.ts'
import { rooted, shownAt } from '../../../src/desk/page/form/rooted.ts'
import { whole } from '../../../src/desk/page/form/whole.ts'
import { pieces } from '../../../src/desk/page/problems/pieces.ts'
import type { Schema } from '../../../src/desk/page/schema/schema.ts'

describe('a new entry', () => {
  const schema: Schema = {
    type: 'object',
    required: ['id', 'name', 'party'],
    properties: {
      id: { type: 'string', 'x-kind': 'id' },
      name: { type: 'string', 'x-kind': 'word' },
      party: { type: 'string', enum: ['host', 'visitor'] },
      bio: { type: 'string' },
    },
  }
  it('has what it must have', () => {
    expect(freshEntry(schema, new Set(['new']))).toEqual({ id: 'new-2', name: '', party: 'host' })
    expect(freshEntry({ type: 'string' }, new Set())).toBe('')
  })
  it.each([
    ['new', 'Dr. Ilse Värn', 'varn'],
    ['new-2', 'Ilse Varn the', 'the'],
    ['new', '颜宁', undefined],
    ['wen', 'Ilse Varn', undefined],
  ])('with the id %s, named %s, gets %s', (now, name, id) => {
    expect(idFor(now, name, new Set())).toBe(id)
  })
  it('gets an id that nobody has', () => {
    expect(idFor('new', 'Ilse Varn', new Set(['varn']))).toBe('varn-2')
  })
})

describe('a moment', () => {
  it.each(['2027-03-15T09:00+08:00', '2027-03-15T09:00:30Z', '2027-03-15T09:00', ''])(
    '%j comes back as it was',
    (text) => {
      const { local, offset } = parted(text)
      expect(joined(local, offset)).toBe(text)
    },
  )
  it.each([
    [480, '+08:00'],
    [-210, '-03:30'],
    [0, '+00:00'],
  ])('%i minutes from UTC are %s', (minutes, text) => {
    expect(offsetHere(minutes)).toBe(text)
  })
})

describe('the facts of a translation', () => {
  const word: Schema = { type: 'string', 'x-kind': 'word' }
  const id: Schema = { type: 'string', 'x-kind': 'id' }
  const roles: Schema = { type: 'array', items: { type: 'object', properties: { title: word } } }
  const schema: Schema = {
    type: 'object',
    properties: {
      event: { type: 'object', properties: { name: word } },
      people: { type: 'array', items: { type: 'object', required: ['id'], properties: { id, name: word, roles } } },
      keywords: { type: 'array', items: word },
    },
  }
  const original = {
    event: { name: 'Visit' },
    people: [
      { id: 'a', name: 'Ann', roles: [{ title: 'Head' }, { title: 'Chair' }] },
      { id: 'b', name: 'Bo' },
    ],
    keywords: ['tide', 'wave'],
  }
  const own = {
    language: 'zh-Hans',
    people: [
      { id: 'x', name: '谁' },
      { id: 'b', name: '博' },
    ],
  }
  const shown = whole(schema, original, own) ?? {}
  const sides = { schema, original, own, shown }
  const set = (at: string) => rooted({ op: 'set', at, value: '新' }, sides)

  it('have a place for all that the original has, in its order', () => {
    expect(shown).toEqual({
      language: 'zh-Hans',
      event: {},
      people: [
        { id: 'a', roles: [{}, {}] },
        { id: 'b', name: '博' },
        { id: 'x', name: '谁' },
      ],
      keywords: ['', ''],
    })
  })
  it.each([
    ['what is there', '/people/1/name', { op: 'set', at: '/people/1/name', value: '新' }],
    ['a mapping that is not there', '/event/name', { op: 'set', at: '/event/name', value: '新' }],
    ['an entry that is not there', '/people/0/name', { op: 'insert', at: '/people/-', value: { id: 'a', name: '新' } }],
    [
      'a list in such an entry',
      '/people/0/roles/1/title',
      { op: 'insert', at: '/people/-', value: { id: 'a', roles: [{}, { title: '新' }] } },
    ],
    ['lines that come whole', '/keywords/0', { op: 'set', at: '/keywords', value: ['新', 'wave'] }],
  ])('take %s', (_, at, edit) => {
    expect(set(at)).toEqual([edit])
  })
  it('have nothing to take away where nothing is', () => {
    expect(rooted({ op: 'remove', at: '/people/0/name' }, sides)).toEqual([])
  })
  it('show a problem at its entry', () => {
    expect(shownAt(sides, '/people/0/name')).toBe('/people/2/name')
  })
})

it('parts code from words', () => {
  expect(pieces('Unexpected `a`, expected `b`')).toEqual([
    { text: 'Unexpected ', isCode: false },
    { text: 'a', isCode: true },
    { text: ', expected ', isCode: false },
    { text: 'b', isCode: true },
  ])
})

it.each([
  ['+8', '+08:00'],
  ['8', '+08:00'],
  [' +0800 ', '+08:00'],
  ['UTC+8', '+08:00'],
  ['-3:30', '-03:30'],
  ['−5', '-05:00'],
  ['+08:00', '+08:00'],
  ['Z', 'Z'],
  ['', ''],
  ['Beijing', 'Beijing'],
])('an offset that people write, %j, is %j', (written, offset) => {
  expect(isoOffset(written)).toBe(offset)
})
