import { isMap, isScalar, isSeq, type Node, parseDocument, stringify, type YAMLMap, type YAMLSeq } from 'yaml'
import type { Approval } from '../../record/schema.ts'

/** A change of a text at one place: what stands from `start` to `end` gives way to `text`. Offsets count UTF-16 code units. */
export interface Edit {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * How to add an approval at the end of `approvals` in a front matter (the YAML alone, line ends `\n`) so that nothing
 * else of it changes; undefined where it is written in a way that this can't be done, such as an alias
 * or nothing at all.
 */
export function approvalEdit(yaml: string, approval: Approval): Edit | undefined {
  const { contents } = parseDocument(yaml, { version: '1.2', schema: 'core', keepSourceTokens: true })
  if (!isMap(contents)) return undefined
  const pair = contents.items.find(({ key }) => isScalar(key) && key.value === 'approvals')
  if (!pair) return contents.flow ? inFlowMap(yaml, contents, approval) : atEnd(yaml, contents, approval)
  const { value } = pair
  if (!isSeq(value)) return undefined
  return value.flow ? inFlowList(yaml, value, approval) : afterLast(yaml, value, approval)
}

type Ranged = Node & { range?: readonly [number, number, number] | null }

const startOf = (node: unknown): number => (node as Ranged | undefined)?.range?.[0] ?? 0
const endOf = (node: unknown): number => (node as Ranged | undefined)?.range?.[1] ?? 0
const columnOf = (yaml: string, node: unknown): number => columnAt(yaml, startOf(node))
const columnAt = (yaml: string, offset: number): number => offset - (yaml.lastIndexOf('\n', offset - 1) + 1)

/** Start of the line after the one that holds an offset; an offset at the start of a line that ended before is one. */
function nextLine(yaml: string, offset: number): number {
  if (offset > 0 && yaml[offset - 1] === '\n') return offset
  const end = yaml.indexOf('\n', offset)
  return end < 0 ? yaml.length : end + 1
}

/** Lines on a line of their own; after a last line without an end, they begin one. */
const lines = (yaml: string, at: number, text: string): Edit => ({
  start: at,
  end: at,
  text: at > 0 && yaml[at - 1] !== '\n' ? `\n${text}` : text,
})

function atEnd(yaml: string, contents: YAMLMap, approval: Approval): Edit {
  const indent = ' '.repeat(columnOf(yaml, contents.items[0]?.key))
  return lines(yaml, yaml.length, `${indent}approvals:\n${blockItem(approval, `${indent}  `)}`)
}

function afterLast(yaml: string, list: YAMLSeq, approval: Approval): Edit | undefined {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return undefined
  const dash = token.items.flatMap(({ start }) => start).find(({ type }) => type === 'seq-item-ind')
  if (!dash) return undefined
  const at = nextLine(yaml, endOf(list.items.at(-1)))
  return lines(yaml, at, blockItem(approval, ' '.repeat(columnAt(yaml, dash.offset))))
}

function inFlowList(yaml: string, list: YAMLSeq, approval: Approval): Edit {
  const at = endOf(list) - 1
  return { start: at, end: at, text: `${comma(yaml, list.items, at)}${flowItem(approval)}` }
}

function inFlowMap(yaml: string, map: YAMLMap, approval: Approval): Edit {
  const at = endOf(map) - 1
  const values = map.items.map(({ key, value }) => value ?? key)
  return { start: at, end: at, text: `${comma(yaml, values, at)}approvals: [${flowItem(approval)}]` }
}

/** What parts a new entry from those before it; nothing after a comma that is there already. */
function comma(yaml: string, entries: readonly unknown[], at: number): string {
  const last = entries.at(-1)
  if (last === undefined) return ''
  const between = yaml.slice(endOf(last), at).replace(/#.*/g, '')
  return between.includes(',') ? ' ' : ', '
}

/** In the order of the format; what is absent is left out. */
const entries = ({ by, role, date, sha256, signature }: Approval): [string, string][] =>
  Object.entries({ by, role, date, sha256, signature }).filter(
    (entry): entry is [string, string] => entry[1] !== undefined,
  )

function blockItem(approval: Approval, indent: string): string {
  const scalar = (value: string) => stringify(value, { version: '1.2', schema: 'core', lineWidth: 0 }).trimEnd()
  return entries(approval)
    .map(([key, value], at) => `${indent}${at === 0 ? '- ' : '  '}${key}: ${scalar(value)}\n`)
    .join('')
}

const flowItem = (approval: Approval): string =>
  `{ ${entries(approval)
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}`)
    .join(', ')} }`
