import type { Element } from 'hast'
import type { ListItem } from 'mdast'
import { defaultHandlers, type State } from 'mdast-util-to-hast'
import { element } from '../element.ts'
import { contextOf } from '../state.ts'

/** An item; a task has a box drawn by the style, named for who cannot see it. */
export function listItem(state: State, node: ListItem): Element {
  const { checked, ...plain } = node
  const result = defaultHandlers.listItem(state, plain, undefined) as Element
  if (typeof checked !== 'boolean') return result
  const { labels } = contextOf(state).document.language
  const label = checked ? labels['status-done'] : labels['status-open']
  const box = element('span', { className: checked ? ['box', 'checked'] : ['box'], role: 'img', ariaLabel: label })
  result.properties.className = ['task']
  const first = result.children.find((child) => child.type !== 'text' || child.value.trim() !== '')
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(box)
  else result.children.unshift(box)
  return result
}
