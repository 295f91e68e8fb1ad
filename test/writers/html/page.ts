import { readFileSync } from 'node:fs'
import type { Element, Root } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { select, selectAll } from 'hast-util-select'
import { toString as textOf } from 'hast-util-to-string'
import { parse } from 'yaml'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import type { FlowContent, PhrasingContent } from '../../../src/document/nodes.ts'
import { themeSchema } from '../../../src/theme/tokens.ts'
import { write } from '../../../src/writers/html/index.ts'
import type { WriteOptions, Written } from '../../../src/writers/writer.ts'
import { documentOf, paragraph } from '../specimen.ts'

const template = (name: string) => readFileSync(new URL(`../../../templates/${name}`, import.meta.url), 'utf8')

export const theme = themeSchema.parse(parse(template('theme.yaml')))
export const pageTemplate = template('page.html.hbs')

/** A finished page, read back by a parser that knows nothing of ours. */
export interface Page extends Written {
  readonly html: string
  readonly tree: Root
  /** The only element that a selector finds. */
  one(selector: string): Element
  all(selector: string): Element[]
  /** Text of the only element that a selector finds, white space as a browser shows it. */
  text(selector: string): string
  attribute(selector: string, name: string): string | undefined
}

export async function pageOf(document: ExchangeDocument, options: Partial<WriteOptions> = {}): Promise<Page> {
  const written = await write(document, { theme, pageTemplate, preview: false, ...options })
  const html = Buffer.from(written.bytes).toString('utf8')
  const tree = fromHtml(html)
  const all = (selector: string) => selectAll(selector, tree)
  const one = (selector: string): Element => {
    const [found, ...others] = all(selector)
    if (!found || others.length > 0) throw new Error(`${selector}: found ${found ? others.length + 1 : 0}, expected 1`)
    return found
  }
  return {
    ...written,
    html,
    tree,
    one,
    all,
    text: (selector) => shown(textOf(one(selector))),
    attribute: (selector, name) => {
      const value = one(selector).properties[name]
      return value === undefined || value === null ? undefined : [value].flat().join(' ')
    },
  }
}

/** A page around these nodes. */
export const pageWith = (...children: FlowContent[]): Promise<Page> => pageOf(documentOf('en', children))

/** A page around one paragraph. */
export const pageSaying = (...children: (string | PhrasingContent)[]): Promise<Page> => pageWith(paragraph(...children))

/** Text as a browser shows it: white space collapsed. */
export const shown = (text: string): string => text.replace(/\s+/g, ' ').trim()

/** The first element that a selector finds inside another. */
export function within(parent: Element | Root, selector: string): Element {
  const found = select(selector, parent)
  if (!found) throw new Error(`${selector}: not found`)
  return found
}
