import { Document, isMap, isScalar, isSeq, type Node, type Scalar, visit } from 'yaml'
import type { Value } from '../api/draft.ts'

/** Characters of a line from which text is folded over several. */
const WIDTH = 116

/** A value as it stands inside braces or brackets, on one line; in the quotes of `like`, which stood there. */
export function flowText(value: Value, like?: Node | null): string {
  const document = new Document([value], { version: '1.2', schema: 'core' })
  visit(document, {
    Collection(_, node) {
      node.flow = true
    },
    Scalar(_, node) {
      if (typeof node.value !== 'string') return
      const quotes = isScalar(like) && like.type?.startsWith('QUOTE_') ? (like.type as Scalar.Type) : undefined
      if (quotes) node.type = quotes
      if (node.value.includes('\n')) node.type = 'QUOTE_DOUBLE'
    },
  })
  return document.toString({ lineWidth: 0, flowCollectionPadding: true }).trim().slice(1, -1).trim()
}

/**
 * A value as it stands after `key:` or `-`, with what comes before it: a space, or a line break. Later lines are
 * indented by `indent` spaces, the column of the key or dash. `like` is what stood there: its form is kept.
 */
export function blockText(value: Value, indent: number, after: 'key' | 'dash', like?: Node | null): string {
  const document = new Document({ k: value }, { version: '1.2', schema: 'core' })
  const node = document.get('k', true) as Node
  if (isScalar(node)) {
    if (isScalar(like) && typeof value === 'string') Object.assign(node, { type: formFor(value, like.type) })
    else if (typeof value === 'string' && value.length > WIDTH - indent) node.type = 'BLOCK_FOLDED'
  }
  if ((isMap(node) || isSeq(node)) && (node.items.length === 0 || (isFlow(like) && isPlain(value)))) {
    return ` ${flowText(value)}`
  }
  const folded = isScalar(node) && node.type === 'BLOCK_FOLDED'
  const text = document.toString({ lineWidth: folded ? Math.max(40, WIDTH - indent) : 0, indentSeq: true })
  const tail = text.slice(2).trimEnd()
  const lines = tail.split('\n')
  const pad = ' '.repeat(indent)
  if (after === 'dash' && isMap(node)) {
    // `k:` and its lines below give way to a dash: the first key stands beside it
    const [, first = '', ...rest] = lines
    return [` ${first.trim()}`, ...rest.map((line) => (line === '' ? '' : pad + line))].join('\n')
  }
  return lines.map((line, at) => (at === 0 || line === '' ? line : pad + line)).join('\n')
}

const isFlow = (node: Node | null | undefined): boolean => (isMap(node) || isSeq(node)) && node.flow === true

/** Whether a value fits into one line of braces. */
const isPlain = (value: Value): boolean => flowText(value).length <= WIDTH

function formFor(value: string, type: Scalar['type']): Scalar.Type | undefined {
  if (type === 'PLAIN') return undefined
  const isBlock = type === 'BLOCK_FOLDED' || type === 'BLOCK_LITERAL'
  if (isBlock && value.trim() === '') return 'QUOTE_DOUBLE'
  return type as Scalar.Type | undefined
}
