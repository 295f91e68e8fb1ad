import type { RootContent, Table } from 'mdast'
import type { FenceNode } from './fill.ts'
import type { Followers } from './narrative.ts'
import type { DescriptionItem, FlowContent, RegionName } from './nodes.ts'
import type { Fence } from './values.ts'
import { visit } from './visit.ts'

type Loose = RootContent | FenceNode | Followers

/** What a fence makes of the nodes inside it. */
function made(fence: Fence, children: RootContent[]): RootContent[] {
  const flow = children as FlowContent[]
  switch (fence.kind) {
    case 'region':
      return [{ type: 'region', name: fence.name as RegionName, children: flow }]
    case 'describe':
      return [{ type: 'descriptionList', children: flow as unknown as DescriptionItem[] }]
    case 'entry':
      return [{ type: 'descriptionItem', term: [...fence.phrase], children: flow } as unknown as RootContent]
    case 'table':
      visit({ type: 'root', children }, 'table', (table: Table) => {
        table.data = {
          ...table.data,
          ...(fence.phrase.length > 0 ? { caption: [...fence.phrase] as never } : {}),
          ...(fence.options.description ? { description: fence.options.description } : {}),
          ...(fence.options.header ? { rowHeader: true } : {}),
        }
      })
      return children
  }
}

/**
 * Pairs the fences of a filled template into nodes. Sections that follow a narrative move behind the outermost
 * region that it stands in, so that their headings are not swallowed by a box.
 */
export function fold(nodes: readonly Loose[]): RootContent[] {
  const stack: { fence: Fence | undefined; children: RootContent[]; after: RootContent[] }[] = [
    { fence: undefined, children: [], after: [] },
  ]
  const top = () => stack.at(-1) ?? { fence: undefined, children: [], after: [] }
  for (const node of nodes) {
    if (node.type === 'followers') {
      top().after.push(...node.children)
      if (stack.length === 1) top().children.push(...top().after.splice(0))
    } else if (node.type !== 'fence') {
      top().children.push(node)
    } else if (node.fence.edge === 'open') {
      stack.push({ fence: node.fence, children: [], after: [] })
    } else {
      const closed = stack.pop()
      if (!closed?.fence) throw new RangeError(`Unexpected end of ${node.fence.kind}, expected its start before it`)
      top().children.push(...made(closed.fence, closed.children))
      if (stack.length === 1) top().children.push(...closed.after)
      else top().after.push(...closed.after)
    }
  }
  return top().children
}
