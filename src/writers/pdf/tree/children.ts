import type { RootContent } from 'mdast'
import type { FlowContent, NodeData, NodeOf, PhrasingContent } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import type { Span } from '../text/span.ts'
import { galleryOf } from './gallery.ts'

/** Blocks of flow nodes, in their order. Throws for a node that no document holds. */
export function flowOf(state: State, nodes: readonly { readonly type: string }[]): Block[] {
  const blocks: Block[] = []
  for (let i = 0; i < nodes.length; i++) {
    const figures = figuresFrom(nodes, i)
    if (figures.length > 1) {
      blocks.push(...galleryOf(state, figures))
      i += figures.length - 1
    } else {
      const made = blocksOf(state, nodes[i] as FlowContent)
      blocks.push(...(nodes[i + 1]?.type === 'list' ? made.map(leadingIn) : made))
    }
  }
  return blocks
}

/** A sentence that announces a list stays with it. */
const leadingIn = (block: Block): Block =>
  block.type === 'paragraph' && /[:：]\s*$/u.test(block.spans.at(-1)?.text ?? '')
    ? { ...block, keepWithNext: true }
    : block

function blocksOf(state: State, node: FlowContent): readonly Block[] {
  const { type } = node
  if (!Object.hasOwn(state.shared.flow, type)) throw new TypeError(`Unexpected node \`${type}\`, expected flow content`)
  const handle = state.shared.flow[type] as (state: State, node: FlowContent) => readonly Block[]
  return handle(inLanguage(state, dataOf(node)), node)
}

/** The pictures that follow one another from a node on. */
function figuresFrom(nodes: readonly { readonly type: string }[], start: number): NodeOf<'figure'>[] {
  let end = start
  while (nodes[end]?.type === 'figure') end++
  return nodes.slice(start, end) as NodeOf<'figure'>[]
}

/** Spans of phrasing nodes, in their order. Throws for a node that no document holds. */
export function phrasingOf(state: State, nodes: readonly { readonly type: string }[]): Span[] {
  return nodes.flatMap((node) => {
    const { type } = node as PhrasingContent
    if (!Object.hasOwn(state.shared.phrasing, type)) {
      throw new TypeError(`Unexpected node \`${node.type}\`, expected phrasing content`)
    }
    const data = dataOf(node)
    const inside = data.lang === undefined || data.lang === state.lang ? state : withSpan(state, data.lang)
    const spans = (state.shared.phrasing[type] as (state: State, node: PhrasingContent) => readonly Span[])(
      inside,
      node as PhrasingContent,
    )
    return anchored(inside, data, spans)
  })
}

/** What a node has in `data`. */
export const dataOf = (node: { readonly type: string }): NodeData => (node as RootContent).data ?? {}

/** Anchors of a node that others may link to. */
export const anchorsOf = (node: { readonly type: string }): readonly string[] => {
  const { id } = dataOf(node)
  return id === undefined ? [] : [id]
}

/** An en dash stands for what is missing; an anchor goes to the first span. */
function anchored(state: State, { id, missing }: NodeData, spans: readonly Span[]): readonly Span[] {
  const shown = missing !== undefined && spans.every(({ text }) => text === '') ? [spanOf(state, '–')] : spans
  if (id === undefined) return shown
  const [first = spanOf(state, ''), ...more] = shown
  return [{ ...first, anchor: id }, ...more]
}

export const spanOf = ({ style, lang, inlines, fact }: State, text: string): Span =>
  fact === undefined ? { text, style, lang, inlines } : { text, style, lang, inlines, fact }

const withSpan = (state: State, lang: string): State => ({
  ...state,
  lang,
  inlines: [...state.inlines, { type: 'Span', lang }],
})

/** A block in another language has an element of its own around it. */
function inLanguage(state: State, { lang }: NodeData): State {
  if (lang === undefined || lang === state.lang) return state
  if (state.bare) return withSpan(state, lang)
  return { ...state, lang, parent: element(state.parent, 'Sect', { lang }) }
}
