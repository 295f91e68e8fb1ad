import type { RecordSummary } from '../../../src/desk/api.ts'

/** A row of the list as the server sends it. */
export const row = (key: string, more: Partial<RecordSummary> = {}): RecordSummary => ({
  key,
  id: key,
  checked: true,
  title: key,
  titles: { en: key },
  date: null,
  end: null,
  languages: ['en'],
  version: 1,
  state: { kind: 'draft' },
  stale: [],
  problems: { error: 0, warning: 0, info: 0 },
  built: null,
  changed: '2026-01-01T00:00:00.000Z',
  single: false,
  ...more,
})
