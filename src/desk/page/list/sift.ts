import type { RecordSummary } from '../../api.ts'

/** What rows can be filtered by: a state, or a translation that is stale. */
export const filters = ['all', 'faulty', 'draft', 'ready', 'embargoed', 'issued', 'stale'] as const
export type Filter = (typeof filters)[number]

/** What rows can be sorted by. */
export const sorts = ['newest', 'oldest', 'changed', 'title', 'problems'] as const
export type Sort = (typeof sorts)[number]

export interface Wish {
  readonly words: string
  readonly filter: Filter
  readonly sort: Sort
}

/** What the query of the address asks for; anything unknown is the usual. */
export const wishOf = (query: URLSearchParams): Wish => ({
  words: query.get('q') ?? '',
  filter: filters.find((one) => one === query.get('state')) ?? 'all',
  sort: sorts.find((one) => one === query.get('sort')) ?? 'newest',
})

/** Whether a row is of a filter's kind. */
export function isOf(filter: Filter, row: RecordSummary): boolean {
  if (filter === 'all') return true
  if (!row.checked) return false
  return filter === 'stale' ? row.stale.length > 0 : row.state.kind === filter
}

/** Rows that hold every word somewhere, of the kind wanted, in the order wanted. Ties go by key. */
export function sift(all: Iterable<RecordSummary>, { words, filter, sort }: Wish): RecordSummary[] {
  const wanted = plain(words).split(/\s+/).filter(Boolean)
  const found = [...all].filter((row) => isOf(filter, row) && wanted.every((word) => textOf(row).includes(word)))
  return found.sort((a, b) => orders[sort](a, b) || compare(a.key, b.key))
}

type Order = (a: RecordSummary, b: RecordSummary) => number

const collator = new Intl.Collator(undefined, { numeric: true, sensitivity: 'base' })
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
const weight = ({ problems }: RecordSummary): number => problems.error * 1e6 + problems.warning * 1e3 + problems.info

/** A record without a date comes last, whichever way the others go. */
const byDate =
  (sign: 1 | -1): Order =>
  (a, b) =>
    a.date === null || b.date === null
      ? Number(a.date === null) - Number(b.date === null)
      : sign * compare(a.date, b.date)

const orders: Readonly<Record<Sort, Order>> = {
  newest: byDate(-1),
  oldest: byDate(1),
  changed: (a, b) => compare(b.changed, a.changed),
  title: (a, b) => collator.compare(a.title || a.id, b.title || b.id),
  problems: (a, b) => weight(b) - weight(a),
}

const texts = new WeakMap<RecordSummary, string>()

function textOf(row: RecordSummary): string {
  const kept =
    texts.get(row) ?? plain([row.id, row.date ?? '', ...row.languages, ...Object.values(row.titles)].join(' '))
  texts.set(row, kept)
  return kept
}

/** Without case, accents and width. */
const plain = (text: string): string => text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase()
