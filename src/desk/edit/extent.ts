import { isAlias, isCollection, isMap, isScalar, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** An entry of a collection and what it takes up: offsets in the YAML. */
export interface Extent {
  readonly start: number
  readonly end: number
}

export const startOf = (node: unknown): number => (node as Node | null)?.range?.[0] ?? 0

/** Where a node's own text ends: comments and empty lines after it are not its own. */
export function endOf(yaml: string, node: unknown): number {
  if (isCollection(node) && !node.flow) {
    const last = (node as YAMLMap | YAMLSeq).items.at(-1)
    if (last === undefined) return startOf(node)
    if (isMap(node)) {
      const { key, value } = last as Pair<Node, Node | null>
      const colon = yaml.indexOf(':', (key.range?.[1] ?? 1) - 1) + 1
      return value === null || (isScalar(value) && value.range?.[0] === value.range?.[1])
        ? Math.max(colon, endOf(yaml, key))
        : endOf(yaml, value)
    }
    return endOf(yaml, last)
  }
  if (!isScalar(node) && !isCollection(node) && !isAlias(node)) return startOf(node)
  const range = node.range
  return range ? range[0] + yaml.slice(range[0], range[1]).trimEnd().length : 0
}

export const lineStart = (yaml: string, offset: number): number => yaml.lastIndexOf('\n', offset - 1) + 1

/** Start of the line after the one of an offset. */
export function nextLine(yaml: string, offset: number): number {
  const end = yaml.indexOf('\n', offset)
  return end < 0 ? yaml.length : end + 1
}

export const columnOf = (yaml: string, offset: number): number => offset - lineStart(yaml, offset)

/** Where the dash of each entry of a block list stands. */
export function dashes(list: YAMLSeq): number[] {
  const token = list.srcToken
  if (token?.type !== 'block-seq') return []
  return token.items.flatMap(({ start }) =>
    start.filter(({ type }) => type === 'seq-item-ind').map(({ offset }) => offset),
  )
}

/**
 * Lines that an entry of a block collection takes up, with the comments right above it that are its own. `from` is where
 * its key or dash stands. Undefined where something else stands before it on its line.
 */
export function linesOf(yaml: string, from: number, node: unknown): Extent | undefined {
  let start = lineStart(yaml, from)
  if (yaml.slice(start, from).trim() !== '') return undefined
  for (;;) {
    const above = start === 0 ? undefined : lineStart(yaml, start - 1)
    if (above === undefined || !/^ *#/.test(yaml.slice(above, start))) break
    if (columnOf(yaml, above + yaml.slice(above).search(/#/)) !== columnOf(yaml, from)) break
    start = above
  }
  // remarks at the very top speak of all that follows
  if (start === 0 && lineStart(yaml, from) > 0) start = lineStart(yaml, from)
  return { start, end: nextLine(yaml, Math.max(from, endOf(yaml, node))) }
}
