import { describe, expect, it } from 'vitest'
import type { FlowContent } from '../../../src/document/nodes.ts'
import { twips } from '../../../src/theme/units.ts'
import { characterStyleIds, paragraphStyleIds, tableStyleIds } from '../../../src/writers/docx/styles/names.ts'
import { documentOf, heading, paragraph, region, table, text } from '../specimen.ts'
import { briefing } from './briefing.ts'
import { all, attribute, childValue, first, paragraphs, paragraphWith, theme, written } from './read.ts'

const entries = async (...args: Parameters<typeof written>) => {
  const xml = (await written(...args)).xml('word/document.xml')
  return paragraphs(xml).filter(({ style }) => style?.startsWith('TOC') && style !== 'TOCHeading')
}

describe('contents', () => {
  it('have number, title and page of every heading after the cover, before anyone updates them', async () => {
    const found = (await entries(briefing('en'))).map(({ text: words }) => words)
    expect(found.slice(0, 3)).toEqual([
      '1\tThe exchange at a glance\t2',
      '2\tParticipants\t2',
      '2.1\tUnits represented\t2',
    ])
    expect(found).toContain('Annex A: The release as issued\t4')
    expect(found.join()).not.toContain('Objectives')
  })

  it('count in Chinese in Chinese', async () => {
    const found = (await entries(briefing('zh-Hans'))).map(({ text: words }) => words.split('\t')[0])
    expect(found.slice(0, 3)).toEqual(['一、交流概况', '二、参会人员', '（一）参会部门'])
  })

  it('expect pages of their own where nobody laid the document out', async () => {
    const pages = (await entries(briefing('en', 60))).map(({ text: words }) => Number(words.split('\t').at(-1)))
    expect(pages[0]).toBe(2)
    expect(pages.at(-1)).toBeGreaterThan(12)
    expect(pages).toEqual([...pages].sort((a, b) => a - b))
  })

  it('lead to their headings, and are a field that Word can update', async () => {
    const xml = (await written(briefing('en'))).xml('word/document.xml')
    const field = all(xml, 'instrText').find((element) => element.textContent?.startsWith(' TOC '))
    expect(field?.textContent).toBe(' TOC \\o "1-3" \\h \\z \\u \\b _Body ')
    const links = all(xml, 'hyperlink')
      .map((element) => attribute(element, 'anchor'))
      .filter((anchor) => anchor?.startsWith('_Toc'))
    const headings = paragraphs(xml).filter(({ style }) => /^(Annex)?Heading/.test(style ?? ''))
    expect(links).toEqual(
      headings.map(({ element }) =>
        all(element, 'bookmarkStart')
          .map((mark) => attribute(mark, 'name'))
          .find((name) => name?.startsWith('_Toc')),
      ),
    )
  })
})

describe('numbers of headings', () => {
  it('are one list that is tied to the styles', async () => {
    const docx = await written(briefing('zh-Hans'))
    const list = all(docx.xml('word/numbering.xml'), 'abstractNum').find(
      (one) => childValue(one, 'pStyle') === 'Heading1',
    )
    expect(
      list &&
        all(list, 'lvl')
          .slice(0, 3)
          .map((level) => [childValue(level, 'numFmt'), childValue(level, 'lvlText'), childValue(level, 'pStyle')]),
    ).toEqual([
      ['chineseCounting', '%1、', 'Heading1'],
      ['chineseCounting', '（%2）', 'Heading2'],
      ['decimal', '%3.', 'Heading3'],
    ])
    const headings = paragraphs(docx.xml('word/document.xml')).filter(({ style }) => style === 'Heading1')
    expect(headings.length).toBeGreaterThan(5)
    for (const { element } of headings) expect(all(element, 'numPr')).toEqual([])
  })
})

