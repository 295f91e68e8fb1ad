import type { Root, RootContent, Table } from 'mdast'
import remarkGfm from 'remark-gfm'
import remarkParse from 'remark-parse'
import { unified } from 'unified'
import { describe, expect, it } from 'vitest'
import { tidy } from '../../src/document/tidy.ts'
import { cell, paragraph, region, row } from '../writers/specimen.ts'

const read = (markdown: string): Root => unified().use(remarkParse).use(remarkGfm).parse(markdown)

/** Types of the nodes left, headings and cells with their text. */
const outline = (nodes: RootContent[]): string =>
  nodes
    .map((node) => {
      if (node.type === 'heading') return `h${node.depth}`
      if (node.type === 'table')
        return `table ${node.children.map(({ children }) => children.map(textOf).join('|')).join(' / ')}`
      return node.type
    })
    .join(', ')

const textOf = (node: unknown): string => {
  const { value, children } = node as { value?: string; children?: unknown[] }
  return value ?? (children ?? []).map(textOf).join('')
}

describe('a part without facts is left out whole', () => {
  it.each([
    ['a heading with nothing under it', '# T\n\n## A\n\n## B\n\ntext', 'h1, h2, paragraph'],
    ['a heading at the end', '# T\n\ntext\n\n## A', 'h1, paragraph'],
    ['a heading whose subheadings are all empty', '## A\n\n### a\n\n### b\n\n## B\n\ntext', 'h2, paragraph'],
    ['but not one whose subheading says something', '## A\n\n### a\n\ntext', 'h2, h3, paragraph'],
    ['a table without rows, and its heading', '## A\n\n| x | y |\n| - | - |\n\n## B\n\ntext', 'h2, paragraph'],
    ['a list whose items are empty', '-\n-\n\ntext', 'paragraph'],
  ])('%s', (_, markdown, expected) => {
    expect(outline(tidy(read(markdown)).children)).toBe(expected)
  })

  it('a region with nothing in it', () => {
    expect(tidy({ type: 'root', children: [region('notes', ...(read('## A').children as never[]))] }).children).toEqual(
      [],
    )
  })
})

it('an annex keeps its heading above the regions of the document in it', () => {
  const annex = region('annex', ...(read('## Annex').children as never[]), region('status', paragraph('DRAFT')))
  const [kept] = tidy({ type: 'root', children: [annex] }).children
  expect(kept && 'children' in kept && outline(kept.children as RootContent[])).toBe('h2, region')
})

it('a document keeps its headline where nothing else stands in its region', () => {
  const title = region('title', ...(read('### Headline').children as never[]))
  expect(outline(tidy({ type: 'root', children: [title] }).children)).toBe('region')
})

describe('tables of one header that follow one another', () => {
  const series =
    '| a | b | c |\n| - | - | - |\n| 1 |   | 3 |\n\n<!-- -->\n\n| a | b | c |\n| - | - | - |\n| 4 |   |   |'
  const read2 = () => {
    const tree = read(series)
    return { ...tree, children: tree.children.filter(({ type }) => type === 'table') }
  }

  it('lose a column that no row of any fills, and have the rows of all to share out widths by', () => {
    const { children } = tidy(read2())
    expect(outline(children)).toBe('table a|c / 1|3, table a|c / 4|–')
    const [first, second] = children as Table[]
    expect(first?.data?.series?.map((row) => row.children.map(textOf).join('|'))).toEqual(['a|c', '1|3', 'a|c', '4|–'])
    expect(second?.data?.series).toBe(first?.data?.series)
  })

  it('are no series where another node or another header stands between', () => {
    const between = tidy(read(series.replace('<!-- -->', 'text'))).children
    expect(outline(between)).toBe('table a|c / 1|3, paragraph, table a / 4')
    expect((between[0] as Table).data?.series).toBeUndefined()
    expect(
      outline(
        tidy({ ...read2(), children: [...read2().children, ...read('| a | b |\n| - | - |\n| 5 |  |').children] })
          .children,
      ),
    ).toBe('table a|c / 1|3, table a|c / 4|–, table a / 5')
  })
})

describe('a table', () => {
  it('loses a column that no row fills', () => {
    expect(outline(tidy(read('| a | b | c |\n| - | - | - |\n| 1 |   | 3 |\n| 4 |   | 6 |')).children)).toBe(
      'table a|c / 1|3 / 4|6',
    )
  })

  it('loses a row that says nothing', () => {
    expect(outline(tidy(read('| a | b |\n| - | - |\n| 1 | 2 |\n|   |   |')).children)).toBe('table a|b / 1|2')
  })

  it('shows an en dash where a column that others fill is empty', () => {
    expect(outline(tidy(read('| a | b |\n| - | - |\n| 1 | 2 |\n| 3 |   |')).children)).toBe('table a|b / 1|2 / 3|–')
  })

  it('keeps a column in which something is missing that ought to be there', () => {
    const missing = cell({ type: 'span', data: { missing: 'no owner' }, children: [] })
    const tree: Root = {
      type: 'root',
      children: [{ type: 'table', align: [], children: [row('action', 'owner'), row('x', missing)] }],
    }
    expect(outline(tidy(tree).children)).toBe('table action|owner / x|')
  })
})
