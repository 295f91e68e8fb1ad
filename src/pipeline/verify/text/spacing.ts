import type { Hunk } from './align.ts'
import { Gap, type Squeezed } from './squeeze.ts'

/**
 * Places where the letters agree but a space came or went, as hunks of the words around it. Line ends and block ends are
 * nobody's spaces.
 */
export function spacing(expected: Squeezed, found: Squeezed, hunks: readonly Hunk[]): Hunk[] {
  const changed: Hunk[] = []
  let at = 0
  let shift = 0
  for (const hunk of [...hunks, undefined]) {
    const end = hunk?.start ?? expected.text.length
    for (at += 1; at < end; at += 1) {
      const [wanted = 0, seen = 0] = [expected.gaps[at], found.gaps[at + shift]]
      if (wanted === seen || wanted > Gap.space || seen > Gap.space) continue
      const [start, stop] = wordsAround(expected, at)
      changed.push({ start, end: stop, foundStart: start + shift, foundEnd: stop + shift })
    }
    if (!hunk) break
    at = hunk.end
    shift = hunk.foundEnd - hunk.end
  }
  return changed
}

/** The words before and after a place. */
function wordsAround({ gaps, text }: Squeezed, at: number): readonly [number, number] {
  let start = at - 1
  let end = at + 1
  while (start > 0 && gaps[start] === Gap.none && at - start < 24) start -= 1
  while (end < text.length && gaps[end] === Gap.none && end - at < 24) end += 1
  return [start, end]
}
