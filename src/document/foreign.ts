import type { Root, RootContent, Text } from 'mdast'
import type { Position } from 'unist'
import type { DocumentNode, PhrasingContent, Span } from './nodes.ts'
import { foreignRuns } from './script.ts'

type AnyNode = DocumentNode | RootContent

/**
 * Names the language of words that are of another script than the text they stand in, in place: each run becomes a `span`
 * with its `lang`, so that it is read aloud, hyphenated and set in its own language (WCAG 2.2 3.1.2, ISO 14289-1 7.2).
 * @param own BCP 47 tag of the text around the node: of the document, for its root
 * @param languages of the record: the first whose script fits is taken
 */
export function markForeign(node: Root | AnyNode, own: string, languages: readonly string[]): void {
  if (!('children' in node)) return
  const lang = (node.data as { lang?: string } | undefined)?.lang ?? own
  if (node.type === 'descriptionItem') node.term = marked(node.term, lang, languages) as PhrasingContent[]
  if (node.type === 'table' && node.data?.caption) {
    node.data.caption = marked(node.data.caption, lang, languages) as PhrasingContent[]
  }
  const children = marked(node.children, lang, languages)
  if (children !== node.children) Object.assign(node, { children })
}

/** The same nodes, or others where a text had to be cut: most have none. */
function marked(nodes: readonly AnyNode[], lang: string, languages: readonly string[]): readonly AnyNode[] {
  let out: AnyNode[] | undefined
  for (const [index, node] of nodes.entries()) {
    const parts = node.type === 'text' ? split(node, lang, languages) : undefined
    if (node.type !== 'text') markForeign(node, lang, languages)
    if (parts) out ??= nodes.slice(0, index)
    out?.push(...(parts ?? [node]))
  }
  return out ?? nodes
}

/** A text cut where its language changes; undefined where it is in one. */
function split(node: Text, lang: string, languages: readonly string[]): (Text | Span)[] | undefined {
  const runs = foreignRuns(node.value, lang, languages)
  if (runs.length === 0) return undefined
  const parts: (Text | Span)[] = []
  const part = (start: number, end: number): Text => ({
    ...node,
    value: node.value.slice(start, end),
    ...(node.position ? { position: within(node.position, node.value, start, end) } : {}),
  })
  let at = 0
  for (const { start, end, lang: own } of runs) {
    if (start > at) parts.push(part(at, start))
    parts.push({ type: 'span', data: { lang: own }, children: [part(start, end)] })
    at = end
  }
  if (at < node.value.length) parts.push(part(at, node.value.length))
  return parts
}

/** Where a part of a text stands: exactly, where the source has the text as it reads; where the whole stands otherwise. */
function within(whole: Position, text: string, start: number, end: number): Position {
  const [first, last] = [whole.start.offset, whole.end.offset]
  if (first === undefined || last === undefined || last - first !== text.length) return whole
  const point = (offset: number) => {
    const before = text.slice(0, offset)
    const lineStart = before.lastIndexOf('\n') + 1
    const column = lineStart === 0 ? whole.start.column + offset : offset - lineStart + 1
    return { line: whole.start.line + before.split('\n').length - 1, column, offset: first + offset }
  }
  return { start: point(start), end: point(end) }
}
