import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'
import { element } from '../tags/element.ts'
import { anchorsOf, spanOf } from '../tree/children.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'
import { linked } from './link.ts'

/** Headings with their pages; each entry leads to its heading. */
export function tableOfContents(state: State, node: NodeOf<'tableOfContents'>): readonly Block[] {
  const { contents, theme } = state.shared
  if (contents.length === 0) return []
  const toc = element(state.parent, 'TOC')
  const cells = contents.flatMap(({ id, title, level, page }, row): GridCell[] => {
    const entry = element(toc, 'TOCI')
    const inside: State = {
      ...state,
      parent: entry,
      bare: true,
      align: 'left',
      hyphenate: false,
      inlines: [{ type: 'Reference' }],
    }
    const text = linked(inside, { anchor: id }, (at) => [spanOf(at, title)])
    const number: State = { ...inside, align: 'right' }
    const cell = { row, rowSpan: 1, columnSpan: 1, element: undefined }
    const indent = Math.max(0, level - 2) * theme.space.indent
    return [
      {
        ...cell,
        column: 0,
        children: [{ type: 'group', indent, before: 0, after: 0, anchors: [], children: paragraphBlock(inside, text) }],
      },
      { ...cell, column: 1, children: paragraphBlock(number, [spanOf(number, page)]) },
    ]
  })
  return [
    {
      type: 'grid',
      rows: contents.length,
      columns: 2,
      cells,
      headerRows: 0,
      look: { padding: { x: 6, y: 1 }, inset: false, fill: true, firstColumn: 0.92 },
      anchors: anchorsOf(node),
      rowAnchors: new Map(),
      before: state.gap,
      after: state.gap,
    },
  ]
}