describe('sections', () => {
  const sections = async (...children: FlowContent[]) =>
    all((await written(documentOf('en', children))).xml('word/document.xml'), 'sectPr').map(
      (section) => attribute(first(section, 'pgSz'), 'orient') ?? 'portrait',
    )
  const wide = table([
    ['One', 'Two', 'Three', 'Four', 'Five', 'Six', 'Seven', 'Eight'],
    Array.from({ length: 8 }, () =>
      'Electroencephalographically measured counterrevolutionaries notwithstanding '.repeat(3),
    ),
  ])

  it('begin with each annex', async () => {
    expect(await sections(paragraph('a'), region('annex', paragraph('b')), region('annex', paragraph('c')))).toEqual([
      'portrait',
      'portrait',
      'portrait',
    ])
  })

  it('turn the page for a table that needs it, its heading with it', async () => {
    expect(await sections(paragraph('a'), heading(2, 'H'), wide, paragraph('b'))).toEqual([
      'portrait',
      'landscape',
      'portrait',
    ])
    const xml = (await written(documentOf('en', [paragraph('a'), heading(2, 'H'), wide]))).xml('word/document.xml')
    expect(all(paragraphWith(xml, 'a').element, 'sectPr')).toHaveLength(1)
    expect(all(paragraphWith(xml, 'H').element, 'sectPr')).toHaveLength(0)
  })

  it('stay upright for a table that fits', async () => {
    expect(
      await sections(
        paragraph('a'),
        table([
          ['A', 'B'],
          ['1', 'long words '.repeat(80)],
        ]),
      ),
    ).toEqual(['portrait'])
  })

  it('begin the page after a page break without an empty paragraph', async () => {
    const xml = (await written(documentOf('en', [paragraph('a'), { type: 'pageBreak' }, paragraph('b')]))).xml(
      'word/document.xml',
    )
    expect(all(xml, 'p')).toHaveLength(2)
    expect(all(paragraphWith(xml, 'b').element, 'pageBreakBefore')).toHaveLength(1)
  })
})

describe('tables', () => {
  const register = table(
    [
      ['No.', 'Action', 'Owner'],
      [
        '1',
        'Draw up the timetable of the wave tank, circulate it among the groups and settle what remains open',
        'Varn',
      ],
      ['2', 'Ask', 'Okoro'],
    ],
    { caption: [text('Actions')], description: 'Who does what' },
  )

  it('repeat their header row, keep rows whole and say what they hold', async () => {
    const xml = (await written(documentOf('en', [register]))).xml('word/document.xml')
    const rows = all(xml, 'tr')
    expect(rows.map((row) => all(row, 'tblHeader').length)).toEqual([1, 0, 0])
    expect(rows.map((row) => all(row, 'cantSplit').length)).toEqual([1, 1, 1])
    expect([childValue(xml, 'tblCaption'), childValue(xml, 'tblDescription'), childValue(xml, 'tblStyle')]).toEqual([
      'Actions',
      'Who does what',
      'CommuniqueTable',
    ])
    expect(paragraphs(xml)[0]).toMatchObject({ style: 'TableCaption', text: 'Table 1: Actions' })
  })

  it('share the width of the text by what their columns hold', async () => {
    const xml = (await written(documentOf('en', [register]))).xml('word/document.xml')
    const [number = 0, action = 0, owner = 0] = all(xml, 'gridCol').map((column) => Number(attribute(column, 'w')))
    expect(number + action + owner).toBe(11_906 - twips(theme.page.margin.left) - twips(theme.page.margin.right))
    expect(number).toBeLessThan(700)
    expect(action).toBeGreaterThan(number + owner)
  })

  it('align columns of numbers by a style', async () => {
    const xml = (await written(documentOf('en', [{ ...register, align: ['right', null, 'center'] }]))).xml(
      'word/document.xml',
    )
    expect(all(all(xml, 'tr')[1] ?? xml, 'pStyle').map((style) => attribute(style, 'val'))).toEqual([
      'TableTextRight',
      'TableText',
      'TableTextCenter',
    ])
    expect(all(xml, 'jc')).toEqual([])
  })

  it('do not grow together', async () => {
    const xml = (await written(documentOf('en', [register, { ...register, data: {} }]))).xml('word/document.xml')
    const [body] = all(xml, 'body')
    const names = [...(body?.childNodes ?? [])].map((node) => node.nodeName)
    expect(names).toEqual(['w:p', 'w:tbl', 'w:p', 'w:tbl', 'w:p', 'w:sectPr'])
  })
})

