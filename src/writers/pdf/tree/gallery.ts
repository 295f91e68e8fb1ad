import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridCell } from '../layout/block.ts'
import type { State } from '../state.ts'

/** Pictures that follow one another stand two in a row; one that is left over stands alone. */
export function galleryOf(state: State, figures: readonly NodeOf<'figure'>[]): readonly Block[] {
  const { figure } = state.shared.flow
  const paired = figures.slice(0, figures.length - (figures.length % 2))
  const cells = paired.map(
    (node, i): GridCell => ({
      element: undefined,
      row: Math.floor(i / 2),
      column: i % 2,
      rowSpan: 1,
      columnSpan: 1,
      children: figure(state, node),
    }),
  )
  return [
    {
      type: 'grid',
      rows: paired.length / 2,
      columns: 2,
      cells,
      headerRows: 0,
      look: { padding: { x: 8, y: 4 }, inset: false, fill: true, equal: true, whole: true },
      anchors: [],
      rowAnchors: new Map(),
      before: state.gap * 1.5,
      after: state.gap * 2,
    },
    ...figures.slice(paired.length).flatMap((node) => figure(state, node)),
  ]
}
