import type { NodeOf } from '../../../document/nodes.ts'
import type { Block } from '../layout/block.ts'
import { type State, styled } from '../state.ts'
import { element, type StructureType } from '../tags/element.ts'
import { anchorsOf, phrasingOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'

/** A heading: never deeper than one level below the last (ISO 14289-1 7.4.2), with an entry in the outline. */
export function heading(state: State, node: NodeOf<'heading'>): readonly Block[] {
  const { shared } = state
  const level = Math.min(node.depth, shared.headingLevel + 1)
  shared.headingLevel = level
  const inside: State = { ...headed(state, node.depth), align: 'left', hyphenate: false, balanced: true, bare: false }
  const spans = phrasingOf(inside, node.children)
  const title = spans
    .filter(({ note }) => note === undefined)
    .map(({ text }) => text)
    .join('')
    .replace(/\s+/g, ' ')
    .trim()
  const { before, after } = spacing(state, node.depth)
  return paragraphBlock(inside, spans, {
    element: element(state.parent, `H${level}` as StructureType),
    before,
    after,
    keepWithNext: true,
    anchors: anchorsOf(node),
    ...(title === '' ? {} : { outline: { title, level } }),
  })
}

function headed(state: State, depth: number): State {
  const style = state.headings[depth - 1] ?? state.headings.at(-1)
  return style ? styled(state, style) : state
}

function spacing({ shared, gap }: State, depth: number): { before: number; after: number } {
  const { section } = shared.theme.space
  if (depth <= 2) return { before: section * 0.8, after: gap * 0.6 }
  return { before: section * (depth === 3 ? 0.55 : 0.5), after: gap * 0.4 }
}
