import type { Node, Pair, YAMLMap, YAMLSeq } from 'yaml'
import type { Edit } from '../api/draft.ts'
import { type Extent, endOf, startOf } from './extent.ts'

/** A mapping in braces with a pair added (`at` is -1) or taken out. */
export function flowMap(yaml: string, map: YAMLMap, op: Edit['op'], at: number, pair: string): string | undefined {
  const extents = (map.items as Pair<Node, Node | null>[]).map(({ key, value }) => ({
    start: startOf(key),
    end: Math.max(endOf(yaml, key), value ? endOf(yaml, value) : 0),
  }))
  if (op === 'set') return inserted(yaml, endOf(yaml, map), extents, extents.length, pair)
  return op === 'remove' && at >= 0 ? without(yaml, extents, at) : undefined
}

/** A list in brackets after an edit; `text` is the new entry. */
export function flowList(yaml: string, list: YAMLSeq, edit: Edit, index: number, text: string): string | undefined {
  const extents = list.items.map((item) => ({ start: startOf(item), end: endOf(yaml, item) }))
  const here = extents[index]
  if (edit.op === 'insert' || (edit.op === 'set' && !here))
    return inserted(yaml, endOf(yaml, list), extents, index, text)
  if (!here) return undefined
  if (edit.op === 'set') return yaml.slice(0, here.start) + text + yaml.slice(here.end)
  if (edit.op === 'remove') return without(yaml, extents, index)
  return reordered(yaml, extents, index, edit.to)
}

/** With an entry before the one at `index`, or before the bracket that ends at `end`. */
function inserted(yaml: string, end: number, extents: readonly Extent[], index: number, text: string): string {
  const here = extents[index]
  if (here) return `${yaml.slice(0, here.start)}${text}, ${yaml.slice(here.start)}`
  const last = extents.at(-1)
  if (!last) {
    const space = yaml[end - 1] === '}' ? ' ' : ''
    return `${yaml.slice(0, end - 1).trimEnd()}${space}${text}${space}${yaml.slice(end - 1)}`
  }
  return `${yaml.slice(0, last.end)}, ${text}${yaml.slice(last.end)}`
}

function without(yaml: string, extents: readonly Extent[], index: number): string | undefined {
  const [here, before, after] = [extents[index], extents[index - 1], extents[index + 1]]
  if (!here) return undefined
  if (after) return yaml.slice(0, here.start) + yaml.slice(after.start)
  return yaml.slice(0, before?.end ?? here.start) + yaml.slice(here.end)
}

/** The same entries in another order; what stands between them stays in place. */
function reordered(yaml: string, extents: readonly Extent[], from: number, to: number): string | undefined {
  const texts = extents.map(({ start, end }) => yaml.slice(start, end))
  const [text] = texts.splice(from, 1)
  if (text === undefined) return undefined
  texts.splice(to, 0, text)
  let result = ''
  let done = 0
  for (const [at, { start, end }] of extents.entries()) {
    result += yaml.slice(done, start) + (texts[at] ?? '')
    done = end
  }
  return result + yaml.slice(done)
}
