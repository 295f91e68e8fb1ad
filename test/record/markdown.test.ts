import type { Nodes, Root } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import remarkCjkFriendly from 'remark-cjk-friendly'
import remarkCjkFriendlyStrikethrough from 'remark-cjk-friendly-gfm-strikethrough'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { normalize } from '../../src/record/markdown/normalize.ts'
import { parseMarkdown } from '../../src/record/markdown/processor.ts'
import { fc } from '../random.ts'

const plain = unified()
  .use(remarkParse)
  .use(remarkGfm, { singleTilde: false })
  .use(remarkCjkFriendly)
  .use(remarkCjkFriendlyStrikethrough, { singleTilde: false })

/** The tree as one line a node: `type value`, indented. */
function outlineOf(text: string): string {
  const narrative = normalize(parseMarkdown(text), () => undefined)
  return 'root' in narrative ? lines(narrative.root, 0).slice(1).join('\n') : 'too deep'
}

function lines(node: Nodes, depth: number): string[] {
  const own = [
    node.type,
    ...(node.type === 'reference' ? [node.kind, node.target, ...(node.form ? [node.form] : [])] : []),
    ...('value' in node ? [JSON.stringify(node.value)] : []),
    ...('url' in node ? [node.url] : []),
  ]
  const children = 'children' in node ? (node.children as Nodes[]) : []
  return [
    `${'  '.repeat(Math.max(0, depth - 1))}${own.join(' ')}`,
    ...children.flatMap((child) => lines(child, depth + 1)),
  ]
}

describe('references', () => {
  test.each([
    [':person[yan]', 'reference person yan'],
    [':org[pumch]{short}', 'reference organization pumch short'],
    [':org[pumch]{full}', 'reference organization pumch full'],
    [':event[date]', 'reference event date'],
    ['**:person[a]**', 'strong\n    reference person a'],
    ['赴:org[pumch],', 'text "赴"\n  reference organization pumch\n  text ","'],
    ['[:person[a]](https://example.org)', 'link https://example.org\n    reference person a'],
    [':person[a] :person[b]', 'reference person a\n  text " "\n  reference person b'],
  ])('%s', (text, tree) => expect(outlineOf(text)).toBe(`paragraph\n  ${tree}`))

  test.each([
    'At 10:30, :smile: and ::x',
    '::person[yan]',
    ':::person[yan]',
    ':people[yan]',
    ':person',
    ':person [yan]',
    ':person[yan',
    ':person[y[a]n]',
    ':PERSON[yan]',
    ':person[yan\nning]',
    ':note[yan]{short}',
    '::::internal',
  ])('%j is text as written', (text) => expect(outlineOf(text)).toBe(`paragraph\n  text ${JSON.stringify(text)}`))

  test('an escaped one is text', () => expect(outlineOf('\\:person[yan]')).toBe('paragraph\n  text ":person[yan]"'))

  test('one in code is code', () => expect(outlineOf('`:person[yan]`')).toBe('paragraph\n  inlineCode ":person[yan]"'))
})

describe('internal blocks', () => {
  test.each([
    [':::internal\na\n:::', 'internal\n  paragraph\n    text "a"'],
    ['a\n:::internal\nb\n:::\nc', 'paragraph\n  text "a"\ninternal\n  paragraph\n    text "b"\nparagraph\n  text "c"'],
    ['> :::internal\n> a\n> :::', 'blockquote\n  internal\n    paragraph\n      text "a"'],
    [
      '- a\n\n  :::internal\n  b\n  :::',
      'list\n  listItem\n    paragraph\n      text "a"\n    internal\n      paragraph\n        text "b"',
    ],
    [
      ':::internal\n- a\n  1. b\n\n| c |\n| - |\n:::',
      'internal\n  list\n    listItem\n      paragraph\n        text "a"\n      list\n        listItem\n          paragraph\n            text "b"\n  table\n    tableRow\n      tableCell\n        text "c"',
    ],
    [':::internal  \n:::  ', 'internal'],
    [':::internal\n::::\na\n:::', 'internal\n  paragraph\n    text "::::\\na"'],
  ])('%j', (text, tree) => expect(outlineOf(text)).toBe(tree))

  test.each([
    ':::note\na\n:::',
    '::::internal\na\n::::',
    ':::internal a\nb\n:::',
    '::internal',
    ':::',
    ':::Internal\na',
  ])('%j is text as written', (text) => expect(outlineOf(text)).toBe(`paragraph\n  text ${JSON.stringify(text)}`))
})

