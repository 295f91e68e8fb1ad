import type { Element, ElementContent } from 'hast'
import type { Table } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { fill } from '../../../language/language.ts'
import { element, text } from '../element.ts'
import { contextOf } from '../state.ts'
import { columnsOf } from '../table-grid.ts'

/**
 * A table in a box that scrolls on a narrow screen, also by keyboard, and therefore has a name: its caption, or
 * else its number. What the table holds is in the caption, unseen.
 */
export function table(state: State, node: Table): Element {
  const context = contextOf(state)
  const number = ++context.tables
  const rows = state.all(node) as Element[]
  const { positions, lacking } = columnsOf(rows)
  rows.forEach((row, index) => {
    const columns = positions[index] ?? []
    cells(row).forEach((cell, position) => {
      const column = columns[position] ?? position
      if (index === 0) asHeader(cell, 'col')
      else if (node.data?.rowHeader && column === 0) asHeader(cell, 'row')
      const align = node.align?.[column]
      if (align) cell.properties.className = [`align-${align}`]
    })
    row.children = state.wrap([...row.children, ...empty(lacking[index])], true)
  })
  const caption = captionOf(state, node, number)
  const name = node.data?.caption
    ? { ariaLabelledBy: [captionAnchor(number)] }
    : { ariaLabel: fill(context.document.language.labels['table-caption'], { number: String(number) }) }
  const [head, ...body] = rows
  const parts = [
    ...caption,
    ...(head ? [element('thead', {}, state.wrap([head], true))] : []),
    ...(body.length > 0 ? [element('tbody', {}, state.wrap(body, true))] : []),
  ]
  return element('div', { className: ['table'], role: 'group', tabIndex: 0, ...name }, [
    element('table', {}, state.wrap(parts, true)),
  ])
}

const captionAnchor = (number: number): string => `table_${number}`

const cells = (row: Element): Element[] => row.children.filter((child) => child.type === 'element')

/** An empty cell heads nothing. */
function asHeader(cell: Element, scope: 'col' | 'row'): void {
  if (isEmpty(cell)) return
  cell.tagName = 'th'
  cell.properties.scope = scope
}

const isEmpty = ({ children }: Element): boolean =>
  children.every((child) =>
    child.type === 'element' ? isEmpty(child) : child.type !== 'text' || child.value.trim() === '',
  )

const empty = (count = 0): Element[] => Array.from({ length: count }, () => element('td', {}))

function captionOf(state: State, node: Table, number: number): Element[] {
  const words = node.data?.caption
  const description = node.data?.description
  if (!words && description === undefined) return []
  const content: ElementContent[] = []
  if (words) {
    content.push(element('span', { id: captionAnchor(number) }, state.all({ type: 'paragraph', children: words })))
  }
  if (description !== undefined)
    content.push(element('span', { className: ['visually-hidden'] }, [text(` ${description}`)]))
  return [element('caption', {}, content)]
}
