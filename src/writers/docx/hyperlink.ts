import type { PhrasingContent } from '../../document/nodes.ts'
import { type State, within } from './state.ts'
import { element, nothing, type Xml } from './xml.ts'

/**
 * `children` as a hyperlink (ECMA-376 part 1 §17.16.22), to an anchor of the document or an address outside. Where the
 * document lacks the anchor, or within another hyperlink, they are plain.
 */
export function linked(
  state: State,
  to: string | { readonly href: string },
  children: readonly PhrasingContent[],
): Xml {
  const external = typeof to !== 'string'
  if (state.marks.link || (!external && !state.scan.ids.has(to))) return state.dispatch.phrasing(state, children)
  const inner = within(state, { marks: { ...state.marks, link: external ? 'external' : 'internal' } })
  const content = state.dispatch.phrasing(inner, children)
  if (content === '') return nothing
  return element(
    'w:hyperlink',
    external
      ? { 'r:id': state.relationships.add('hyperlink', to.href, 'External'), 'w:history': 1 }
      : { 'w:anchor': state.bookmarks.linked(to), 'w:history': 1 },
    content,
  )
}
