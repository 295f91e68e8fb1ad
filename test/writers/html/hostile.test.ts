import type { Nodes } from 'hast'
import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import { fc } from '../../random.ts'
import { documentOf, paragraph, specimens } from '../specimen.ts'
import { type Page, pageOf } from './page.ts'
import { embargoed } from './release.ts'

const nasty = fc.oneof(
  fc.constantFrom(
    '<script>alert(1)</script>',
    '</script><img src=x onerror=alert(1)>',
    '</style><h1>',
    '"><svg onload=alert(1)>',
    "' onmouseover='alert(1)",
    '<!-- -->',
    ']]>',
    '<![CDATA[',
    '&lt;b&gt; &amp; &#60;',
    '{{title}} {{{body}}}',
    '\u2028\u2029',
    '\u202e\u0000\ufeff',
    '\\00003c \\',
    'javascript:alert(1)',
    '`alert(1)`',
  ),
  fc.string({ unit: 'binary' }),
)

/** Text that always has something to see, so that nothing is left out for being empty. */
const text = fc.array(nasty, { minLength: 1, maxLength: 4 }).map((parts) => `x${parts.join('')}x`)

/** Properties that hold words of a record; all others say what a node is or where it leads. */
const words = new Set(
  [
    ...[
      'value',
      'alt',
      'missing',
      'description',
      'caption',
      'title',
      'subject',
      'creators',
      'keywords',
      'rights',
      'program',
    ],
    ...['titles', 'name', 'short', 'boilerplate', 'bio', 'text', 'city', 'country', 'place', 'series', 'type', 'fact'],
  ].map(String),
)

/** The document with other words in every place where a record's words may stand. */
function reworded(document: ExchangeDocument, next: () => string): ExchangeDocument {
  const reword = (value: unknown, key: string, isNode: boolean): unknown => {
    if (typeof value === 'string') return words.has(key) && !(isNode && key === 'type') ? next() : value
    if (Array.isArray(value)) return value.map((entry) => reword(entry, key, isNode))
    if (value === null || typeof value !== 'object') return value
    return Object.fromEntries(
      Object.entries(value).map(([name, inner]) => [name, reword(inner, key === 'titles' ? key : name, isNode)]),
    )
  }
  return {
    ...document,
    tree: reword(document.tree, '', true) as ExchangeDocument['tree'],
    meta: reword({ ...document.meta, title: '' }, '', false) as ExchangeDocument['meta'],
    facts: reword(document.facts, '', false) as ExchangeDocument['facts'],
    markings: document.markings.map((marking) => ({ ...marking, text: next() })),
  }
}

/** Elements with the names of their attributes: all that is markup. */
function markup(node: Nodes): unknown {
  if (node.type === 'element')
    return [node.tagName, Object.keys(node.properties).sort(), node.children.map(markup).filter(Boolean)]
  if (node.type === 'root') return node.children.map(markup).filter(Boolean)
  return node.type === 'comment' ? 'comment' : undefined
}

const graphOf = (page: Page): unknown => JSON.parse(textOf(page.one('script')))

describe('text of a record', () => {
  it('never becomes markup, style, script or address, whatever it says', async () => {
    const benign = await pageOf(reworded(embargoed('en'), () => 'words'))
    await fc.assert(
      fc.asyncProperty(fc.infiniteStream(text), async (stream) => {
        const page = await pageOf(reworded(embargoed('en'), () => String(stream.next().value)))
        expect(markup(page.tree)).toEqual(markup(benign.tree))
        expect(page.all('script')).toHaveLength(1)
        expect(page.all('style')).toHaveLength(1)
        expect(Object.keys(graphOf(page) as object)).toEqual(['@context', '@graph'])
      }),
      { numRuns: 150 },
    )
  })

  it('stands on the page and in the graph as it was written', async () => {
    const printable = text.map((value) => value.replace(/[\0\r]/g, ''))
    await fc.assert(
      fc.asyncProperty(printable, async (value) => {
        const { meta } = documentOf('en', [])
        const page = await pageOf(
          documentOf(
            'en',
            [{ type: 'code', value }, paragraph({ type: 'fact', fact: value, kind: 'word', value, children: [] })],
            {
              meta: { ...meta, title: value, description: value },
            },
          ),
        )
        expect(textOf(page.one('pre code'))).toBe(`${value}\n`)
        expect(page.attribute('article span', 'dataFact')).toBe(value)
        expect(page.attribute('meta[name="description"]', 'content')).toBe(value)
        expect(page.attribute('meta[property="og:title"]', 'content')).toBe(value)
        expect(graphOf(page)).toMatchObject({ '@graph': [{ headline: value, description: value }, {}, {}, {}] })
      }),
      { numRuns: 150 },
    )
  })

  it('in an address leads nowhere but to http, https, mailto and tel', async () => {
    const address = fc.oneof(
      fc.webUrl(),
      fc.string({ unit: 'binary' }),
      text,
      fc.constantFrom('java\nscript:x', ' javascript:x', 'JAVASCRIPT:x'),
    )
    const { link, fact } = specimens('en')
    await fc.assert(
      fc.asyncProperty(address, async (url) => {
        const page = await pageOf(documentOf('en', [paragraph({ ...link, url }, { ...fact, kind: 'url', value: url })]))
        for (const { properties } of page.all('article a')) {
          if (properties.href !== undefined) expect(properties.href).toMatch(/^(?:https?|mailto|tel):/i)
        }
      }),
      { numRuns: 300 },
    )
  })

  it('cannot reach beyond its element by what plugins of Markdown put into `data`', async () => {
    const data = { hName: 'script', hProperties: { onclick: 'alert(1)', style: 'x', src: 'https://evil.example/' } }
    const page = await pageOf(documentOf('en', [{ ...paragraph('alert(1)'), data: data as never }]))
    expect(page.all('script')).toHaveLength(1)
    expect(page.html).not.toMatch(/onclick|evil/)
  })
})
