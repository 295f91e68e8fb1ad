import type { Element } from 'hast'
import type { TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { element } from '../element.ts'

export function tableRow(state: State, node: TableRow): Element {
  return element('tr', {}, state.all(node))
}
