import type { Placed } from './side.ts'
import { contradict, dateParts, exactKey, family, looseKeys, type Statement } from './statement.ts'

/** Statements without a counterpart. One that has another in its place stands with it in `changed`. */
export interface Differences {
  readonly changed: readonly { readonly original: Placed; readonly translation: Placed }[]
  readonly missing: readonly Placed[]
  readonly extra: readonly Placed[]
}

/** Of candidates with the same key this many are looked at: there are more only in a text that is none. */
const MOST_CANDIDATES = 50

/**
 * Compares what two languages state, as multisets: part by part, then what is left in larger and larger parts, so that
 * a sentence may move. Stating a thing twice that the other states once is no difference.
 */
export function differences(original: readonly Placed[], translation: readonly Placed[]): Differences {
  const left = new Set(original)
  const right = new Set(translation)
  const levels = Math.max(0, ...original.map(({ groups }) => groups.length))
  for (let level = 0; level < levels; level++) {
    match(left, right, level, ({ statement }) => [exactKey(statement)])
    match(left, right, level, ({ statement }) => looseKeys(statement))
  }
  const saidByOriginal = everything(original)
  const saidByTranslation = everything(translation)
  const lost = [...left].filter(({ statement }) => !statement.weak)
  const added = [...right].filter(({ statement }) => !statement.weak)
  const changed = pair(lost, added).filter(
    ({ original, translation }) =>
      original.close || !saidByTranslation(original.statement) || !saidByOriginal(translation.statement),
  )
  const paired = new Set(changed.flatMap((pair) => [pair.original, pair.translation]))
  return {
    changed,
    missing: lost.filter((placed) => !paired.has(placed) && !saidByTranslation(placed.statement)),
    extra: added.filter((placed) => !paired.has(placed) && !saidByOriginal(placed.statement)),
  }
}

/** Takes out of both sets what agrees by a key within a group; what is certain answers to what is certain first. */
function match(
  left: Set<Placed>,
  right: Set<Placed>,
  level: number,
  keysOf: (placed: Placed) => readonly string[],
): void {
  const waiting = new Map<string, Set<Placed>>()
  for (const placed of right) {
    const group = placed.groups[level]
    if (group === undefined) continue
    for (const key of keysOf(placed)) {
      const slot = `${group}\n${key}`
      const set = waiting.get(slot)
      if (set) set.add(placed)
      else waiting.set(slot, new Set([placed]))
    }
  }
  for (const weak of [false, true]) {
    for (const placed of left) {
      if ((placed.statement.weak === true) !== weak) continue
      const group = placed.groups[level]
      const found = keysOf(placed)
        .map((key) => candidate(waiting.get(`${group}\n${key}`), right, placed))
        .find((one) => one !== undefined)
      if (!found) continue
      left.delete(placed)
      right.delete(found)
      for (const key of keysOf(found)) waiting.get(`${group}\n${key}`)?.delete(found)
    }
  }
}

function candidate(
  set: ReadonlySet<Placed> | undefined,
  free: ReadonlySet<Placed>,
  wanted: Placed,
): Placed | undefined {
  let second: Placed | undefined
  let seen = 0
  for (const placed of set ?? []) {
    if (++seen > MOST_CANDIDATES) break
    if (!free.has(placed) || contradict(placed.statement, wanted.statement)) continue
    if (!placed.statement.weak) return placed
    second ??= placed
  }
  return second
}

/** Puts together, in order, what is left on both sides of the smallest part. */
function pair(lost: readonly Placed[], added: readonly Placed[]): { original: Placed; translation: Placed }[] {
  const slot = ({ groups, statement }: Placed) => `${groups[0]}\n${family(statement)}`
  const waiting = Map.groupBy(added, slot)
  return lost.flatMap((original) => {
    const translation = waiting.get(slot(original))?.shift()
    return translation ? [{ original, translation }] : []
  })
}

/** Tells whether a text says a thing anywhere, a year or a month also as part of a date. */
function everything(placed: readonly Placed[]): (statement: Statement) => boolean {
  const said = new Set<string>()
  for (const { statement } of placed) {
    said.add(exactKey(statement))
    for (const key of looseKeys(statement)) said.add(key)
    const { year, month } = statement.kind === 'date' ? dateParts(statement.value) : {}
    if (month !== undefined) said.add(`month ${month}`)
    if (year !== undefined) said.add(`number ${Number(year)}`)
  }
  return (statement) => {
    if (said.has(exactKey(statement))) return true
    const { year, month, day } = dateParts(statement.value)
    if (year !== undefined)
      return said.has(exactKey({ ...statement, value: `--${month}${day === undefined ? '' : `-${day}`}` }))
    return looseKeys(statement).some((key) => said.has(key))
  }
}
