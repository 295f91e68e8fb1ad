import { closest, distance } from 'fastest-levenshtein'

/** The candidate that `name` is most likely a misspelling of, if any is near enough. */
export function nearest(name: string, candidates: Iterable<string>): string | undefined {
  const all = [...candidates]
  if (all.length === 0) return undefined
  const best = closest(name, all)
  return distance(name, best) <= Math.max(2, Math.floor(name.length / 3)) ? best : undefined
}
