import { describe, expect, test } from 'vitest'
import type { FlowContent } from '../../src/document/nodes.ts'
import { write } from '../../src/writers/pdf/index.ts'
import { all, attribute, childValue, written } from './docx/read.ts'
import { pageOf } from './html/page.ts'
import { blocksOf, open } from './pdf/glyphs.ts'
import { options } from './pdf/theme.ts'
import { documentOf, item, paragraph } from './specimen.ts'

const list = (...children: FlowContent[][]): FlowContent => ({
  type: 'list',
  ordered: true,
  spread: false,
  children: children.map((blocks) => item(...(blocks as Parameters<typeof item>))),
})
const nested = (tag: string) =>
  documentOf(tag, [
    list([paragraph('1')], [paragraph('1'), list([paragraph('1')], [paragraph('1'), list([paragraph('1')])])]),
  ])

/** How an item of each level is counted, outermost first. */
const expected = {
  en: ['2.', 'b.', 'i.'],
  de: ['2.', 'b)', 'i)'],
  'zh-Hans': ['2.', '（2）', 'a.'],
  ja: ['2.', '（2）', 'ア'],
}

describe.each(Object.entries(expected))('a list in lists in %s', (tag, [outer = '', middle = '', inner = '']) => {
  test('in the summary', async () => {
    const { bytes } = await write(nested(tag), options)
    const texts = blocksOf(open(bytes)).map(({ text }) => text)
    for (const label of [outer, middle, inner]) expect(texts).toContain(label)
  })

  test('in the briefing', async () => {
    const docx = await written(nested(tag))
    const numbers = all(docx.xml('word/numbering.xml'), 'abstractNum').find(
      (one) => childValue(one, 'pStyle') === 'ListNumber',
    )
    const levels = numbers ? all(numbers, 'lvl').map((level) => childValue(level, 'lvlText')) : []
    expect(levels.slice(0, 3)).toEqual(
      [outer, middle, inner].map((label, depth) => label.replace(/[0-9a-zア]+/, `%${depth + 1}`)),
    )
    expect(levels).toHaveLength(5)
    expect(numbers && attribute(all(numbers, 'lvl')[4] ?? numbers, 'ilvl')).toBe('4')
  })

  test('in the release', async () => {
    const { html } = await pageOf(nested(tag))
    const styles = [
      ...html.matchAll(/@counter-style list-\d \{ system: extends ([\w-]+); prefix: "([^"]*)"; suffix: "([^"]*)"; \}/g),
    ]
    const one: Readonly<Record<string, string>> = {
      decimal: '2',
      'lower-alpha': 'b',
      'lower-roman': 'i',
      katakana: 'ア',
    }
    const labels = styles.map(([, system = '', prefix = '', suffix = '']) => `${prefix}${one[system]}${suffix}`.trim())
    expect(labels).toEqual([outer, middle, inner.replace('a', 'b')])
    expect(html).toContain(':is(ul, ol) :is(ul, ol) ol { list-style-type: list-3; }')
  })
})
