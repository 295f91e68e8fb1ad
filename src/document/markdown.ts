import type { Root, RootContent } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'

const createParser = () => unified().use(remarkParse).use(remarkGfm).freeze()

let parser: ReturnType<typeof createParser> | undefined

/** CommonMark with GFM, as templates print it. */
function parse(markdown: string): readonly RootContent[] {
  parser ??= createParser()
  const root: Root = parser.parse(markdown)
  return root.children
}

/** Trees of pieces that were read before, oldest first. Templates print the same few for every record. */
const cache = new Map<string, readonly RootContent[]>()
const MOST = 2_000
const LONGEST = 4_000

/**
 * Reads a piece of a template's Markdown. Most of the time of composing went into this (55 % of a briefing by the profiler,
 * 12 of 22 ms), always for the same pieces; so they are kept. The tree is shared: nobody may change it.
 */
export function readMarkdown(markdown: string): readonly RootContent[] {
  if (markdown.trim() === '') return []
  const known = cache.get(markdown)
  if (known) return known
  const nodes = parse(markdown)
  if (markdown.length <= LONGEST) {
    if (cache.size >= MOST) for (const oldest of cache.keys()) if (cache.delete(oldest)) break
    cache.set(markdown, nodes)
  }
  return nodes
}
