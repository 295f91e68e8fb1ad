import { afterEach, expect, it, vi } from 'vitest'
import type { RecordDetail } from '../../../src/desk/api.ts'
import { merge } from '../../../src/desk/keep/merge.ts'
import { conflict, save } from '../../../src/desk/page/keep/save.ts'
import { OpenRecord } from '../../../src/desk/page/open/open-record.ts'

afterEach(() => vi.unstubAllGlobals())

it('puts both texts together by what they were made from, though the server never kept that', async () => {
  const base = 'one\r\ntwo\r\nthree\r\n'
  const texts = [{ file: 'record.md', language: 'en', original: true, text: base, sha256: 'base' }]
  const record = new OpenRecord({ summary: { key: 'visit' }, texts, problems: [] } as unknown as RecordDetail)
  record.write('record.md', 'one\ntwo\nthree, mine\n')
  const theirs = { text: 'one, theirs\r\ntwo\r\nthree\r\n', sha256: 'theirs', by: null }
  vi.stubGlobal('fetch', async (url: string, { body }: { body: string }) => {
    const asked = JSON.parse(body)
    if (url.endsWith('/merge')) return Response.json(merge(asked.base, asked.mine, asked.theirs))
    const told = { file: 'record.md', theirs, base: null, merge: merge(null, asked.text, theirs.text) }
    return Response.json({ error: { code: 'conflict', message: 'Changed' }, ...told }, { status: 409 })
  })
  expect(await save(record)).toBe(false)
  expect(conflict.value?.told.merge).toEqual({
    conflicts: 0,
    parts: [
      { kind: 'theirs', text: 'one, theirs\r\n' },
      { kind: 'same', text: 'two\r\n' },
      { kind: 'mine', text: 'three, mine\r\n' },
    ],
  })
})
