import type { ElementContent } from 'hast'
import type { Root, RootContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { RegionName } from '../../../document/nodes.ts'
import { element } from '../element.ts'

const opening: ReadonlySet<RegionName> = new Set(['status', 'masthead', 'title', 'languages', 'identification'])
const closing: ReadonlySet<RegionName> = new Set(['contact', 'end-mark', 'credits'])

/** The article: what opens it is its header, what closes it its footer, in whatever order the template has them. */
export function root(state: State, node: Root): ElementContent[] {
  const start = node.children.findIndex((child) => !isRegion(child, opening))
  const from = start < 0 ? node.children.length : start
  const end = node.children.findLastIndex((child) => !isRegion(child, closing) && child.type !== 'footnoteDefinition')
  const to = Math.max(from, end + 1)
  const part = (begin: number, stop: number) => state.all({ ...node, children: node.children.slice(begin, stop) })
  const header = part(0, from)
  const body = part(from, to)
  const footer = part(to, node.children.length)
  return state.wrap(
    [
      ...(header.length > 0 ? [element('header', {}, state.wrap(header, true))] : []),
      ...body,
      ...(footer.length > 0 ? [element('footer', {}, state.wrap(footer, true))] : []),
    ],
    true,
  ) as ElementContent[]
}

function isRegion(node: RootContent, names: ReadonlySet<RegionName>): boolean {
  return node.type === 'region' && names.has(node.name)
}
