import { diffArrays } from 'diff'

/** What stands beside what; one side alone where something came or went. */
export interface Pair<T> {
  readonly old?: T
  readonly new?: T
}

export interface Alignment<T> {
  /** Equal keys are the same thing. */
  key(item: T): string
  /** From 0 to 1: how far two things are versions of one. Undefined where nothing but equal keys are paired. */
  readonly likeness?: (old: T, now: T) => number
}

/** Below this, two things are one that went and one that came. */
const LIKE = 0.35

/** Edits past which two lists have nothing to do with one another. */
const MOST_EDITS = 4000

/** Comparisons of one changed stretch past which it is not worth looking who is like whom. */
const MOST_COMPARISONS = 250_000

/** Aligns two lists, in the order of both; what went stands before what came in its place. */
export function align<T>(olds: readonly T[], news: readonly T[], alignment: Alignment<T>): Pair<T>[] {
  const changes = diffArrays(olds.map(alignment.key), news.map(alignment.key), { maxEditLength: MOST_EDITS })
  if (!changes) return pairUp(olds, news, alignment.likeness)
  const pairs: Pair<T>[] = []
  const went: T[] = []
  const came: T[] = []
  let [o, n] = [0, 0]
  const settle = () => {
    pairs.push(...pairUp(went.splice(0), came.splice(0), alignment.likeness))
  }
  for (const { added, removed, value } of changes) {
    for (let count = 0; count < value.length; count += 1) {
      if (removed) went.push(olds[o++] as T)
      else if (added) came.push(news[n++] as T)
      else {
        settle()
        pairs.push({ old: olds[o++] as T, new: news[n++] as T })
      }
    }
  }
  settle()
  return pairs
}

/** Pairs what is like in two stretches that have nothing equal, so that the sum of likenesses is greatest. */
function pairUp<T>(went: readonly T[], came: readonly T[], likeness: Alignment<T>['likeness']): Pair<T>[] {
  const apart = () => [...went.map((old): Pair<T> => ({ old })), ...came.map((now): Pair<T> => ({ new: now }))]
  if (!likeness || went.length === 0 || came.length === 0) return apart()
  if (went.length * came.length > MOST_COMPARISONS) return apart()
  const width = came.length + 1
  const like = went.map((old) => came.map((now) => likeness(old, now)))
  const best = new Float64Array((went.length + 1) * width)
  const at = (o: number, n: number) => best[o * width + n] ?? 0
  const likeAt = (o: number, n: number) => like[o]?.[n] ?? 0
  for (let o = went.length - 1; o >= 0; o -= 1) {
    for (let n = came.length - 1; n >= 0; n -= 1) {
      const both = likeAt(o, n) >= LIKE ? likeAt(o, n) + at(o + 1, n + 1) : 0
      best[o * width + n] = Math.max(both, at(o + 1, n), at(o, n + 1))
    }
  }
  const pairs: Pair<T>[] = []
  let [o, n] = [0, 0]
  while (o < went.length || n < came.length) {
    const paired = likeAt(o, n) >= LIKE && at(o, n) === likeAt(o, n) + at(o + 1, n + 1)
    if (o < went.length && n < came.length && paired) pairs.push({ old: went[o++] as T, new: came[n++] as T })
    else if (o < went.length && (n === came.length || at(o + 1, n) >= at(o, n + 1))) pairs.push({ old: went[o++] as T })
    else pairs.push({ new: came[n++] as T })
  }
  return pairs
}

/** How many of the words of two texts are the same, from 0 to 1 (Dice's coefficient); two empty texts are the same. */
export function shared(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 1
  const counts = new Map<string, number>()
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1)
  let common = 0
  for (const word of b) {
    const left = counts.get(word) ?? 0
    if (left === 0) continue
    counts.set(word, left - 1)
    common += 1
  }
  return (2 * common) / (a.length + b.length)
}
