import type { Element, ElementContent, Root, RootContent } from 'hast'
import { LINE, type Spot, TextBuilder } from '../text/reading-text.ts'
import { type AnchorRange, type Part, type Reading, UnreadableError } from './reading.ts'

type Node = Root | RootContent | ElementContent

const INLINE = new Set([
  'a',
  'abbr',
  'b',
  'cite',
  'code',
  'del',
  'em',
  'i',
  'ins',
  'kbd',
  'mark',
  'q',
  's',
  'small',
  'span',
  'strong',
  'sub',
  'sup',
  'time',
  'u',
  'wbr',
  'bdi',
])

const UNREAD = new Set(['style', 'script', 'template', 'noscript'])

const spotOf = (node: Node): Spot => {
  const start = node.position?.start
  return start ? { line: start.line, column: start.column } : {}
}

/**
 * Reads a page: what stands in `main` is its text, everything else a part.
 *
 * @throws UnreadableError when it is none.
 */
export async function readHtml(bytes: Uint8Array): Promise<Reading> {
  const source = new TextDecoder().decode(bytes)
  if (!/<main\b/i.test(source)) throw new UnreadableError('no page with a `main` element')
  const { fromHtml } = await import('hast-util-from-html')
  const tree = fromHtml(source)
  const main = find(tree, 'main') ?? find(tree, 'body') ?? { type: 'root' as const, children: [] }
  const reader = new PageReader()
  reader.all(main.children)
  reader.readNotes()
  return {
    text: reader.builder.text(),
    anchors: reader.anchors,
    destinations: new Map(),
    parts: partsOf(tree, main),
    revisions: [],
    savedBy: undefined,
  }
}

function find(node: Node, tagName: string): Element | undefined {
  if (node.type === 'element' && node.tagName === tagName) return node
  for (const child of 'children' in node ? node.children : []) {
    const found = find(child, tagName)
    if (found) return found
  }
  return undefined
}

class PageReader {
  readonly builder = new TextBuilder()
  readonly anchors = new Map<string, AnchorRange>()
  readonly #notes: Element[] = []

  all(nodes: readonly Node[]): void {
    for (const node of nodes) this.#read(node)
  }

  /** Notes come last, wherever the page has them. */
  readNotes(): void {
    for (const notes of this.#notes) this.all(notes.children)
  }

  #read(node: Node): void {
    if (node.type === 'text') this.builder.add(node.value.replace(/[\t\n\f\r ]+/g, ' '), spotOf(node))
    if (node.type !== 'element' || UNREAD.has(node.tagName)) return
    const { role, id } = node.properties
    if (role === 'doc-endnotes' && !this.#notes.includes(node)) {
      this.#notes.push(node)
      return
    }
    // marks of notes and the ways back are numbers that no record holds
    if (role === 'doc-backlink' || (node.tagName === 'sup' && String(id).startsWith('fnref'))) return
    if (node.tagName === 'br') this.builder.add(LINE)
    const inline = INLINE.has(node.tagName)
    if (!inline) this.builder.block()
    const start = this.builder.length
    this.all(node.children)
    if (typeof id === 'string' && !this.anchors.has(id)) this.anchors.set(id, { start, end: this.builder.length })
    if (!inline) this.builder.block()
  }
}

/** Everything but the text of `main`: its elements and attributes, and all that stands around it. */
function partsOf(tree: Root, main: Node): Part[] {
  const parts: Part[] = []
  const walk = (node: Node, inside: boolean): void => {
    const spot = spotOf(node)
    if (node.type === 'comment') parts.push({ name: 'comment', value: node.value, spot })
    if (node.type === 'text' && !inside && node.value.trim() !== '')
      parts.push({ name: 'text around the document', value: node.value, spot })
    if (node.type === 'element') element(node, spot, parts)
    if (node.type === 'element' && UNREAD.has(node.tagName)) return
    for (const child of 'children' in node ? node.children : []) walk(child, inside || node === main)
  }
  walk(tree, false)
  return parts
}

function element(node: Element, spot: Spot, parts: Part[]): void {
  const { tagName, properties } = node
  const name = String(properties.name ?? properties.property ?? properties.httpEquiv ?? '')
  if (tagName === 'meta' && name) {
    parts.push({ name: `metadata ${name}`, value: String(properties.content ?? ''), spot })
    return
  }
  parts.push({ name: `element ${tagName}`, value: '', spot })
  for (const [key, value] of Object.entries(properties)) {
    const printed = Array.isArray(value) ? value.join(' ') : String(value)
    parts.push({ name: `${tagName} ${key}`, value: printed, spot })
  }
  if (!UNREAD.has(tagName)) return
  const text = node.children.map((child) => (child.type === 'text' ? child.value : '')).join('')
  if (properties.type === 'application/ld+json') parts.push(...data(text, spot))
  else parts.push({ name: tagName, value: text, spot })
}

/** Each value of JSON, by its path. */
function data(text: string, spot: Spot): Part[] {
  const parts: Part[] = []
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'object' && value !== null) {
      for (const [key, entry] of Object.entries(value)) walk(entry, path ? `${path}.${key}` : key)
    } else parts.push({ name: `JSON-LD ${path}`, value: String(value), spot })
  }
  try {
    walk(JSON.parse(text), '')
  } catch {
    parts.push({ name: 'JSON-LD', value: text, spot })
  }
  return parts
}
