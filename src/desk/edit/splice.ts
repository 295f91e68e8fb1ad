import { type Document, isMap, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Edit, Value } from '../api/draft.ts'
import { columnOf, dashes, type Extent, endOf, linesOf, nextLine, startOf } from './extent.ts'
import { flowList, flowMap } from './flow.ts'
import { steps } from './pointer.ts'
import { blockText, flowText } from './render.ts'
import { keyFor } from './value.ts'

/** The YAML with an edit made where it belongs and nothing else changed; undefined where that can't be done. */
export function splice(yaml: string, document: Document, edit: Edit): string | undefined {
  const path = steps(edit.at)
  const found = deepest(document, path)
  if (!found) return undefined
  const { holder, rest } = found
  const [key = '', ...more] = rest
  const value = 'value' in edit ? wrapped(edit.value, more) : null
  const op = more.length > 0 ? 'set' : edit.op
  if (isMap(holder)) return inMap(yaml, holder, op === 'insert' ? 'set' : op, key, value)
  return inList(yaml, holder, more.length > 0 ? { op: 'insert', at: '', value } : edit, key, value)
}

/** The innermost collection that is there on the way, and the steps that are left. */
function deepest(
  document: Document,
  path: readonly string[],
): { holder: YAMLMap | YAMLSeq; rest: string[] } | undefined {
  let holder: unknown = document.contents
  for (let depth = 0; depth < path.length; depth++) {
    if (!isMap(holder) && !isSeq(holder)) return undefined
    const inner = depth < path.length - 1 ? holder.get(keyFor(path[depth] ?? ''), true) : undefined
    if (!isMap(inner) && !isSeq(inner)) return { holder, rest: path.slice(depth) }
    holder = inner
  }
  return undefined
}

/** A value inside of what has to be made on the way to it. */
const wrapped = (value: Value, path: readonly string[]): Value =>
  path.reduceRight<Value>((inner, key) => (key === '-' || key === '0' ? [inner] : { [key]: inner }), value)

type MapItem = Pair<Node, Node | null>

function inMap(yaml: string, map: YAMLMap, op: Edit['op'], key: string, value: Value): string | undefined {
  const items = map.items as MapItem[]
  const at = items.findIndex((item) => isScalar(item.key) && String(item.key.value) === key)
  if (op === 'set' && at >= 0) return replaced(yaml, map, items[at] as MapItem, value)
  if (map.flow) return flowMap(yaml, map, op, at, `${flowText(key)}: ${flowText(value)}`)
  if (op === 'set') {
    const indent = columnOf(yaml, startOf(items[0]?.key))
    const after = nextLine(yaml, endOf(yaml, map))
    const line = `${' '.repeat(indent)}${flowText(key)}:${blockText(value, indent, 'key')}\n`
    return insertLines(yaml, after, line)
  }
  return at < 0 ? undefined : withoutKey(yaml, map, at)
}

function withoutKey(yaml: string, map: YAMLMap, at: number): string | undefined {
  const items = map.items as MapItem[]
  const item = items[at] as MapItem
  if (items.length === 1) return cut(yaml, { start: startOf(map), end: endOf(yaml, map) }, '{}')
  const lines = linesOf(yaml, startOf(item.key), item.value ?? item.key)
  if (lines) return cut(yaml, lines)
  const next = items[at + 1]
  return next && cut(yaml, { start: startOf(item.key), end: startOf(next.key) })
}

function replaced(yaml: string, map: YAMLMap, { key, value: old }: MapItem, value: Value): string {
  if (map.flow) {
    const isThere = old && startOf(old) < endOf(yaml, old)
    const at = isThere
      ? { start: startOf(old), end: endOf(yaml, old) }
      : { start: endOf(yaml, key), end: endOf(yaml, key) }
    return cut(yaml, at, isThere ? flowText(value, old) : `: ${flowText(value)}`)
  }
  const colon = yaml.indexOf(':', endOf(yaml, key)) + 1
  const end = old && endOf(yaml, old) > colon ? endOf(yaml, old) : colon
  return cut(yaml, { start: colon, end }, blockText(value, columnOf(yaml, startOf(key)), 'key', old))
}

function inList(yaml: string, list: YAMLSeq, edit: Edit, key: string, value: Value): string | undefined {
  const index = key === '-' ? list.items.length : Number(keyFor(key))
  if (list.flow) return flowList(yaml, list, edit, index, flowText(value))
  const marks = dashes(list)
  const [first] = marks
  if (first === undefined || marks.length !== list.items.length) return undefined
  const indent = columnOf(yaml, first)
  const entry = (like: unknown) => `${' '.repeat(indent)}-${blockText(value, indent, 'dash', like as Node)}\n`
  const extents = list.items.map((item, at) => linesOf(yaml, marks[at] ?? 0, item))
  const here = extents[index]
  if (edit.op === 'insert' || (edit.op === 'set' && index === list.items.length)) {
    const line = entry(list.items[Math.min(index, list.items.length - 1)])
    return insertLines(yaml, here?.start ?? nextLine(yaml, endOf(yaml, list)), line)
  }
  if (!here) return undefined
  if (edit.op === 'remove') {
    return list.items.length === 1 ? cut(yaml, { start: startOf(list), end: endOf(yaml, list) }, '[]') : cut(yaml, here)
  }
  if (edit.op === 'set') {
    const item = list.items[index]
    return cut(
      yaml,
      { start: (marks[index] ?? 0) + 1, end: endOf(yaml, item) },
      blockText(value, indent, 'dash', item as Node),
    )
  }
  const others = extents.filter((_, at) => at !== index)
  const target = others[edit.to]?.start ?? others.at(-1)?.end
  return target === undefined ? undefined : moved(yaml, here, target)
}

const cut = (yaml: string, { start, end }: Extent, instead = ''): string =>
  yaml.slice(0, start) + instead + yaml.slice(end)

/** Whole lines put in at the start of a line, or after a last line without an end. */
const insertLines = (yaml: string, at: number, lines: string): string =>
  yaml.slice(0, at) + (at > 0 && yaml[at - 1] !== '\n' ? `\n${lines.slice(0, -1)}` : lines) + yaml.slice(at)

function moved(yaml: string, from: Extent, to: number): string {
  const text = yaml.slice(from.start, from.end)
  const line = text.endsWith('\n') ? text : `${text}\n`
  return to >= from.end
    ? yaml.slice(0, from.start) + yaml.slice(from.end, to) + line + yaml.slice(to)
    : yaml.slice(0, to) + line + yaml.slice(to, from.start) + yaml.slice(from.end)
}
