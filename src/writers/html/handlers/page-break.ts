import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { PageBreak } from '../../../document/nodes.ts'
import { element } from '../element.ts'

/** Nothing on a screen; the print style starts a new page here. */
export function pageBreak(_state: State, _node: PageBreak): Element {
  return element('div', { className: ['page-break'] })
}
