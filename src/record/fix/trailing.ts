import { nodesOf } from '../markdown/narrative.ts'
import type { CheckedFile } from '../rule.ts'
import { offsetAt } from '../source.ts'
import type { Edit } from '../style/edit.ts'

/** Spaces and tabs at the ends of a narrative's lines, those of code and of hard line breaks aside. */
export function trailingSpaceEdits({ source, narrative, bodyStart }: CheckedFile): Edit[] {
  if (!narrative) return []
  const nodes = (['code', 'inlineCode', 'html', 'break'] as const).flatMap((type) => [...nodesOf(narrative, type)])
  const kept = nodes.flatMap(({ position }) =>
    position ? [{ start: offsetAt(source, position.start), end: offsetAt(source, position.end) }] : [],
  )
  kept.sort((a, b) => a.start - b.start)
  let next = 0
  return Array.from(source.text.matchAll(/(?<![ \t])[ \t]+$/gm)).flatMap(({ 0: spaces, index }): Edit[] => {
    const end = index + spaces.length
    while ((kept[next]?.end ?? Number.POSITIVE_INFINITY) < index) next++
    const range = kept[next]
    const inside = range !== undefined && range.start <= end && index <= range.end
    return index < bodyStart || inside ? [] : [{ start: index, end, text: '' }]
  })
}
