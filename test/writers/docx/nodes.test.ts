import { describe, expect, it } from 'vitest'
import type { FlowContent, PhrasingContent } from '../../../src/document/nodes.ts'
import { handlers } from '../../../src/writers/docx/handlers/index.ts'
import { documentOf, heading, item, paragraph, region, specimens, text } from '../specimen.ts'
import { fact, missing } from './briefing.ts'
import { all, attribute, childValue, first, paragraphs, paragraphWith, shown, W14, written } from './read.ts'

const main = async (...children: FlowContent[]) => (await written(documentOf('en', children))).xml('word/document.xml')
const line = (...children: (string | PhrasingContent)[]) => main(paragraph(...children))
const styles = async (...children: FlowContent[]) =>
  paragraphs(await main(...children)).map(({ style, text: words }) => [style, words])

it('has a handler for every node type', () => {
  expect(Object.keys(handlers).sort()).toEqual(Object.keys(specimens('en')).sort())
})

it('throws at a node that the tree does not have', async () => {
  const odd = { type: 'html', value: '<b>' } as unknown as FlowContent
  await expect(main(odd)).rejects.toThrow('`html`')
})

describe('headings', () => {
  it('are the title, then Heading 1 and on', async () => {
    expect(
      await styles(region('title', heading(1, 'T'), paragraph('S')), heading(2, 'A'), heading(3, 'B'), heading(6, 'C')),
    ).toEqual([
      ['Title', 'T'],
      ['Subtitle', 'S'],
      ['Heading1', 'A'],
      ['Heading2', 'B'],
      ['Heading5', 'C'],
    ])
  })

  it('have no numbers on the cover and in annexes, by their style', async () => {
    const docx = await written(documentOf('en', [region('cover', heading(2, 'A')), region('annex', heading(2, 'B'))]))
    expect(paragraphs(docx.xml('word/document.xml')).map(({ style }) => style)).toEqual([
      'CoverHeading1',
      'AnnexHeading1',
    ])
    for (const id of ['CoverHeading1', 'AnnexHeading1']) {
      const style = all(docx.xml('word/styles.xml'), 'style').find((element) => attribute(element, 'styleId') === id)
      expect(style && childValue(style, 'numId')).toBe('0')
      expect(style && childValue(style, 'basedOn')).toBe('Heading1')
    }
  })
})

describe('runs', () => {
  const style = async (node: PhrasingContent) => childValue(first(await line(node), 'r'), 'rStyle')

  it('have character styles of Word', async () => {
    expect(await style({ type: 'emphasis', children: [text('x')] })).toBe('Emphasis')
    expect(await style({ type: 'strong', children: [text('x')] })).toBe('Strong')
    expect(await style({ type: 'strong', children: [{ type: 'emphasis', children: [text('x')] }] })).toBe(
      'IntenseEmphasis',
    )
    expect(await style({ type: 'inlineCode', value: 'x' })).toBe('HTMLCode')
    expect(await style(fact('briefing.risks.0.level', 'level', 'high', 'High'))).toBe('HighLevel')
  })

  it('are struck where they are deleted', async () => {
    expect(all(await line({ type: 'delete', children: [text('x')] }), 'strike')).toHaveLength(1)
  })

  it('break where the tree does', async () => {
    expect(shown(await line('a', { type: 'break' }, 'b'))).toBe('a\nb')
  })
})

describe('links', () => {
  it('lead outside by a relationship, to the address as it is', async () => {
    const docx = await written(documentOf('en', [paragraph(specimens('en').link)]))
    expect(docx.text('word/_rels/document.xml.rels')).toContain(
      'Target="https://example.org/tides?a=1&amp;b=2" TargetMode="External"',
    )
    expect(childValue(first(docx.xml('word/document.xml'), 'hyperlink'), 'rStyle')).toBe('Hyperlink')
  })

  it('lead to a bookmark within the document, whatever the id', async () => {
    const id = `person-${'x'.repeat(50)}`
    const xml = await main(
      paragraph({ type: 'mention', target: id, children: [text('Varn')] }),
      paragraph({ type: 'span', data: { id }, children: [text('Ilse Varn')] }),
    )
    const anchor = attribute(first(xml, 'hyperlink'), 'anchor')
    expect(anchor).toBe(attribute(first(xml, 'bookmarkStart'), 'name'))
    expect(anchor).toHaveLength(40)
  })

  it('are words where there is nothing to lead to', async () => {
    const xml = await line({ type: 'mention', target: 'nobody', children: [text('Varn')] })
    expect(all(xml, 'hyperlink')).toEqual([])
    expect(shown(xml)).toBe('Varn')
  })

  it('are words, with a message, where the scheme is none of ours', async () => {
    const docx = await written(
      documentOf('en', [paragraph({ type: 'link', url: 'javascript:alert(1)', children: [text('x')] })]),
    )
    expect(docx.messages.map(({ ruleId }) => ruleId)).toEqual(['docx-link'])
    expect(docx.text('word/_rels/document.xml.rels')).not.toContain('javascript')
    expect(shown(docx.xml('word/document.xml'))).toBe('x')
  })
})

