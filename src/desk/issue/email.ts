import { createHash } from 'node:crypto'
import type { Element, ElementContent, Root } from 'hast'
import { visit } from 'unist-util-visit'
import { type Article, htmlOf, textOf } from './article.ts'

const FONT =
  "font-family:-apple-system,'Segoe UI',Roboto,'Noto Sans SC','PingFang SC','Microsoft YaHei',Arial,sans-serif"
const RULE = 'border:1px solid #d0d5d9;padding:6px 10px;text-align:left;vertical-align:top'

/** Mail programs know no style sheets: each element carries its own. */
const STYLES: Readonly<Record<string, string>> = {
  h1: 'font-size:26px;line-height:1.25;margin:0 0 16px',
  h2: 'font-size:19px;line-height:1.3;margin:28px 0 8px',
  h3: 'font-size:16px;line-height:1.35;margin:20px 0 6px',
  p: 'margin:0 0 14px',
  blockquote: 'margin:18px 0;padding:2px 0 2px 16px;border-left:3px solid #8a949b',
  figure: 'margin:20px 0',
  figcaption: 'font-size:13px;color:#4c565c;margin-top:6px',
  img: 'display:block;max-width:100%;height:auto;border:0',
  table: 'border-collapse:collapse;margin:16px 0',
  th: RULE,
  td: RULE,
  a: 'color:#0b5cad',
}

/** The article as the HTML of an e-mail. */
export function mailHtml({ tree, language }: Article): string {
  const styled = structuredClone(tree) as Root
  visit(styled, 'element', (node) => {
    const style = STYLES[node.tagName]
    if (style !== undefined) node.properties.style = style
  })
  const body = `${FONT};font-size:16px;line-height:1.55;color:#1b2226;max-width:640px;margin:0 auto;padding:16px`
  return `<!doctype html>\n<html lang="${language}"><head><meta charset="utf-8"></head><body><div style="${body}">${htmlOf(styled)}</div></body></html>\n`
}

const BLOCKS: ReadonlySet<string> = new Set([
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'p',
  'li',
  'dt',
  'dd',
  'tr',
  'figcaption',
  'pre',
  'caption',
])

/** The article as plain text. */
export function mailText({ tree }: Article): string {
  const parts: string[] = []
  const walk = (node: Root | ElementContent): void => {
    if (node.type === 'element' && BLOCKS.has(node.tagName) && !nests(node)) {
      const mark = node.tagName === 'li' ? '• ' : ''
      const text = textOf(node).replace(/\s+/g, ' ').trim()
      if (text !== '') parts.push(mark + text)
    } else if ('children' in node) for (const child of node.children) walk(child as ElementContent)
  }
  walk(tree)
  return `${parts.join('\n\n')}\n`
}

const nests = (node: Element): boolean =>
  node.children.some((child) => child.type === 'element' && (BLOCKS.has(child.tagName) || nests(child)))

interface Picture {
  readonly id: string
  readonly type: string
  readonly base64: string
}

/** The article as a message that mail programs open as a draft (RFC 5322, MIME), with its pictures inside. The same article gives the same bytes. */
export function mailFile(article: Article): Uint8Array {
  const { html, pictures } = detached(mailHtml(article))
  const key = createHash('sha256').update(html).digest('hex').slice(0, 24)
  const part = (type: string, body: string, more = '') =>
    `Content-Type: ${type}\r\nContent-Transfer-Encoding: base64\r\n${more}\r\n${lines(body)}\r\n`
  const text = (value: string) => Buffer.from(value).toString('base64')
  const related = multipart('related', `r-${key}`, [
    part('text/html; charset=utf-8', text(html)),
    ...pictures.map(({ id, type, base64 }) =>
      part(type, base64, `Content-ID: <${id}>\r\nContent-Disposition: inline\r\n`),
    ),
  ])
  const head = `MIME-Version: 1.0\r\nX-Unsent: 1\r\nSubject: ${encodedWords(article.title)}\r\n`
  return Buffer.from(
    head + multipart('alternative', `a-${key}`, [part('text/plain; charset=utf-8', text(mailText(article))), related]),
  )
}

function multipart(kind: string, boundary: string, parts: readonly string[]): string {
  const inner = parts.map((one) => `--${boundary}\r\n${one}`).join('')
  return `Content-Type: multipart/${kind}; boundary="${boundary}"\r\n\r\n${inner}--${boundary}--\r\n`
}

const lines = (base64: string): string => base64.replace(/.{76}(?=.)/g, '$&\r\n')

/** A header's value as RFC 2047 has it, in words of at most 75 characters. */
function encodedWords(text: string): string {
  const words: string[] = []
  let word = ''
  for (const character of text.replace(/\s+/g, ' ')) {
    if (Buffer.byteLength(word + character) > 42) {
      words.push(word)
      word = ''
    }
    word += character
  }
  return [...words, word].map((one) => `=?utf-8?B?${Buffer.from(one).toString('base64')}?=`).join('\r\n ')
}

function detached(html: string): { html: string; pictures: Picture[] } {
  const pictures: Picture[] = []
  const inside = html.replace(
    /src="data:(image\/[a-z+]+);base64,([A-Za-z0-9+/=]+)"/g,
    (_, type: string, base64: string) => {
      const id = `picture-${pictures.length + 1}@communique`
      pictures.push({ id, type, base64 })
      return `src="cid:${id}"`
    },
  )
  return { html: inside, pictures }
}
