import { diffArrays } from 'diff'
import type { Merge, MergePart } from '../api/save.ts'
import { linesOf } from '../edit/changes.ts'

/** A stretch of the base that one side has otherwise: lines of the base, and what stands there instead. */
interface Hunk {
  readonly start: number
  readonly end: number
  readonly lines: readonly string[]
}

/** Puts two texts together that were made from one; what both changed otherwise is a conflict. */
export function merge(base: string | null, mine: string, theirs: string): Merge {
  if (base === null) return unbased(mine, theirs)
  const lines = linesOf(base)
  const [ours, others] = [hunks(lines, linesOf(mine)), hunks(lines, linesOf(theirs))]
  const parts: MergePart[] = []
  let at = 0
  while (ours.length > 0 || others.length > 0) {
    const start = Math.min(ours[0]?.start ?? lines.length, others[0]?.start ?? lines.length)
    add(parts, { kind: 'same', text: lines.slice(at, start).join('') })
    const [a, b]: [Hunk[], Hunk[]] = [[], []]
    let end = start
    // hunks that touch are one difference
    for (let grew = true; grew; ) {
      grew = false
      for (const [from, to] of [
        [ours, a],
        [others, b],
      ] as const) {
        const next = from[0]
        if (!next || !(next.start < end || next.start === start || (next.start === end && a.length + b.length > 0)))
          continue
        to.push(next)
        from.shift()
        end = Math.max(end, next.end)
        grew = true
      }
    }
    add(parts, difference(lines, start, end, a, b))
    at = end
  }
  add(parts, { kind: 'same', text: lines.slice(at).join('') })
  return { parts, conflicts: parts.filter(({ kind }) => kind === 'conflict').length }
}

function difference(
  lines: readonly string[],
  start: number,
  end: number,
  a: readonly Hunk[],
  b: readonly Hunk[],
): MergePart {
  const [mine, theirs] = [side(lines, start, end, a), side(lines, start, end, b)]
  if (b.length === 0) return { kind: 'mine', text: mine }
  if (a.length === 0) return { kind: 'theirs', text: theirs }
  return mine === theirs
    ? { kind: 'same', text: mine }
    : { kind: 'conflict', base: lines.slice(start, end).join(''), mine, theirs }
}

function side(lines: readonly string[], start: number, end: number, found: readonly Hunk[]): string {
  let text = ''
  let at = start
  for (const hunk of found) {
    text += lines.slice(at, hunk.start).join('') + hunk.lines.join('')
    at = hunk.end
  }
  return text + lines.slice(at, end).join('')
}

function hunks(base: readonly string[], other: readonly string[]): Hunk[] {
  const found: { start: number; end: number; lines: string[] }[] = []
  let at = 0
  for (const { value, added, removed } of diffArrays([...base], [...other])) {
    const last = found.at(-1)
    const open = last?.end === at && (added || removed) ? last : undefined
    if (added) {
      if (open) open.lines.push(...value)
      else found.push({ start: at, end: at, lines: [...value] })
    } else if (removed) {
      if (open) open.end += value.length
      else found.push({ start: at, end: at + value.length, lines: [] })
      at += value.length
    } else at += value.length
  }
  return found
}

function unbased(mine: string, theirs: string): Merge {
  const parts: MergePart[] = []
  const other = linesOf(theirs)
  let at = 0
  for (const { start, end, lines } of hunks(other, linesOf(mine))) {
    add(parts, { kind: 'same', text: other.slice(at, start).join('') })
    add(parts, { kind: 'conflict', base: null, mine: lines.join(''), theirs: other.slice(start, end).join('') })
    at = end
  }
  add(parts, { kind: 'same', text: other.slice(at).join('') })
  return { parts, conflicts: parts.filter(({ kind }) => kind === 'conflict').length }
}

function add(parts: MergePart[], part: MergePart): void {
  const last = parts.at(-1)
  if (part.kind !== 'conflict' && part.text === '') return
  if (part.kind === 'same' && last?.kind === 'same') parts[parts.length - 1] = { ...part, text: last.text + part.text }
  else parts.push(part)
}
