import type { Element } from 'hast'
import type { TableCell } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element } from '../element.ts'

/** A data cell; the table makes headers of those that head a column or a row. */
export function tableCell(state: State, node: TableCell): Element {
  const { columnSpan = 1, rowSpan = 1 } = node.data ?? {}
  return element(
    'td',
    { ...(columnSpan > 1 ? { colSpan: columnSpan } : {}), ...(rowSpan > 1 ? { rowSpan } : {}) },
    state.all(node),
  )
}
