import type { TableRow } from 'mdast'
import { annotated, inLanguageOf } from '../content.ts'
import { type State, within } from '../state.ts'
import { element, nothing, type Xml } from '../xml.ts'

/** Header rows repeat on every page (ECMA-376 part 1 §17.4.78); no row is divided unless it is longer than a page. */
export function tableRow(state: State, node: TableRow): Xml {
  const { table } = state
  if (!table) throw new Error('Unexpected tableRow outside a table')
  const inner = inLanguageOf(state, node)
  const wrap = (content: Xml): Xml => annotated(inner, node, content)
  const cells = table.cells.map(({ cell }, at) =>
    state.dispatch.cell(within(inner, { table: { ...table, at, wrap } }), cell),
  )
  const filled = table.cells.reduce((sum, { columnSpan }) => sum + columnSpan, 0)
  for (let column = filled; column < table.widths.length; column++) {
    cells.push(
      state.dispatch.cell(within(inner, { table: { ...table, at: -1 - column } }), { type: 'tableCell', children: [] }),
    )
  }
  return element(
    'w:tr',
    {},
    element(
      'w:trPr',
      {},
      table.split ? nothing : element('w:cantSplit'),
      table.header ? element('w:tblHeader') : nothing,
    ),
    ...cells,
  )
}
