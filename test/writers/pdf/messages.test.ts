import { describe, expect, it } from 'vitest'
import type { PhrasingContent } from '../../../src/document/nodes.ts'
import { write } from '../../../src/writers/pdf/index.ts'
import { documentOf, heading, paragraph } from '../specimen.ts'
import { blocksOf, glyphsOf, open } from './glyphs.ts'
import { options } from './theme.ts'

const position = { start: { line: 12, column: 5, offset: 90 }, end: { line: 12, column: 9, offset: 94 } }
const placed = (value: string): PhrasingContent => ({ type: 'text', value, position })
const made = (tag: string, ...children: PhrasingContent[]) =>
  write(documentOf(tag, [heading(1, 'Top'), paragraph(...children)]), options)

describe('a character that no font has', () => {
  it('is named once, with its place and the font to add', async () => {
    const { messages } = await made('en', placed('한 한 한'))
    expect(messages).toHaveLength(1)
    expect(messages[0]).toMatchObject({ ruleId: 'missing-glyph', actual: 'U+D55C', line: 12, column: 5 })
    expect(messages[0]?.reason).toBe('Unexpected character `한` (U+D55C), expected one that a font of the PDF has')
    expect(messages[0]?.note).toContain('@expo-google-fonts/noto-sans-kr')
  })

  it('in a fact is told where the fact stands, in the file of its language', async () => {
    const name: PhrasingContent = {
      type: 'fact',
      fact: 'people.varn.name',
      kind: 'word',
      value: '한',
      children: [{ type: 'text', value: '한' }],
      data: { lang: 'ko' },
    }
    const document = documentOf('en', [paragraph('한 in a template is nowhere', name)], {
      placeOf: (pointer, language) => ({ path: `record.${language}.md#${pointer}`, position }),
    })
    const { messages } = await write(document, options)
    expect(messages).toMatchObject([
      { ruleId: 'missing-glyph', file: 'record.ko.md#people.varn.name', line: 12, column: 5 },
    ])
  })

  it('is a box to see, and itself to copy', async () => {
    const { bytes } = await made('en', placed('x한y'))
    const pdf = open(bytes)
    expect(blocksOf(pdf)[1]?.text).toBe('x한y')
    const shown = glyphsOf(pdf).filter(({ mcid, page }) => mcid !== undefined && mcid > 0 && page === 1)
    expect(shown).toHaveLength(3)
    expect(shown[1]?.width).toBeGreaterThan(3)
  })

  it('is a box of one size in all text', async () => {
    for (const tag of ['en', 'zh-Hans']) {
      const document = documentOf(tag, [heading(1, 'x\u{10600}'), paragraph('x\u{10600} 潮\u{10600}')])
      const glyphs = glyphsOf(open((await write(document, options)).bytes))
      const boxes = glyphs.filter(({ text }) => text === '\u{10600}')
      const sizes = boxes.map(({ size }) => size)
      expect(sizes).toHaveLength(3)
      expect(sizes[1]).toBe(sizes[2])
      expect(new Set(boxes.map(({ width, size }) => (width / size).toFixed(2))).size).toBe(1)
    }
  })

  it('may be of several code points, or outside the first plane, or of private use', async () => {
    const { messages } = await made('en', placed('👩‍🔬 \u{10600} \ue001'))
    expect(messages.map(({ actual }) => actual)).toEqual(['U+1F469 U+200D U+1F52C', 'U+10600', 'U+E001'])
  })

  it('is borrowed from another font where one has it', async () => {
    const { messages } = await made('en', placed('① 潮汐 Ω Ж → ☑'), { type: 'inlineCode', value: '潮汐 ①' })
    expect(messages).toEqual([])
  })
})

describe('text that runs from right to left', () => {
  it('is one clear message, however many letters it has', async () => {
    const { messages, bytes } = await made('en', placed('שלום عليكم'))
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['right-to-left'])
    expect(messages[0]).toMatchObject({ line: 12, column: 5, actual: 'שלום عليكم' })
    expect(messages[0]?.reason).toBe(
      'Unexpected right-to-left text `שלום عليكم`, expected text that runs from left to right',
    )
    expect(blocksOf(open(bytes))[1]?.text).toBe('שלום عليكم')
  })
})

describe('several right-to-left texts', () => {
  it('are a message each, shortened where they are long', async () => {
    const { messages } = await made('en', placed('A שלום, then שלום again; עליכם 2 שלום.'), placed('ש '.repeat(200)))
    expect(messages.map(({ actual }) => actual)).toEqual(['שלום', 'עליכם 2 שלום', 'ש '.repeat(200).trim()])
    expect(messages[2]?.reason).toMatch(/`[^`]{59}…`/)
  })
})

describe('a script whose own font is not installed', () => {
  it.each([
    ['zh-Hant', 'noto-sans-tc'],
    ['ja', 'noto-sans-jp'],
  ])('%s names the package, once', async (tag, name) => {
    const { messages } = await made(tag, placed('潮汐研究'), placed('研究所'))
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['absent-font'])
    expect(messages[0]?.reason).toContain(`@expo-google-fonts/${name}`)
  })

  it('without ideographs says nothing', async () => {
    const span: PhrasingContent = { type: 'span', data: { lang: 'ja' }, children: [{ type: 'text', value: 'Latin' }] }
    expect((await made('en', span)).messages).toEqual([])
  })
})

describe('what a document cannot show', () => {
  it('a picture that the record lacks is a message', async () => {
    const { messages } = await write(
      documentOf('en', [heading(1, 'Top'), { type: 'figure', file: 'none.png', alt: 'None', children: [] }]),
      options,
    )
    expect(messages.map(({ ruleId }) => ruleId)).toEqual(['picture'])
  })

  it('an unknown node is an error of ours', async () => {
    const document = documentOf('en', [{ type: 'html', value: '<b>' } as never])
    await expect(write(document, options)).rejects.toThrow('Unexpected node `html`, expected flow content')
    const inline = documentOf('en', [paragraph({ type: 'image', url: 'x' } as never)])
    await expect(write(inline, options)).rejects.toThrow('Unexpected node `image`, expected phrasing content')
  })
})
