import {
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  type ParsedNode,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'
import type { Fault } from '../fault.ts'
import { placeAt, type SourceText } from '../source.ts'
import type { Located, LocatedEntry } from './located.ts'

/** Nodes that aliases may stand for, all together. */
export const MAX_ALIASED = 10_000

interface State {
  readonly source: SourceText
  readonly shift: number
  readonly anchors: Map<string, Node>
  readonly faults: Fault[]
  /** Anchors that are being expanded, innermost last. */
  readonly expanding: Node[]
  aliased: number
}

/** Makes plain values of a YAML tree, each with its place. Duplicate keys and what aliases expand to are looked after here. */
export function construct(source: SourceText, shift: number, contents: ParsedNode | null) {
  const state: State = { source, shift, anchors: new Map(), faults: [], expanding: [], aliased: 0 }
  const root = nodeOf(state, contents, shift)
  return { root: state.aliased > MAX_ALIASED ? undefined : root, faults: state.faults }
}

function nodeOf(state: State, node: Node | null | undefined, at: number): Located {
  if (state.expanding.length > 0) state.aliased++
  if (isAlias(node)) return aliasOf(state, node)
  const [start, end] = rangeOf(state, node, at)
  if (node && 'anchor' in node && node.anchor && state.expanding.length === 0) state.anchors.set(node.anchor, node)
  if (isMap(node)) return mapOf(state, node, start, end)
  if (isSeq(node)) return listOf(state, node, start, end)
  return { type: 'scalar', value: isScalar(node) ? scalarValue(node.value) : null, start, end }
}

function scalarValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null
}

function aliasOf(state: State, alias: Node & { source: string }): Located {
  const target = state.anchors.get(alias.source)
  const [start, end] = rangeOf(state, alias, 0)
  const nothing: Located = { type: 'scalar', value: null, start, end }
  const place = placeAt(state.source, start, end)
  if (!target) {
    state.faults.push({ rule: 'yaml-alias', place, reason: `Unexpected alias \`${alias.source}\` without an anchor` })
    return nothing
  }
  if (state.expanding.includes(target)) {
    state.faults.push({
      rule: 'yaml-alias',
      place,
      reason: `Unexpected alias \`${alias.source}\` inside its own anchor`,
    })
    return nothing
  }
  if (state.aliased > MAX_ALIASED) return nothing
  state.expanding.push(target)
  const expanded = nodeOf(state, target, 0)
  state.expanding.pop()
  if (state.aliased > MAX_ALIASED && state.expanding.length === 0) {
    const reason = `Unexpected aliases that expand to more than ${MAX_ALIASED} nodes, expected fewer`
    state.faults.push({ rule: 'yaml-alias', place, reason })
  }
  return expanded
}

function mapOf(state: State, map: YAMLMap, start: number, end: number): Located {
  const entries = new Map<string, LocatedEntry>()
  let last: [string, LocatedEntry] | undefined
  for (const { key, value: child } of map.items as Pair<Node | null, Node | null>[]) {
    const [keyStart, keyEnd] = rangeOf(state, key, start)
    const name = keyOf(state, key, keyStart, keyEnd)
    if (name === undefined) continue
    const continued = map.flow && child === null ? continuedText(state, last?.[1], keyStart, keyEnd) : undefined
    if (last && continued) {
      last = [last[0], { ...last[1], node: continued }]
      entries.set(...last)
      continue
    }
    if (entries.has(name)) {
      const place = placeAt(state.source, keyStart, keyEnd)
      state.faults.push({ rule: 'yaml-key', place, reason: `Unexpected second key \`${name}\`, expected it once` })
      continue
    }
    last = [name, { key: { start: keyStart, end: keyEnd }, node: nodeOf(state, child, keyEnd) }]
    entries.set(...last)
  }
  return { type: 'map', value: plainObject(entries), entries, start, end }
}

function plainObject(entries: ReadonlyMap<string, LocatedEntry>): Record<string, unknown> {
  const value: Record<string, unknown> = {}
  for (const [name, { node }] of entries) {
    if (name === '__proto__') Object.defineProperty(value, name, { value: node.value, enumerable: true })
    else value[name] = node.value
  }
  return value
}

/**
 * `{ text: one,two }` is two keys in YAML, the second without a value, where one text was meant: no record has such a
 * key. Where no space follows the comma it is read as the text, and a warning asks for quotes.
 */
function continuedText(state: State, last: LocatedEntry | undefined, start: number, end: number): Located | undefined {
  const node = last?.node
  const { source, faults } = state
  if (node?.type !== 'scalar' || node.value === null || node.end !== start - 1 || source.text[node.end] !== ',') {
    return undefined
  }
  const text = source.text.slice(node.start, end)
  if (/^["'|>]|\n/.test(text)) return undefined
  const place = placeAt(source, node.start, end)
  const wanted = JSON.stringify(text)
  faults.push({
    rule: 'yaml-comma',
    place,
    reason: `Unexpected comma in text without quotes in braces, expected \`${wanted}\``,
    actual: text,
    expected: [wanted],
    note: 'It is read as one text.',
  })
  return { type: 'scalar', value: text, start: node.start, end }
}

function keyOf(state: State, key: Node | null, start: number, end: number): string | undefined {
  if (isScalar(key)) return typeof key.value === 'string' ? key.value : String(key.source ?? key.value)
  const place = placeAt(state.source, start, end)
  state.faults.push({ rule: 'yaml-key', place, reason: 'Unexpected key that is no text, expected a name' })
  return undefined
}

function listOf(state: State, list: YAMLSeq, start: number, end: number): Located {
  const items: Located[] = []
  for (const item of list.items as (Node | null)[]) {
    const node = nodeOf(state, item, start)
    const whole = list.flow ? continuedNumber(state, items.at(-1), node) : undefined
    if (whole) items[items.length - 1] = whole
    else items.push(node)
  }
  return { type: 'list', value: items.map((item) => item.value), items, start, end }
}

/**
 * `[Tank of 3,5 metres]` is two entries in YAML, where one text with a comma in its number was meant. It is read as the text,
 * and a warning asks for quotes. `[3,5]` stays two numbers.
 */
function continuedNumber(
  { source, faults }: State,
  before: Located | undefined,
  { type, value, start, end }: Located,
): Located | undefined {
  if (before?.type !== 'scalar' || type !== 'scalar' || before.end !== start - 1) return undefined
  const text = source.text.slice(before.start, end)
  if (!/\d,\d/u.test(source.text.slice(before.end - 1, start + 1)) || /^[&*!]|\n/u.test(text)) return undefined
  if (typeof before.value === 'number' && typeof value === 'number') return undefined
  const wanted = JSON.stringify(text)
  faults.push({
    rule: 'yaml-comma',
    place: placeAt(source, before.start, end),
    reason: `Unexpected comma in a number without quotes in a list, expected \`${wanted}\``,
    actual: text,
    expected: [wanted],
    note: 'It is read as one entry. Put a space behind the comma if two are meant.',
  })
  return { type: 'scalar', value: text, start: before.start, end }
}

function rangeOf({ source, shift }: State, node: Node | null | undefined, at: number): [number, number] {
  const range = node?.range
  if (!range) return [at, at]
  const start = shift + range[0]
  const text = source.text.slice(start, shift + range[1])
  return [start, start + text.trimEnd().length]
}
