import type { TableCell } from 'mdast'
import type { PhrasingContent } from '../../../document/nodes.ts'
import { paragraphXml } from '../block.ts'
import { annotated, inLanguageOf } from '../content.ts'
import type { State } from '../state.ts'
import { element, nothing, value, type Xml } from '../xml.ts'

const STYLES = { left: 'TableText', center: 'TableTextCenter', right: 'TableTextRight' } as const

export function tableCell(state: State, node: TableCell): Xml {
  const { table } = state
  if (!table) throw new Error('Unexpected tableCell outside a table')
  const place = table.cells[table.at]
  const column = place?.column ?? -1 - table.at
  const span = place?.columnSpan ?? 1
  const width = table.widths.slice(column, column + span).reduce((a, b) => a + b, 0)
  const inner = inLanguageOf(state, node)
  const content =
    place?.rowSpan === 'continue'
      ? nothing
      : annotated(inner, node, state.dispatch.phrasing(inner, node.children as PhrasingContent[]))
  const align = table.align[column] ?? 'left'
  return element(
    'w:tc',
    {},
    element(
      'w:tcPr',
      {},
      element('w:tcW', { 'w:w': width, 'w:type': 'dxa' }),
      span > 1 ? value('w:gridSpan', span) : nothing,
      place?.rowSpan ? value('w:vMerge', place.rowSpan) : nothing,
    ),
    paragraphXml({ style: state.base.style(STYLES[align]) }, table.at === 0 ? table.wrap(content) : content),
  )
}
