import { diffArrays } from 'diff'
import type { Edited } from '../api/draft.ts'

/** What parts two texts, line by line: offsets in the first, in order, not overlapping. */
export function changesBetween(before: string, after: string): Edited['changes'] {
  const changes: { from: number; to: number; insert: string }[] = []
  let at = 0
  for (const { value, added, removed } of diffArrays(linesOf(before), linesOf(after))) {
    const text = value.join('')
    const last = changes.at(-1)
    const open = last?.to === at ? last : undefined
    if (added) {
      if (open) open.insert += text
      else changes.push({ from: at, to: at, insert: text })
    } else if (removed) {
      if (open) open.to += text.length
      else changes.push({ from: at, to: at + text.length, insert: '' })
      at += text.length
    } else at += text.length
  }
  return changes.map((change) => narrowed(before, change))
}

/** Lines with their ends. */
export const linesOf = (text: string): string[] => text.match(/[^\n]*\n|[^\n]+$/g) ?? []

/** The change without what both sides begin and end with. */
function narrowed(before: string, { from, to, insert }: Edited['changes'][number]) {
  const old = before.slice(from, to)
  let start = 0
  while (start < Math.min(old.length, insert.length) && old[start] === insert[start]) start++
  let end = 0
  const most = Math.min(old.length, insert.length) - start
  while (end < most && old[old.length - 1 - end] === insert[insert.length - 1 - end]) end++
  return { from: from + start, to: to - end, insert: insert.slice(start, insert.length - end) }
}
