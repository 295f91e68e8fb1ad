import type { Nodes, Parents, RootContent } from 'mdast'

/** A stretch of a text that is taken out: offsets. */
export interface Cut {
  readonly start: number
  readonly end: number
}

/** The stretches of `text` to take out so that the `removed` nodes of its tree are gone and the others stay apart. */
export function cutsOf(text: string, parent: Parents, removed: ReadonlySet<Nodes>): Cut[] {
  const children = childrenOf(parent)
  const cuts: Cut[] = []
  for (let index = 0; index < children.length; index++) {
    const child = children[index]
    if (!child) continue
    if (!removed.has(child)) {
      if ('children' in child) cuts.push(...cutsOf(text, child, removed))
      continue
    }
    const first = index
    while (removed.has(children[index + 1] ?? parent)) index++
    cuts.push(cutRun(text, parent, children[first - 1], child, children[index] ?? child, children[index + 1]))
  }
  return cuts
}

/** A run of removed siblings, between the ones that stay. */
function cutRun(
  text: string,
  parent: Parents,
  before: RootContent | undefined,
  first: RootContent,
  last: RootContent,
  after: RootContent | undefined,
): Cut {
  if (parent.type === 'root') return cutFlow(text, before, first, last, after)
  // an item's marker, or the first block beside one, is taken over by what follows
  // (a heading underlined with dashes counts the definitions above it as its own: its start is theirs)
  if (after && (parent.type === 'list' || !before))
    return { start: startOf(first), end: Math.max(startOf(after), endOf(last)) }
  if (!after && before) return { start: endOf(before), end: endOf(last) }
  return { start: startOf(first), end: endOf(last) }
}

/** Between blocks of the document itself a blank line stays. */
function cutFlow(
  text: string,
  before: RootContent | undefined,
  first: RootContent,
  last: RootContent,
  after: RootContent | undefined,
): Cut {
  const lineStart = text.lastIndexOf('\n', startOf(first) - 1) + 1
  if (!after) return { start: before ? endOf(before) : lineStart, end: endOf(last) }
  const apart = lineStart === 0 || text.startsWith('\n\n', lineStart - 2)
  const next = text.lastIndexOf('\n', startOf(after) - 1) + 1
  return { start: lineStart, end: apart ? Math.max(next, endOf(last)) : endOf(last) }
}

export function applyCuts(text: string, cuts: readonly Cut[]): string {
  let kept = ''
  let at = 0
  for (const { start, end } of cuts) {
    kept += text.slice(at, start)
    at = end
  }
  return kept + text.slice(at)
}

/** Where an offset of the cut text was before. At a cut, an `end` belongs to what stands before it. */
export function beforeCuts(cuts: readonly Cut[], offset: number, edge: 'start' | 'end'): number {
  let original = offset
  for (const { start, end } of cuts) {
    if (edge === 'start' ? start > original : start >= original) break
    original += end - start
  }
  return original
}

export function childrenOf(parent: Parents): readonly RootContent[] {
  return parent.children as RootContent[]
}

function startOf({ position }: RootContent): number {
  return position?.start.offset ?? 0
}

function endOf({ position }: RootContent): number {
  return position?.end.offset ?? 0
}
