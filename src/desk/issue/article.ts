import type { Element, ElementContent, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import rehypeSanitize, { defaultSchema, type Options } from 'rehype-sanitize'
import rehypeStringify from 'rehype-stringify'
import { unified } from 'unified'
import { EXIT, visit } from 'unist-util-visit'

/** A release's article, plain: its title and its tree. */
export interface Article {
  readonly title: string
  readonly language: string
  readonly tree: Root
}

const PLAIN: Options = {
  ...defaultSchema,
  clobberPrefix: '',
  tagNames: [
    ...['h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'p', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'blockquote', 'pre', 'hr', 'br'],
    ...['table', 'caption', 'thead', 'tbody', 'tr', 'th', 'td', 'figure', 'figcaption', 'img'],
    ...['a', 'em', 'strong', 'del', 'code', 'cite', 'sup', 'sub', 'time', 'span'],
  ],
  attributes: {
    a: ['href'],
    img: ['src', 'alt', 'width', 'height'],
    td: ['colSpan', 'rowSpan'],
    th: ['colSpan', 'rowSpan', 'scope'],
    ol: ['start'],
    time: ['dateTime'],
    '*': ['lang'],
  },
  protocols: { href: ['http', 'https', 'mailto', 'tel'], src: ['data'] },
  strip: ['script', 'style'],
}

/** The article of a built release: no styles, classes or scripts, pictures as `data:`; undefined where it has none. */
export function articleOf(html: string): Article | undefined {
  const page = fromHtml(html)
  let article: Element | undefined
  let title = ''
  let language = 'en'
  visit(page, 'element', (node) => {
    if (node.tagName === 'html' && typeof node.properties.lang === 'string') language = node.properties.lang
    if (node.tagName === 'article') {
      article = node
      return EXIT
    }
    return undefined
  })
  if (!article) return undefined
  visit(article, 'element', (node) => {
    if (node.tagName !== 'h1' && node.tagName !== 'picture') return
    if (node.tagName === 'h1' && title === '') title = textOf(node).trim()
  })
  const root: Root = { type: 'root', children: [...article.children] as Root['children'] }
  const tree = unified().use(rehypeSanitize, PLAIN).runSync(root) as Root
  visit(tree, 'element', (node, index, parent) => {
    const isBare = node.tagName === 'span' && Object.keys(node.properties).length === 0
    const leadsInside = node.tagName === 'a' && node.properties.href === undefined
    if ((!isBare && !leadsInside) || !parent || index === undefined) return undefined
    parent.children.splice(index, 1, ...(node.children as ElementContent[]))
    return index
  })
  return { title, language, tree }
}

/** The tree as HTML. */
export const htmlOf = (tree: Root): string => unified().use(rehypeStringify).stringify(tree).trim()

/** The words of a node. */
export function textOf(node: Element | ElementContent | Root): string {
  if (node.type === 'text') return node.value
  return 'children' in node ? node.children.map((child) => textOf(child as ElementContent)).join('') : ''
}
