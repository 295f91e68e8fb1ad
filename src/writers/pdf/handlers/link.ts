import type { NodeOf } from '../../../document/nodes.ts'
import type { State } from '../state.ts'
import { IGNORABLE } from '../text/script.ts'
import type { Inline, Span, Target } from '../text/span.ts'
import { phrasingOf } from '../tree/children.ts'

/** A link of http, https, mailto or tel, in the accent colour; any other leads nowhere and is text. */
export function link(state: State, node: NodeOf<'link'>): readonly Span[] {
  const target = targetOf(node.url)
  const children = node.children.length > 0 ? node.children : [{ type: 'text' as const, value: node.url }]
  if (target === undefined) return phrasingOf(state, children)
  const style = { ...state.style, color: state.shared.theme.color.accent, underline: true }
  return linked({ ...state, style }, target, (inside) => phrasingOf(inside, children))
}

/** Spans in a link; a link within a link is part of the outer one, and one of which nothing shows is none. */
export function linked(state: State, target: Target, inside: (state: State) => readonly Span[]): readonly Span[] {
  if (state.inlines.some(({ type }) => type === 'Link')) return inside(state)
  const contents = { text: '' }
  const made: Inline = { type: 'Link', target, contents }
  const spans = inside({ ...state, inlines: [...state.inlines, made] })
  contents.text = spans
    .map(({ text }) => text)
    .join('')
    .replace(IGNORABLE, '')
    .replace(/\s+/g, ' ')
    .trim()
  return contents.text === '' ? inside(state) : spans
}

function targetOf(url: string): Target | undefined {
  if (!/^(https?|mailto|tel):/i.test(url)) return undefined
  try {
    return { url: new URL(url).href }
  } catch {
    return undefined
  }
}