describe('styles', () => {
  it('say everything: paragraphs and runs have nothing of their own that a style could say', async () => {
    for (const tag of ['en', 'zh-Hans'] as const) {
      const xml = (await written(briefing(tag))).xml('word/document.xml')
      const direct = [
        'jc',
        'ind',
        'sz',
        'color',
        'b',
        'i',
        'u',
        'pBdr',
        'shd',
        'outlineLvl',
        'tcBorders',
        'highlight',
      ].filter((name) => all(xml, name).length > 0)
      expect(direct).toEqual([])
    }
  })

  it('are all there that the writer may ask for', async () => {
    const styles = all((await written(briefing('en'))).xml('word/styles.xml'), 'style')
    const ids = styles.map((style) => attribute(style, 'styleId'))
    for (const id of [...paragraphStyleIds, ...characterStyleIds, ...tableStyleIds]) expect(ids).toContain(id)
  })

  it('are those of Word by name', async () => {
    const docx = await written(briefing('en'))
    const names = all(docx.xml('word/styles.xml'), 'style').map((style) => childValue(style, 'name')?.toLowerCase())
    for (const name of [
      'title',
      'subtitle',
      'heading 1',
      'heading 4',
      'body text',
      'list bullet',
      'list number',
      'quote',
      'caption',
      'table grid',
      'header',
      'footer',
      'toc 1',
      'toc 3',
      'footnote text',
      'hyperlink',
    ])
      expect(names).toContain(name)
  })

  it('indent paragraphs of Chinese prose by two characters', async () => {
    const docx = await written(briefing('zh-Hans'))
    const body = all(docx.xml('word/styles.xml'), 'style').find((style) => attribute(style, 'styleId') === 'BodyText')
    expect(body && attribute(all(body, 'ind')[0], 'firstLineChars')).toBe('200')
    const english = all((await written(briefing('en'))).xml('word/styles.xml'), 'style').find(
      (style) => attribute(style, 'styleId') === 'BodyText',
    )
    expect(english && all(english, 'ind')).toEqual([])
  })
})

describe('languages', () => {
  const runs = async (tag: string, ...children: Parameters<typeof paragraph>) => {
    const xml = (await written(documentOf(tag, [paragraph(...children)]))).xml('word/document.xml')
    return all(xml, 'r').map((run) => {
      const lang = all(run, 'lang')[0]
      const fonts = all(run, 'rFonts')[0]
      return [
        attribute(lang, 'val'),
        attribute(lang, 'eastAsia'),
        attribute(fonts, 'hint'),
        attribute(fonts, 'eastAsia'),
      ]
    })
  }

  it('mark Latin words in Chinese as English, and Chinese quotes as Chinese', async () => {
    expect(await runs('zh-Hans', '“水池”与 PET')).toEqual([['en-US', 'zh-CN', 'eastAsia', undefined]])
    expect(await runs('zh-Hans', '水池')).toEqual([['en-US', 'zh-CN', undefined, undefined]])
  })

  it('mark what a node says of itself', async () => {
    expect(await runs('en', { type: 'span', data: { lang: 'de' }, children: [text('Wellen')] })).toEqual([
      ['de-DE', 'zh-CN', undefined, undefined],
    ])
    expect(await runs('en', { type: 'span', data: { lang: 'zh-Hans' }, children: [text('“水”')] })).toEqual([
      ['en-US', 'zh-CN', 'eastAsia', undefined],
    ])
    expect(await runs('zh-Hans', { type: 'span', data: { lang: 'ja' }, children: [text('水槽')] })).toEqual([
      ['en-US', 'ja-JP', undefined, 'Yu Gothic'],
    ])
    expect(await runs('zh-Hans', { type: 'span', data: { lang: 'en' }, children: [text('“tank”')] })).toEqual([
      ['en-US', 'zh-CN', undefined, undefined],
    ])
  })

  it('name fonts that other systems have in place of ours', async () => {
    const fonts = (await written(briefing('zh-Hans'))).xml('word/fontTable.xml')
    const yahei = all(fonts, 'font').find((font) => attribute(font, 'name') === 'Microsoft YaHei')
    expect(yahei && childValue(yahei, 'altName')).toContain('PingFang SC')
  })
})