describe('lists', () => {
  const list = (ordered: boolean, start: number, ...words: string[]): FlowContent => ({
    type: 'list',
    ordered,
    start,
    spread: false,
    children: words.map((word) => item(paragraph(word))),
  })

  it('are List Bullet and List Number, and start where they say', async () => {
    const docx = await written(documentOf('en', [list(true, 1, 'a'), list(true, 7, 'b'), list(false, 1, 'c')]))
    const [a, b, c] = paragraphs(docx.xml('word/document.xml'))
    expect([a?.style, b?.style, c?.style]).toEqual(['ListNumber', 'ListNumber', 'ListBullet'])
    const started = (element: typeof a) => {
      const id = element && childValue(element.element, 'numId')
      const num = all(docx.xml('word/numbering.xml'), 'num').find((one) => attribute(one, 'numId') === id)
      return num && childValue(num, 'startOverride')
    }
    expect([started(a), started(b)]).toEqual(['1', '7'])
    expect(c && all(c.element, 'numPr')).toEqual([])
  })

  it('go five levels down by style, and no further', async () => {
    const nested = (depth: number): FlowContent => ({
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        {
          type: 'listItem',
          spread: false,
          children: depth > 1 ? [paragraph('x'), nested(depth - 1) as never] : [paragraph('x')],
        },
      ],
    })
    const found = await styles(nested(7))
    expect(found.map(([style]) => style)).toEqual([
      'ListBullet',
      'ListBullet2',
      'ListBullet3',
      'ListBullet4',
      'ListBullet5',
      'ListBullet5',
      'ListBullet5',
    ])
  })

  it('indent what follows in the same item', async () => {
    const children: FlowContent = {
      type: 'list',
      ordered: false,
      spread: true,
      children: [item(paragraph('a'), paragraph('b'))],
    }
    expect(await styles(children)).toEqual([
      ['ListBullet', 'a'],
      ['ListContinue', 'b'],
    ])
  })

  it('have check boxes that can be ticked', async () => {
    const xml = await main({
      type: 'list',
      ordered: false,
      spread: false,
      children: [
        { ...item(paragraph('a')), checked: true },
        { ...item(paragraph('b')), checked: false },
      ],
    })
    const boxes = [...xml.getElementsByTagNameNS(W14, 'checked')].map((box) => box.getAttributeNS(W14, 'val'))
    expect(boxes).toEqual(['1', '0'])
    expect(paragraphs(xml).map(({ text: words }) => words)).toEqual(['☑\ta', '☐\tb'])
  })
})

describe('quotations', () => {
  it('are Quote, kept with who said them', async () => {
    const xml = await main(specimens('en').blockquote)
    expect(paragraphs(xml).map(({ style }) => style)).toEqual(['Quote', 'Attribution'])
    expect(all(first(xml, 'p'), 'keepNext')).toHaveLength(1)
  })
})

