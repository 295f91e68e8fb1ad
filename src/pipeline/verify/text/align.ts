import { diffChars } from 'diff'
import { Gap, type Squeezed } from './squeeze.ts'

/** A stretch where two texts differ, in units of the squeezed texts; ends are exclusive. */
export interface Hunk {
  readonly start: number
  readonly end: number
  readonly foundStart: number
  readonly foundEnd: number
}

/** Units that must agree where two texts meet again. */
const MEETING = 16
/** How far a meeting point is looked for before the rest is given up to a thorough search. */
const REACH = 4000
/** Length of a stretch up to which it is taken apart letter by letter. */
const FINE = 3000

/** Where two texts differ: whole words, in order. Linear where they differ little. */
export function align(expected: Squeezed, found: Squeezed): Hunk[] {
  const coarse = stretches(expected.text, found.text)
  const fine = coarse.flatMap((hunk) => taken(hunk, expected.text, found.text))
  return toWords(fine, expected, found)
}

function stretches(a: string, b: string): Hunk[] {
  const hunks: Hunk[] = []
  let i = 0
  let j = 0
  while (i < a.length || j < b.length) {
    while (i < a.length && a[i] === b[j]) {
      i += 1
      j += 1
    }
    if (i >= a.length && j >= b.length) break
    const [skip, foundSkip] = meeting(a, b, i, j) ?? [a.length - i, b.length - j]
    hunks.push({ start: i, end: i + skip, foundStart: j, foundEnd: j + foundSkip })
    i += skip
    j += foundSkip
  }
  return hunks
}

/** The nearest point from which both go on alike. */
function meeting(a: string, b: string, i: number, j: number): readonly [number, number] | undefined {
  let best: readonly [number, number] | undefined
  let least = Number.POSITIVE_INFINITY
  for (let skip = 0; i + skip < a.length && skip < least; skip += 1) {
    const wanted = a.slice(i + skip, i + skip + MEETING)
    const at = b.indexOf(wanted, j)
    const last = i + skip + MEETING >= a.length
    if (at >= 0 && (!last || at + wanted.length === b.length) && skip + at - j < least) {
      best = [skip, at - j]
      least = skip + at - j
    }
    if (skip > REACH && best === undefined && skip % 64 !== 0) skip += 63
  }
  return best
}

/** A short stretch, letter by letter. */
function taken(hunk: Hunk, a: string, b: string): Hunk[] {
  const { start, end, foundStart, foundEnd } = hunk
  if (end === start || foundEnd === foundStart || end - start > FINE || foundEnd - foundStart > FINE) return [hunk]
  const changes = diffChars(a.slice(start, end), b.slice(foundStart, foundEnd), { maxEditLength: 2000 })
  if (!changes) return [hunk]
  const hunks: Hunk[] = []
  let i = start
  let j = foundStart
  for (const { added, removed, value } of changes) {
    const before = hunks.at(-1)
    const next = {
      start: i,
      end: added ? i : i + value.length,
      foundStart: j,
      foundEnd: removed ? j : j + value.length,
    }
    if (added || removed) {
      if (before && before.end === i && before.foundEnd === j)
        hunks[hunks.length - 1] = { ...before, end: next.end, foundEnd: next.foundEnd }
      else hunks.push(next)
    }
    i = next.end
    j = next.foundEnd
  }
  return hunks
}

const WORD = /[\p{L}\p{M}\p{N}]/u
const IDEOGRAPH = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u
/** Between digits these belong to the number: 4.2, 10:30, 2027-03. */
const INNER = /[.,:/’'-]/

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && WORD.test(unit) && !IDEOGRAPH.test(unit)

/** Whether the unit at `at` and the one before it are parts of one word. */
function joined({ text, gaps }: Squeezed, at: number): boolean {
  if (at <= 0 || at >= text.length || gaps[at] !== Gap.none) return false
  const [before, here] = [text[at - 1], text[at]]
  if (isWordUnit(before) && isWordUnit(here)) return true
  if (INNER.test(here ?? '')) return isWordUnit(before) && isWordUnit(text[at + 1]) && gaps[at + 1] === Gap.none
  return INNER.test(before ?? '') && isWordUnit(here) && isWordUnit(text[at - 2]) && gaps[at - 1] === Gap.none
}

/** Widens each hunk to whole words on both sides, and joins those that meet. */
function toWords(hunks: readonly Hunk[], expected: Squeezed, found: Squeezed): Hunk[] {
  const words: Hunk[] = []
  hunks.forEach((hunk, index) => {
    let { start, end, foundStart, foundEnd } = hunk
    const before = words.at(-1)
    const floor = before?.end ?? 0
    while (start > floor && (joined(expected, start) || joined(found, foundStart))) {
      start -= 1
      foundStart -= 1
    }
    const ceiling = hunks[index + 1]?.start ?? expected.text.length
    while (end < ceiling && (joined(expected, end) || joined(found, foundEnd))) {
      end += 1
      foundEnd += 1
    }
    if (before && before.end >= start && before.foundEnd >= foundStart) {
      words[words.length - 1] = { ...before, end, foundEnd }
    } else words.push({ start, end, foundStart, foundEnd })
  })
  return words
}
