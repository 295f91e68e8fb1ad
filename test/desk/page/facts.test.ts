import { describe, expect, it } from 'vitest'
import { freshEntry, idFor } from '../../../src/desk/page/form/fresh.ts'
import { joined, offsetHere, parted } from '../../../src/desk/page/form/instant.ts'
import { counterpart } from '../../../src/desk/page/form/original.ts'
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

it('finds what a translation stands for: by id, by file, by organization, by place', () => {
  const original = {
    people: [
      { id: 'a', name: 'Ann' },
      { id: 'b', name: 'Bo', roles: [{ title: 'Head' }] },
    ],
    media: [{ file: 'x.jpg', caption: 'X' }],
    units: [{ organization: 'o', names: ['One', 'Two'] }],
  }
  const translation = {
    people: [{ id: 'b', name: '博', roles: [{ title: '主任' }] }],
    media: [{ file: 'x.jpg', caption: '图' }],
    units: [{ organization: 'o', names: ['一', '二'] }],
  }
  const found = (at: string) => counterpart(original, translation, at)
  expect(found('/people/0/name')).toBe('Bo')
  expect(found('/people/0/roles/0/title')).toBe('Head')
  expect(found('/media/0/caption')).toBe('X')
  expect(found('/units/0/names/1')).toBe('Two')
  expect(found('/people/3/name')).toBeUndefined()
})

it('parts code from words', () => {
  expect(pieces('Unexpected `a`, expected `b`')).toEqual([
    { text: 'Unexpected ', isCode: false },
    { text: 'a', isCode: true },
    { text: ', expected ', isCode: false },
    { text: 'b', isCode: true },
  ])
})