describe('footnotes', () => {
  const note = (label: string, words: string): FlowContent => ({
    type: 'footnoteDefinition',
    identifier: label,
    label,
    children: [paragraph(words)],
  })
  const mark = (identifier: string): PhrasingContent => ({ type: 'footnoteReference', identifier, label: identifier })

  it('are notes of Word, in the order of their marks', async () => {
    const docx = await written(documentOf('en', [paragraph('x', mark('b'), mark('a')), note('a', 'A'), note('b', 'B')]))
    const notes = all(docx.xml('word/footnotes.xml'), 'footnote').slice(2)
    expect(notes.map((element) => shown(element).trim())).toEqual(['B', 'A'])
    expect(childValue(docx.xml('word/footnotes.xml'), 'pStyle')).toBe('FootnoteText')
  })

  it('are printed once: a second mark refers to the first', async () => {
    const xml = (await written(documentOf('en', [paragraph(mark('a'), mark('a')), note('a', 'A')]))).xml(
      'word/document.xml',
    )
    expect(all(xml, 'footnoteReference')).toHaveLength(1)
    expect(first(xml, 'instrText').textContent).toMatch(/^ NOTEREF _Note1 /)
  })

  it('are reported where nothing refers to them', async () => {
    const docx = await written(documentOf('en', [paragraph('x'), note('a', 'A')]))
    expect(docx.messages.map(({ ruleId }) => ruleId)).toEqual(['docx-footnote'])
  })
})

describe('figures', () => {
  const figure: FlowContent = { type: 'figure', file: 'tank.png', alt: 'A "tank"', children: [text('The tank')] }

  it('have description, caption and number', async () => {
    const xml = await main(figure, figure)
    const captions = paragraphs(xml).filter(({ style }) => style === 'Caption')
    expect(captions.map(({ text: words }) => words)).toEqual(['Figure 1: The tank', 'Figure 2: The tank'])
    expect(first(xml, 'instrText').textContent).toBe(' SEQ Figure \\* ARABIC ')
    expect(xml.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toBe('A "tank"')
  })

  it('are their description, with a message, where the image cannot be read', async () => {
    const broken = documentOf('en', [figure])
    const media = new Map(
      [...broken.media].map(([name, file]) => [name, { ...file, bytes: new Uint8Array([1, 2, 3]) }]),
    )
    const docx = await written({ ...broken, media })
    expect(docx.messages.map(({ ruleId }) => ruleId)).toEqual(['docx-image'])
    expect(shown(docx.xml('word/document.xml'))).toContain('A "tank"')
  })
})

describe('controls', () => {
  const cellOf = (node: PhrasingContent): FlowContent => ({
    type: 'table',
    children: [
      { type: 'tableRow', children: [{ type: 'tableCell', children: [text('H')] }] },
      { type: 'tableRow', children: [{ type: 'tableCell', children: [node] }] },
    ],
  })

  it('let a status be chosen in the words of the language', async () => {
    const docx = await written(
      documentOf('zh-Hans', [paragraph(fact('actions.tank.status', 'status', 'done', '已完成'))]),
    )
    const control = first(docx.xml('word/document.xml'), 'sdt')
    expect(all(control, 'listItem').map((one) => [attribute(one, 'value'), attribute(one, 'displayText')])).toEqual([
      ['open', '未启动'],
      ['in-progress', '进行中'],
      ['done', '已完成'],
    ])
    expect(childValue(control, 'tag')).toBe('actions.tank.status')
    expect(shown(control)).toBe('已完成')
  })

  it('let a due date be picked in a register, not in running text', async () => {
    const due = fact('actions.tank.due', 'date', '2027-04-15', 'April 15, 2027')
    const control = first(await main(cellOf(due)), 'sdt')
    expect(attribute(first(control, 'date'), 'fullDate')).toBe('2027-04-15T00:00:00Z')
    expect(childValue(control, 'dateFormat')).toBe('MMMM d, yyyy')
    expect(all(await line(due), 'sdt')).toEqual([])
  })

  it('let a decision be ticked off', async () => {
    const xml = await main(cellOf(fact('briefing.decisions.0.text', 'word', 'x', 'Commit the tank')))
    expect(shown(first(xml, 'sdt'))).toBe('☐')
    expect(paragraphWith(xml, 'Commit the tank')).toBeDefined()
  })
})

describe('what is missing', () => {
  const document = documentOf('en', [paragraph('Owner: ', missing('no owner named'))])

  it('is an en dash', async () => {
    const docx = await written(document)
    expect(shown(docx.xml('word/document.xml'))).toBe('Owner: –')
    expect(docx.files['word/comments.xml']).toBeUndefined()
  })

  it('is a comment of the program for reviewers', async () => {
    const docx = await written(document, { preview: true })
    const comment = first(docx.xml('word/comments.xml'), 'comment')
    expect([attribute(comment, 'author'), shown(comment), attribute(comment, 'date')]).toEqual([
      'Communiqué',
      'no owner named',
      '2027-03-08T00:00:00Z',
    ])
  })
})
