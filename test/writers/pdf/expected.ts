import type { Root } from 'mdast'
import type { DocumentNode, NodeOf } from '../../../src/document/nodes.ts'
import { languageFor } from '../../../src/language/index.ts'
import { itemNumber, listLevel } from '../../../src/language/numerals.ts'

/** What a reader of a document must get to hear, block by block, in order: written down from its tree alone. */
export function expectedOf(tree: Root, tag = 'en'): string[] {
  const { lists } = languageFor(tag).numbering
  const definitions = new Map<string, NodeOf<'footnoteDefinition'>>()
  const marked = new Set<string>()
  const survey = (node: DocumentNode) => {
    if (node.type === 'footnoteDefinition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node)
    if (node.type === 'footnoteReference') marked.add(node.identifier)
    if ('children' in node) for (const child of node.children) survey(child as DocumentNode)
    if (node.type === 'table') for (const child of node.data?.caption ?? []) survey(child as DocumentNode)
    if (node.type === 'descriptionItem') for (const child of node.term) survey(child as DocumentNode)
  }
  survey(tree as DocumentNode)

  const blocks: string[] = []
  const numbers = new Map<string, number>()
  let pending: string[] = []
  const phrasing = (nodes: readonly unknown[]): string =>
    (nodes as DocumentNode[])
      .map((node): string => {
        const missing = (node.data as { missing?: string } | undefined)?.missing
        const text = phrase(node)
        return text === '' && missing !== undefined ? '–' : text
      })
      .join('')
  const phrase = (node: DocumentNode): string => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return node.value
      case 'break':
        return '\u2028'
      case 'footnoteReference': {
        if (!definitions.has(node.identifier)) return `[^${node.label ?? node.identifier}]`
        if (!numbers.has(node.identifier)) {
          numbers.set(node.identifier, numbers.size + 1)
          pending.push(node.identifier)
        }
        return `${numbers.get(node.identifier)}`
      }
      case 'link':
        return node.children.length > 0 ? phrasing(node.children) : node.url
      default:
        return 'children' in node ? phrasing(node.children) : ''
    }
  }
  const block = (text: string) => {
    blocks.push(shown(text))
    const notes = pending
    pending = []
    for (const identifier of notes) {
      const definition = definitions.get(identifier)
      blocks.push(`${numbers.get(identifier)}`)
      for (const child of definition?.children ?? []) flow(child as DocumentNode)
    }
  }
  const flow = (node: DocumentNode, number?: number, depth = 0): void => {
    switch (node.type) {
      case 'heading':
      case 'paragraph':
      case 'attribution':
      case 'tableCell':
        block(
          node.type === 'tableCell' && node.children.length === 0 && node.data?.missing !== undefined
            ? '–'
            : phrasing(node.children),
        )
        return
      case 'code':
        blocks.push(shown(node.value.replaceAll('\n', '\u2028')))
        return
      case 'figure':
        block(phrasing(node.children))
        return
      case 'table':
        if (node.data?.caption?.length) block(phrasing(node.data.caption))
        for (const row of node.children) for (const cell of row.children) flow(cell)
        return
      case 'list':
        node.children.forEach((item, i) => {
          flow(item, node.ordered ? (node.start ?? 1) + i : undefined, depth + 1)
        })
        return
      case 'listItem':
        if (typeof node.checked === 'boolean') blocks.push(node.checked ? '☑' : '☐')
        else
          blocks.push(
            number === undefined ? (depth % 2 === 1 ? '•' : '–') : itemNumber(listLevel(lists, depth - 1), number),
          )
        for (const child of node.children) flow(child as DocumentNode, undefined, depth)
        return
      case 'descriptionItem':
        block(phrasing(node.term))
        for (const child of node.children) flow(child, undefined, depth)
        return
      case 'footnoteDefinition':
        if (!marked.has(node.identifier)) for (const child of node.children) flow(child as DocumentNode)
        return
      default:
        if ('children' in node) for (const child of node.children) flow(child as DocumentNode, undefined, depth)
    }
  }
  for (const child of tree.children) flow(child as DocumentNode)
  return blocks.filter((text) => text !== '')
}

const HAN =
  /[\u2e80-\u2fff\u3005-\u3007\u3021-\u3029\u3038-\u303b\u3040-\u30ff\u3100-\u312f\u3190-\u31ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u

const WIDE = new RegExp(`${HAN.source}|[\\u3000-\\u3004\\u3008-\\u3020\\u3030\\ufe30-\\ufe4f\\uff00-\\uffef]`, 'u')
const before = (text: string, at: number) => Array.from(text.slice(Math.max(0, at - 2), at)).at(-1) ?? ''
const after = (text: string, at: number) =>
  Array.from(
    text
      .slice(at)
      .replace(/^[ \u2028]+/, '')
      .slice(0, 2),
  )[0] ?? ''

/** Text as it is set: white space is one space, none between ideographs where the source breaks a line. */
function shown(text: string): string {
  const spaced = text.replace(/[ \t\n\r\f]+/g, (white, at: number) =>
    white.includes('\n') && HAN.test(before(text, at)) && HAN.test(Array.from(text.slice(at + white.length))[0] ?? '')
      ? ''
      : ' ',
  )
  return spaced
    .replace(/ ?\u2028 ?/g, (_, at: number, all: string) =>
      WIDE.test(before(all, at)) && WIDE.test(after(all, at)) ? '' : ' ',
    )
    .replace(/\p{Default_Ignorable_Code_Point}/gu, '')
    .normalize('NFC')
    .replace(/ +/g, ' ')
    .trim()
}
