import type { Table } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { plainText } from '../../../document/plain-text.ts'
import { type Block, paragraphBlock } from '../block.ts'
import { caption } from '../captions.ts'
import { type ColumnWidths, columnWidths } from '../columns.ts'
import { textLength } from '../measure.ts'
import { textWidth, turned } from '../page.ts'
import { inRegion, type State, within } from '../state.ts'
import { type GridCell, tableGrid } from '../table-grid.ts'
import { element, nothing, value } from '../xml.ts'

/** Left and right margin of a cell, in twips, as the table style has them. */
const PADDING = 180

/** Lines of a row at which a table of many columns is better read on a page that is turned. */
const TOO_TALL = 14
const MANY_COLUMNS = 5
const LEADING = 1.35

/** Lines of a row that may be divided between pages, since it hardly fits one. */
const LONGER_THAN_A_PAGE = 40

const textsOf = (rows: readonly (readonly GridCell[])[], columns: number): readonly (readonly string[])[] =>
  rows.map((cells) =>
    Array.from({ length: columns }, (_, column) => {
      const cell = cells.find((entry) => entry.column === column && entry.columnSpan === 1)
      return cell && cell.rowSpan !== 'continue' ? plainText(cell.cell) : ''
    }),
  )

/** Whether upright pages will not do and turned ones do better. */
const wantsTurning = (upright: ColumnWidths, wide: ColumnWidths): boolean =>
  !upright.fits ||
  (upright.widths.length >= MANY_COLUMNS && upright.tallest > TOO_TALL && wide.tallest < upright.tallest)

/** Caption, then the table; on pages that are turned, where its columns need them. */
export function table(state: State, node: Table): readonly Block[] {
  const { columns, rows } = tableGrid(node)
  if (rows.length === 0) return []
  const size = state.options.theme.type.small
  const texts = textsOf(rows, columns)
  const { series } = node.data ?? {}
  const all = series ? textsOf(tableGrid({ type: 'table', children: [...series] }).rows, columns) : texts
  const upright = columnWidths(all, size, PADDING, state.width)
  const free = !state.list && !state.quote && !state.table && !state.nested && state.part === 'document'
  const wide = columnWidths(all, size, PADDING, textWidth(turned(state.base.page)))
  const turn = free && !state.regions.includes('cover') && wantsTurning(upright, wide)
  const { widths, tallest } = turn ? wide : upright
  const inner = within(state, { paragraph: 'TableText', list: undefined, quote: false, nested: true })
  const context = { widths, align: node.align ?? [], split: tallest > LONGER_THAN_A_PAGE }
  const xml = element(
    'w:tbl',
    {},
    tableProperties(state, node, widths),
    element('w:tblGrid', {}, ...widths.map((width) => element('w:gridCol', { 'w:w': width }))),
    ...rows.map((cells, at) =>
      state.dispatch.row(
        within(inner, { table: { ...context, header: at === 0, cells, at: 0, wrap: (content) => content } }),
        node.children[at] ?? { type: 'tableRow', children: [] },
      ),
    ),
  )
  const words = node.data?.caption as PhrasingContent[] | undefined
  const blocks: Block[] = [{ type: 'table', xml, rows: rowHeights(texts, size, widths) }]
  // on the cover a table stands under a heading of the same words; readers by ear still have its caption
  if (words && words.length > 0 && !inRegion(state, 'cover')) {
    const content = caption(within(state, { paragraph: undefined }), 'table', words)
    blocks.unshift(paragraphBlock({ style: state.base.style('TableCaption'), heading: true }, content))
  }
  if (!turn) return blocks
  return [
    { type: 'section', page: 'landscape', fresh: false },
    ...blocks,
    { type: 'section', page: 'portrait', fresh: false },
  ]
}

/** Heights of the rows as they are likely to be, in twips: line height and margins of the table's style. */
const rowHeights = (
  texts: readonly (readonly string[])[],
  size: number,
  widths: readonly number[],
): readonly number[] =>
  texts.map((row) => {
    const lines = row.map((text, column) =>
      Math.ceil(textLength(text, size) / Math.max(1, (widths[column] ?? 1) - PADDING)),
    )
    return Math.max(1, ...lines) * size * 20 * LEADING + 110
  })

/** Without a description of its own a table is told by the words of its header. */
function descriptionOf(state: State, node: Table): string {
  const header = node.children[0]?.children.map((cell) => plainText(cell).trim()).filter((words) => words !== '')
  return node.data?.description ?? state.document.language.list(header ?? [])
}

function tableProperties(state: State, node: Table, widths: readonly number[]) {
  const description = descriptionOf(state, node)
  const words = node.data?.caption
  return element(
    'w:tblPr',
    {},
    value('w:tblStyle', state.base.style('CommuniqueTable')),
    element('w:tblW', { 'w:w': widths.reduce((a, b) => a + b, 0), 'w:type': 'dxa' }),
    element('w:tblLayout', { 'w:type': 'fixed' }),
    element('w:tblLook', {
      'w:val': node.data?.rowHeader ? '04A0' : '0420',
      'w:firstRow': 1,
      'w:lastRow': 0,
      'w:firstColumn': node.data?.rowHeader ? 1 : 0,
      'w:lastColumn': 0,
      'w:noHBand': 0,
      'w:noVBand': 1,
    }),
    words ? value('w:tblCaption', plainText(words)) : nothing,
    description === '' ? nothing : value('w:tblDescription', description),
  )
}
