import type { Element } from 'hast'
import type { State } from 'mdast-util-to-hast'
import type { Fact } from '../../../document/nodes.ts'
import { element } from '../element.ts'
import { contextOf } from '../state.ts'

const MOMENT = /^\d{4}-\d{2}-\d{2}(?:T\d{2}:\d{2}(?::\d{2})?(?:Z|[+-]\d{2}:\d{2}))?$/

/**
 * A fact of the record. Its pointer stands in `data-fact`, so that a finished page can be held against the record:
 * the element's text is the fact as printed. Dates are `time`; an address that nothing links yet leads where it says.
 */
export function fact(state: State, node: Fact): Element {
  const pointer = { dataFact: node.fact }
  const address = addressOf(node)
  const context = contextOf(state)
  if (address !== undefined && context.openLinks === 0) {
    context.openLinks++
    const children = state.all(node)
    context.openLinks--
    return element(
      'a',
      { href: address, ...(node.kind === 'url' ? { className: ['bare'] } : {}), ...pointer },
      children,
    )
  }
  const children = state.all(node)
  const moment = (node.kind === 'date' || node.kind === 'instant') && MOMENT.test(node.value)
  return moment ? element('time', { dateTime: node.value, ...pointer }, children) : element('span', pointer, children)
}

function addressOf({ kind, value }: Fact): string | undefined {
  if (kind === 'url') return value
  if (kind === 'email') return `mailto:${encodeURIComponent(value).replace('%40', '@')}`
  if (kind === 'phone') return `tel:${value.replace(/[^\d+]/g, '')}`
  return undefined
}
