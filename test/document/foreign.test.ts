import type { Root } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { markForeign } from '../../src/document/foreign.ts'
import type { PhrasingContent } from '../../src/document/nodes.ts'
import { plainText } from '../../src/document/plain-text.ts'
import { fc } from '../random.ts'

const treeOf = (...children: PhrasingContent[]): Root => ({ type: 'root', children: [{ type: 'paragraph', children }] })

/** The words that got a language of their own. */
function marked(tree: Root, own: string, languages = [own]): string[] {
  markForeign(tree, own, languages)
  const found: string[] = []
  visit(tree, 'span', (node) => {
    found.push(`${node.data?.lang}: ${plainText(node)}`)
  })
  return found
}
const foreign = (value: string, own: string, ...more: string[]) =>
  marked(treeOf({ type: 'text', value }), own, [own, ...more])

describe('words of another script', () => {
  test.each<[string, string, string[], ...string[]]>([
    ['The Institute (潮汐研究所) opened.', 'en', ['zh-Hans: 潮汐研究所']],
    ['She said 你好，世界！ and left', 'en', ['zh-Hans: 你好，世界！']],
    ['On 2024年7月2日 in 深圳 and 北京', 'de', ['zh-Hans: 2024年7月2日', 'zh-Hans: 深圳', 'zh-Hans: 北京']],
    ['His paper 《PET与CT：第2版》 won', 'en', ['zh-Hans: 《PET与CT：第2版》']],
    ['the 國立大學', 'en', ['zh-Hant: 國立大學'], 'zh-Hant'],
    ['東京 and 東京の海', 'en', ['ja: 東京', 'ja: 東京の海'], 'ja'],
    ['東京 and ラーメン', 'en', ['zh-Hans: 東京', 'ja: ラーメン']],
    ['한국 해양 연구원 in Seoul', 'fr', ['ko: 한국 해양 연구원']],
    ['他发表了“On the Wear of Blades in Silt”一文。', 'zh-Hans', ['en: On the Wear of Blades in Silt']],
    ['该院（Institut für Meereskunde und Gezeiten）', 'zh-Hans', ['de: Institut für Meereskunde und Gezeiten'], 'de'],
    ['他吃ラーメン，说안녕。', 'zh-Hans', ['ja: ラーメン', 'ko: 안녕']],
  ])('in `%s` (%s) are %j', (text, own, expected, ...more) => {
    expect(foreign(text, own, ...more)).toEqual(expected)
  })

  test.each([
    ['Naïve Łódź, Ω and Москва — “so” 2,024 … ±3 °C', 'en'],
    ['Ke Zhang与Ilse Varn用PET和CFD研究。', 'zh-Hans'],
    ['東京の海とソニー', 'ja'],
  ])('are none in `%s` (%s)', (text, own) => {
    expect(foreign(text, own)).toEqual([])
  })

  test('are left alone where their language is known, and looked for in captions and terms', () => {
    const span = { type: 'span', data: { lang: 'ja' }, children: [{ type: 'text', value: '東京' }] } as const
    const words = () => [{ type: 'text' as const, value: 'At 深圳' }]
    const tree: Root = {
      type: 'root',
      children: [
        { type: 'paragraph', children: [{ ...span, children: [...span.children] }] },
        { type: 'table', data: { caption: words() }, children: [] },
        { type: 'descriptionList', children: [{ type: 'descriptionItem', term: words(), children: [] }] },
      ],
    }
    markForeign(tree, 'en', ['en'])
    const [, table, list] = JSON.parse(JSON.stringify(tree.children))
    expect(plainText(tree.children[0] ?? tree)).toBe('東京')
    expect(table.data.caption[1]).toMatchObject({ type: 'span', data: { lang: 'zh-Hans' } })
    expect(list.children[0].term[1]).toMatchObject({ type: 'span', data: { lang: 'zh-Hans' } })
    const before = JSON.stringify(tree)
    markForeign(tree, 'en', ['en'])
    expect(JSON.stringify(tree)).toBe(before)
  })

  test('stand where they stood in the record', () => {
    const tree = treeOf({
      type: 'text',
      value: 'One\ntwo 三 four',
      position: { start: { line: 7, column: 5, offset: 90 }, end: { line: 8, column: 11, offset: 104 } },
    })
    markForeign(tree, 'en', ['en'])
    const starts: unknown[] = []
    visit(tree, 'text', ({ position, value }) => {
      starts.push([value, position?.start])
    })
    expect(starts).toEqual([
      ['One\ntwo ', { line: 7, column: 5, offset: 90 }],
      ['三', { line: 8, column: 5, offset: 98 }],
      [' four', { line: 8, column: 6, offset: 99 }],
    ])
  })

  test('never change what a text says', () => {
    const part = fc.constantFrom(
      'a',
      'word ',
      'The old sea of words',
      '潮',
      '，',
      '《',
      '研究 所',
      'テスト',
      '한',
      '7',
      ' ',
      '\n',
      '𠮷',
    )
    const text = fc.array(part).map((parts) => parts.join(''))
    fc.assert(
      fc.property(text, fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'ko', 'x-none'), (value, own) => {
        const tree = treeOf({ type: 'text', value })
        markForeign(tree, own, [own, 'de'])
        expect(plainText(tree)).toBe(value)
      }),
    )
  })
})
