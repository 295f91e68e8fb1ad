import type { List } from 'mdast'
import type { Block } from '../block.ts'
import { type State, within } from '../state.ts'
import { LIST_LEVELS } from '../styles/lists.ts'

export function list(state: State, node: List): readonly Block[] {
  const level = Math.min(LIST_LEVELS - 1, state.list ? state.list.level + 1 : 0)
  const number = node.ordered ? state.lists.open(level, node.start ?? 1) : undefined
  const inner = within(state, { list: { level, number } })
  return node.children.flatMap((item) => state.dispatch.item(inner, item))
}