describe('what narratives are written in', () => {
  test('emphasis beside Chinese punctuation', () =>
    expect(outlineOf('这是**重要。**所以')).toBe(
      'paragraph\n  text "这是"\n  strong\n    text "重要。"\n  text "所以"',
    ))

  test('one tilde is a range, two strike out', () =>
    expect(outlineOf('3~5天,8~10天,~~旧。~~新')).toBe(
      'paragraph\n  text "3~5天,8~10天,"\n  delete\n    text "旧。"\n  text "新"',
    ))

  test('raw HTML is text, as written', () =>
    expect(outlineOf('<div>\n*a*\n</div>\n\nx<b>y</b>&amp;<script>alert(1)</script>')).toBe(
      'paragraph\n  text "<div>\\n*a*\\n</div>"\nparagraph\n  text "x<b>y</b>&<script>alert(1)</script>"',
    ))

  test.each(['    code\n2. a', '    code\n\n2. a', '\tcode\n7) a', '- b\n\n      code\n\n  2. a'])(
    'a list after indented code begins with any number: %j',
    (text) => expect(outlineOf(text)).toMatch(/list\n +listItem\n +paragraph\n +text "a"/),
  )

  test('reference links and images are plain ones, definitions are gone', () =>
    expect(outlineOf('[a][x] ![b][x]\n\n[X]: https://example.org "t"\n[x]: https://example.net')).toBe(
      'paragraph\n  link https://example.org\n    text "a"\n  text " "\n  image https://example.org',
    ))

  test('footnotes are taken out of the tree and kept', () => {
    const narrative = normalize(parseMarkdown('a[^1]\n\n> b\n>\n> [^1]: note\n'), () => undefined)
    expect(outlineOf('a[^1]\n\n> b\n>\n> [^1]: note\n')).not.toContain('footnoteDefinition')
    expect('root' in narrative && narrative.nodes.footnoteDefinition?.map((node) => plainText(node))).toEqual(['note'])
  })
})

const colonText = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        ':',
        '::',
        ':::',
        '[',
        ']',
        '{',
        '}',
        ' ',
        '\n',
        '\n\n',
        '10:30',
        'a',
        'Prof',
        '前',
        '。',
        '*',
        '_',
        '~~',
        '`',
        '|',
        '\\',
      ),
      fc.constantFrom(
        'person',
        'org',
        'event',
        'internal',
        'note',
        'short',
        '{short}',
        'https:',
        '//',
        '- ',
        '> ',
        '1. ',
        '<b>',
        '[^',
        '#',
      ),
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''))
  .filter((text) => !/:(?:person|org|event)\[|:::internal/.test(text))

/** A tree without the places that another of the same shape lacks. */
function placedAs(tree: Nodes, other: Nodes): Nodes {
  if (!other.position) delete tree.position
  const others = 'children' in other ? (other.children as Nodes[]) : []
  for (const [index, one] of others.entries()) {
    const child = 'children' in tree ? (tree.children as Nodes[])[index] : undefined
    if (child) placedAs(child, one)
  }
  return tree
}

test('any text without our two directives is what Markdown makes of it', () => {
  fc.assert(
    fc.property(colonText, (text) => {
      const expected = plain.parse(text) as Root
      expect(placedAs(parseMarkdown(text), expected)).toEqual(expected)
    }),
    { numRuns: 1000 },
  )
})

describe('addresses between brackets, which GFM finds after parsing', () => {
  const placesIn = (text: string) => {
    const found: string[] = []
    visit(parseMarkdown(text), (node) => {
      if (node.type !== 'text' && node.type !== 'link') return
      const { start, end } = node.position ?? expect.fail(`no place: ${JSON.stringify(node)}`)
      found.push(`${node.type} ${text.slice(start.offset, end.offset)}`)
    })
    return found
  }

  test('have their place, and so has the text around them', () => {
    expect(placesIn('Write [to press@example.org\n  or &amp; a@example.org] today.')).toEqual([
      ...['text Write [to ', 'link press@example.org', 'text press@example.org', 'text \n  or &amp; '],
      ...['link a@example.org', 'text a@example.org', 'text ] today.'],
    ])
    expect(placesIn('- **See [www.example.org].** *x* [https://example.org\\*]')).toEqual([
      ...['text See [', 'link www.example.org', 'text www.example.org', 'text ].', 'text  ', 'text x', 'text  ['],
      ...['link https://example.org\\*', 'text https://example.org\\*', 'text ]'],
    ])
  })

  test('whatever stands around them', () => {
    const piece = fc.constantFrom(
      ...['[', ']', '(', ')', ' ', 'a', '*', '**', '\n', '\n> ', '- ', '&amp;', '\\*', ':', '你好', '😀', '| '],
      ...['press@example.org', 'www.example.org', 'https://example.org/a?b=c', 'mailto:a@example.org'],
    )
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (parts) => {
        for (const found of placesIn(parts.join(''))) expect(found).toMatch(/^\w+ ./s)
      }),
      { numRuns: 1000 },
    )
  })
})

test('every reference in a line is found, at its place', () => {
  const reference = fc.tuple(fc.constantFrom('person', 'org', 'event'), fc.stringMatching(/^[a-z0-9-]{0,8}$/))
  const words = fc
    .stringMatching(/^[a-zà-ÿ一-龥,.。10:30 ]{0,10}$/)
    .filter((text) => !text.includes('::') && !text.endsWith(':'))
  fc.assert(
    fc.property(fc.array(fc.tuple(words, reference), { minLength: 1, maxLength: 6 }), (parts) => {
      const text = `x${parts.map(([before, [name, id]]) => `${before}:${name}[${id}]`).join('')}`
      const narrative = normalize(parseMarkdown(text), () => undefined)
      const found = 'root' in narrative ? (narrative.nodes.reference ?? []) : []
      expect(found.map(({ target }) => target)).toEqual(parts.map(([, [, id]]) => id))
      for (const [index, { position }] of found.entries()) {
        const [, [name, id] = []] = parts[index] ?? []
        expect(text.slice(position?.start.offset, position?.end.offset)).toBe(`:${name}[${id}]`)
      }
    }),
  )
})
