import { diffArrays } from 'diff'
import type { Atom } from './atoms.ts'

/** A stretch of a paragraph: the same in both, or what went and what came in its place. */
export type Hunk =
  | { readonly type: 'equal'; readonly pairs: readonly (readonly [old: Atom, now: Atom])[] }
  | { readonly type: 'change'; readonly deleted: readonly Atom[]; readonly inserted: readonly Atom[] }

const MOST_EDITS = 2000

/** Compares two paragraphs word by word. Changes with nothing but a space between them are one. */
export function hunksOf(olds: readonly Atom[], news: readonly Atom[]): Hunk[] {
  const changes = diffArrays(
    olds.map(({ key }) => key),
    news.map(({ key }) => key),
    { maxEditLength: MOST_EDITS },
  )
  if (!changes) return [{ type: 'change', deleted: olds, inserted: news }]
  const hunks: Hunk[] = []
  let [o, n] = [0, 0]
  for (const { added, removed, value } of changes) {
    const last = hunks.at(-1)
    const open = last?.type === 'change' ? last : { type: 'change' as const, deleted: [], inserted: [] }
    if (!added && !removed) {
      hunks.push({ type: 'equal', pairs: value.map((_, at) => [olds[o + at] as Atom, news[n + at] as Atom] as const) })
    } else {
      if (open === last) hunks.pop()
      const deleted = removed ? [...open.deleted, ...olds.slice(o, o + value.length)] : open.deleted
      const inserted = added ? [...open.inserted, ...news.slice(n, n + value.length)] : open.inserted
      hunks.push({ type: 'change', deleted, inserted })
    }
    if (!added) o += value.length
    if (!removed) n += value.length
  }
  return joined(hunks)
}

const isSpace = (hunk: Hunk | undefined): hunk is Hunk & { type: 'equal' } =>
  hunk?.type === 'equal' && hunk.pairs.every(([, { text }]) => /^[ \u00a0]+$/.test(text))

const replaces = (hunk: Hunk & { type: 'change' }): boolean => hunk.deleted.length > 0 && hunk.inserted.length > 0

/** Words that are replaced one after another are replaced together: "July 2" by "August 9". */
function joined(hunks: readonly Hunk[]): Hunk[] {
  const result: Hunk[] = []
  for (const hunk of hunks) {
    const [before, space] = result.slice(-2)
    const both = before?.type === 'change' && hunk.type === 'change'
    if (both && isSpace(space) && (replaces(before) || replaces(hunk))) {
      result.splice(-2, 2, {
        type: 'change',
        deleted: [...before.deleted, ...space.pairs.map(([old]) => old), ...hunk.deleted],
        inserted: [...before.inserted, ...space.pairs.map(([, now]) => now), ...hunk.inserted],
      })
    } else result.push(hunk)
  }
  return result
}
