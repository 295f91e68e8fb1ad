import type { TableData } from 'mdast'
import type { NodeOf } from '../../../document/nodes.ts'
import type { Block, GridBlock } from '../layout/block.ts'
import { type State, styled } from '../state.ts'
import { type Element, element } from '../tags/element.ts'
import { anchorsOf, phrasingOf } from '../tree/children.ts'
import { latticeOf } from '../tree/lattice.ts'
import { paragraphBlock } from '../tree/paragraphBlock.ts'
import { typeOf } from '../tree/tableType.ts'
import { cellsOfRow } from './tableRow.ts'

/** Between a caption and its table, in points. */
const CAPTION_GAP = 3

/** A table: every row has as many cells as the widest, the first row is its header. */
export function table(state: State, node: NodeOf<'table'>): readonly Block[] {
  const lattice = latticeOf(node)
  const small = styled({ ...state, align: 'left', hyphenate: false, bare: false }, state.shared.sheet.small)
  const caption = node.data?.caption ?? []
  if (lattice.columns === 0) return caption.length === 0 ? [] : paragraphBlock(small, phrasingOf(small, caption))
  const { color } = state.shared.theme
  const made = element(state.parent, 'Table')
  const description = node.data?.description
  if (description) made.attributes = { O: 'Table', Summary: new String(description) }
  const captionBlocks = caption.length === 0 ? [] : captionOf(small, made, caption)
  const type = typeOf(small, lattice.columns)
  const hasHeader = lattice.rows.length > 0
  const head = hasHeader ? element(made, 'THead') : undefined
  const body = lattice.rows.length > 1 ? element(made, 'TBody') : undefined
  const cells = lattice.rows.flatMap((row, index) =>
    cellsOfRow({ ...type.state, parent: (index === 0 ? head : body) ?? made }, row, {
      row: index,
      header: index === 0,
      rowHeader: node.data?.rowHeader === true,
      align: node.align ?? [],
    }),
  )
  const alignedWith = seriesOf(state, node)
  const grid: GridBlock = {
    type: 'grid',
    rows: lattice.rows.length,
    columns: lattice.columns,
    cells,
    headerRows: 1,
    look: {
      padding: { x: type.padding, y: type.padding * 0.42 },
      inset: true,
      rule: { color: color.rule, thickness: 0.5 },
      edge: { color: color.accent, thickness: 0.9 },
      headerFill: color.surface,
      fill: true,
      alignedWith,
    },
    anchors: anchorsOf(node),
    rowAnchors: new Map(node.children.map((row, index) => [index, anchorsOf(row)])),
    before: captionBlocks.length > 0 ? CAPTION_GAP : state.gap * 1.5,
    after: state.gap * 1.6,
  }
  alignedWith.push(grid)
  return [...captionBlocks, grid]
}

/** Grids of the tables that this one is in a series with, so far: itself alone where it is in none. */
function seriesOf({ shared }: State, { data }: NodeOf<'table'>): GridBlock[] {
  if (data?.series === undefined) return []
  const known = shared.series.get(data.series) ?? []
  shared.series.set(data.series, known)
  return known
}

/** The caption is the first child of its table, and holds the notes that it marks: a table may not. */
function captionOf(state: State, table: Element, caption: NonNullable<TableData['caption']>): readonly Block[] {
  const made = element(table, 'Caption')
  const inside: State = { ...state, parent: made, bare: true, style: { ...state.style, bold: true } }
  return paragraphBlock(inside, phrasingOf(inside, caption), {
    before: state.gap * 1.5,
    after: CAPTION_GAP,
    keepWithNext: true,
  })
}
