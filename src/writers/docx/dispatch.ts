import type { FlowContent, PhrasingContent } from '../../document/nodes.ts'
import { type Block, paragraphBlock } from './block.ts'
import { annotated, dataOf, inLanguageOf, paragraphStyle } from './content.ts'
import { flow, handlerOf, markup } from './handlers/index.ts'
import type { Dispatch, State } from './state.ts'
import { join, nothing, type Xml } from './xml.ts'

/** The blocks of a node with its bookmark, and with what is missing there, on the first of them. */
function annotatedBlocks(state: State, node: FlowContent, blocks: readonly Block[]): readonly Block[] {
  const { id, missing } = dataOf(node)
  if (!id && missing === undefined) return blocks
  const at = blocks.findIndex(({ type }) => type === 'paragraph' || type === 'table')
  const first = blocks[at]
  if (first?.type === 'paragraph') {
    return blocks.with(at, { ...first, content: annotated(state, node, first.content) })
  }
  if (first?.type === 'table') {
    return blocks.with(at, { ...first, xml: annotated(state, { ...node, data: { id } } as FlowContent, first.xml) })
  }
  if (missing === undefined) return blocks
  return [
    ...blocks,
    paragraphBlock({ style: state.base.style(paragraphStyle(state)) }, annotated(state, node, nothing)),
  ]
}

/** Calls the handlers, and does what is the same for every node: language, bookmark, what is missing. */
export const dispatch: Dispatch = {
  flow: (state, nodes) =>
    nodes.flatMap((node) => {
      const inner = inLanguageOf(state, node)
      return annotatedBlocks(inner, node, handlerOf<readonly Block[]>(flow, node)(inner, node))
    }),
  phrasing: (state, nodes) =>
    join(
      nodes.map((node: PhrasingContent): Xml => {
        const inner = inLanguageOf(state, node)
        return annotated(inner, node, handlerOf<Xml>(markup, node)(inner, node))
      }),
    ),
  item: (state, node) => {
    const inner = inLanguageOf(state, node)
    return annotatedBlocks(inner, node as unknown as FlowContent, flow.listItem(inner, node))
  },
  row: markup.tableRow,
  cell: markup.tableCell,
  description: markup.descriptionItem,
}
