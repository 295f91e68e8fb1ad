import { describe, expect, it } from 'vitest'
import type { Reason } from '../../../src/desk/api.ts'
import { renamed } from '../../../src/desk/page/actions/photo/again.ts'
import { standingOf } from '../../../src/desk/page/documents/standing.ts'
import type { OpenRecord } from '../../../src/desk/page/open/open-record.ts'
import { pointerOf } from '../../../src/desk/page/problems/lead.ts'

/** A record with nothing but what its standing depends on. */
const record = (
  reasons: readonly Partial<Reason>[],
  more: { stale?: boolean; state?: string; unsaved?: string[] } = {},
) =>
  ({
    analysis: {
      value: { reasons, problems: more.stale ? [{ rule: 'translation-stale', file: 'record.zh-Hans.md' }] : [] },
    },
    file: { value: 'record.zh-Hans.md' },
    detail: { value: { summary: { state: { kind: more.state ?? 'ready' } } } },
    unsaved: { value: more.unsaved ?? [] },
  }) as unknown as OpenRecord

describe('what is said above a document', () => {
  it.each([
    ['nothing stands in the way', record([]), /^Nothing keeps it from being issued\.$/, true],
    ['issued', record([], { state: 'issued' }), /^It was issued as you see it\.$/, true],
    ['changed since', record([], { state: 'issued', unsaved: ['record.md'] }), /^Nothing keeps it/, true],
    ['a draft', record([{ code: 'draft' }]), /^A draft/, false],
    [
      'under embargo',
      record([{ code: 'embargo', until: '2027-03-15T09:00+08:00' }]),
      /^Held back until 15 Mar 2027/,
      false,
    ],
    [
      'approvals',
      record([{ code: 'approvals', count: 1, roles: ['Legal'] }]),
      /by 1 more person, in the role Legal/,
      false,
    ],
    ['void', record([{ code: 'approval-void', by: 'A' }]), /^It changed since/, false],
    ['forged', record([{ code: 'approval-forged', by: 'A' }]), /nothing may be made/, false],
    ['stale', record([], { stale: true }), /^This translation follows an older version/, false],
  ])('%s', (_, of, said, isReady) => {
    const standing = standingOf(of, 'press-release')
    expect(standing.said.join(' ')).toMatch(said)
    expect(standing.isReady).toBe(isReady)
  })

  it('an embargo keeps no briefing back, and errors are told where there is no document', () => {
    expect(standingOf(record([{ code: 'embargo', until: '2027-03-15T09:00Z' }]), 'briefing').said).toEqual([
      'Internal, for the leadership; nothing keeps it from being made.',
    ])
    expect(standingOf(record([{ code: 'errors', count: 1 }]), 'summary').said).toEqual([])
  })
})

describe('another file for a photo', () => {
  it('is named wherever the photo was, and nowhere else', () => {
    const text =
      'file: images/a.jpg\n- "images/a.jpg"\n![](images/a.jpg) images/a.jpg.old my-images/a.jpg ../images/a.jpg images/a.jpg.\n'
    expect(renamed(text, 'images/a.jpg', 'images/a$&-2.jpg')).toBe(
      'file: images/a$&-2.jpg\n- "images/a$&-2.jpg"\n![](images/a$&-2.jpg) images/a.jpg.old my-images/a.jpg ../images/a.jpg images/a$&-2.jpg.\n',
    )
  })
})

describe('a fact that is named by ids', () => {
  it('is found in the original, as far as it goes', () => {
    const facts = { people: [{ id: 'ada' }, { id: 'ben', roles: [{ title: 'Director' }] }] }
    expect(pointerOf(facts, 'people.ben.roles.0.title')).toBe('/people/1/roles/0/title')
    expect(pointerOf(facts, 'people.ben.name')).toBe('/people/1')
    expect(pointerOf(facts, 'event.name')).toBe('')
  })
})
