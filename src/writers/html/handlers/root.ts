import type { ElementContent } from 'hast'
import type { Root, RootContent } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import type { RegionName } from '../../../document/nodes.ts'
import { element } from '../element.ts'

const opening: ReadonlySet<RegionName> = new Set(['status', 'masthead', 'title', 'languages', 'identification'])
const closing: ReadonlySet<RegionName> = new Set(['contact', 'end-mark', 'credits'])

/**
 * The article: what opens it is its header, what closes it its footer, in whatever order the template has them.
 * Footnotes that stand behind what closes it come before it.
 */
export function root(state: State, node: Root): ElementContent[] {
  const notes = node.children.filter((child) => child.type === 'footnoteDefinition')
  const flow = node.children.filter((child) => child.type !== 'footnoteDefinition')
  const first = flow.findIndex((child) => !isRegion(child, opening))
  const from = first < 0 ? flow.length : first
  const to = Math.max(from, flow.findLastIndex((child) => !isRegion(child, closing)) + 1)
  return state.wrap(
    [
      ...part(state, 'header', flow.slice(0, from)),
      ...sections(flow.slice(from, to)).flatMap((run) => part(state, isSection(run) ? 'section' : undefined, run)),
      ...part(state, undefined, notes),
      ...part(state, 'footer', flow.slice(to)),
    ],
    true,
  ) as ElementContent[]
}

function part(state: State, tagName: string | undefined, children: RootContent[]): ElementContent[] {
  const content = state.all({ type: 'root', children })
  if (content.length === 0 || tagName === undefined) return content
  return [element(tagName, {}, state.wrap(content, true))]
}

/** Cuts the body where a heading of the second level or a region begins, and after a region. */
function sections(flow: readonly RootContent[]): RootContent[][] {
  const runs: RootContent[][] = []
  for (const node of flow) {
    const last = runs.at(-1)
    const starts = node.type === 'region' || (node.type === 'heading' && node.depth <= 2)
    if (!last || starts || last[0]?.type === 'region') runs.push([node])
    else last.push(node)
  }
  return runs
}

const isSection = ([first]: readonly RootContent[]): boolean => first?.type === 'heading' && first.depth === 2

function isRegion(node: RootContent, names: ReadonlySet<RegionName>): boolean {
  return node.type === 'region' && names.has(node.name)
}
