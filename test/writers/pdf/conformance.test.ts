import { describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import { write } from '../../../src/writers/pdf/index.ts'
import { cell, documentOf, heading, paragraph, region, specimen, table, text } from '../specimen.ts'
import { descend, structureOf } from './conformance/rule.ts'
import { violationsOf } from './conformance.ts'
import { blocksOf, open } from './glyphs.ts'
import { type Dictionary, PdfFile, type Stream, Text } from './objects.ts'
import { options } from './theme.ts'

const everything: Partial<ExchangeDocument> = {
  markings: [
    { kind: 'draft', text: 'DRAFT' },
    { kind: 'embargoed', text: 'EMBARGOED UNTIL July 3, 2027, 09:00 CST' },
  ],
  attachments: [
    {
      name: 'record.zh-Hans.md',
      bytes: new TextEncoder().encode('二'),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'Translation',
    },
    {
      name: 'record.md',
      bytes: new TextEncoder().encode('one'),
      mediaType: 'text/markdown',
      relationship: 'Source',
      description: 'Record',
    },
    {
      name: 'facts.json',
      bytes: new Uint8Array(0),
      mediaType: 'application/json',
      relationship: 'Data',
      description: 'Facts',
    },
  ],
}

const made = async (document: ExchangeDocument) => (await write(document, options)).bytes

describe('a finished PDF conforms to PDF/A-3a and PDF/UA-1', () => {
  it.each(['en', 'zh-Hans'] as const)('with every node type, in %s', async (tag) => {
    expect(violationsOf(await made(specimen(tag, everything)))).toEqual([])
  })

  it('without a single node', async () => {
    expect(violationsOf(await made(documentOf('en', [])))).toEqual([])
  })

  it('with headings that skip levels and cells that span, overlap and are missing', async () => {
    const document = documentOf('en', [
      heading(4, 'Deep at once'),
      heading(2, 'Then less'),
      heading(6, 'Then deeper'),
      table(
        [
          ['a', 'b', 'c'],
          [
            { ...cell('tall'), data: { rowSpan: 9 } },
            { ...cell('wide'), data: { columnSpan: 7 } },
          ],
          ['short'],
          ['x', { ...cell('over'), data: { columnSpan: 2, rowSpan: 2 } }, 'y', 'z'],
          [],
        ],
        { rowHeader: true },
      ),
    ])
    expect(violationsOf(await made(document))).toEqual([])
  })

  it('with titles and names that XML and PDF strings must escape', async () => {
    const document = specimen('en')
    const meta = {
      ...document.meta,
      title: 'A & B <c> (d) \\ "e" 潮汐',
      creators: ['X & Y', 'Ünal (Z)'],
      keywords: ['<k>', '&'],
    }
    expect(violationsOf(await made({ ...document, meta }))).toEqual([])
  })

  it('with characters that no font has, and text that runs from right to left', async () => {
    const document = documentOf('en', [
      heading(1, 'Glyphs'),
      paragraph('Linear A \u{10600}, private \ue000, Hebrew שלום, and a no-break\u00a0space.'),
    ])
    expect(violationsOf(await made(document))).toEqual([])
  })

  it('with letters that a font makes of several glyphs', async () => {
    const quote = { type: 'blockquote' as const, children: [paragraph('łódź\u0301')] }
    const bytes = await made(documentOf('en', [heading(1, 'Marks'), quote]))
    expect(violationsOf(bytes)).toEqual([])
    expect(blocksOf(open(bytes))[1]?.text.normalize('NFC')).toBe('łódź\u0301'.normalize('NFC'))
  })

  it('with links of every kind, over several lines', async () => {
    const words =
      'a very long name of a site that runs over more than one line of the page because it has so many words in it, one after another'
    const document = documentOf('en', [
      heading(1, 'Links', 'top'),
      paragraph(
        { type: 'link', url: 'https://example.org/ü?q=(a b)', children: [text(words)] },
        ' ',
        { type: 'link', url: 'mailto:press@example.org', children: [text('mail')] },
        ' ',
        { type: 'link', url: 'javascript:alert(1)', children: [text('no link')] },
        ' ',
        { type: 'mention', target: 'top', children: [text('up')] },
        ' ',
        { type: 'mention', target: 'nowhere', children: [text('nowhere')] },
      ),
      region('panel', { type: 'pageBreak', data: { id: 'rule' } }),
      paragraph({ type: 'mention', target: 'rule', children: [text('to what is printed nowhere')] }),
    ])
    expect(violationsOf(await made(document))).toEqual([])
  })
})

describe('the checker finds what is wrong', () => {
  const broken = async (change: (pdf: PdfFile) => void) => {
    const pdf = new PdfFile(await made(specimen('en', everything)))
    change(pdf)
    return violationsOf(pdf).map(({ clause }) => clause)
  }
  const first = (pdf: PdfFile, type: string) =>
    [...descend(structureOf(pdf))].find((node) => node.type === type)?.dictionary

  const fontsOf = (pdf: PdfFile) =>
    [...(pdf.get(pdf.pages[0], 'Resources', 'Font') as Dictionary).values()].map(
      (font) => pdf.resolve(font) as Dictionary,
    )

  it.each<[string, string, (pdf: PdfFile) => void]>([
    ['ISO 14289-1 7.3', 'a figure without a description', (pdf) => first(pdf, 'Figure')?.delete('Alt')],
    ['ISO 14289-1 7.5', 'a header without a scope', (pdf) => first(pdf, 'TH')?.delete('A')],
    ['ISO 14289-1 7.2', 'a row with too many cells', (pdf) => first(pdf, 'TR')?.set('K', [])],
    ['ISO 14289-1 7.9', 'a note without an ID', (pdf) => first(pdf, 'Note')?.delete('ID')],
    ['ISO 14289-1 7.1', 'content that is not in the structure', (pdf) => first(pdf, 'P')?.set('K', [])],
    [
      'ISO 14289-1 7.18.5',
      'a link outside the structure',
      (pdf) => first(pdf, 'Link')?.set('S', first(pdf, 'P')?.get('S') ?? null),
    ],
    ['ISO 14289-1 7.18.3', 'a page without tab order', (pdf) => pdf.pages[0]?.delete('Tabs')],
    ['ISO 19005-3 6.7.4', 'no language', (pdf) => (pdf.catalog as Map<string, never>).delete('Lang')],
    ['ISO 19005-3 6.2.3', 'no output intent', (pdf) => (pdf.catalog as Map<string, never>).delete('OutputIntents')],
    ['ISO 19005-3 6.8', 'a file that is not associated', (pdf) => (pdf.catalog as Map<string, never>).delete('AF')],
    [
      'ISO 19005-3 6.3.2',
      'a link that is not printed',
      (pdf) => (pdf.list(pdf.pages[0], 'Annots').map((a) => pdf.resolve(a))[0] as Map<string, number>).set('F', 0),
    ],
    [
      'ISO 19005-3 6.6.2',
      'an author that XMP does not name',
      (pdf) => (pdf.get(pdf.trailer.get('Info')) as Map<string, Text>).set('Author', new Text('Somebody')),
    ],
    [
      'ISO 19005-3 6.6.4',
      'another standard',
      (pdf) => {
        const stream = pdf.get(pdf.catalog, 'Metadata') as Stream
        stream.raw.write('B', stream.raw.indexOf('<pdfaid:conformance>') + 20)
      },
    ],
    [
      'ISO 19005-3 6.2.11.7.2',
      'a font without text',
      (pdf) => {
        for (const font of fontsOf(pdf)) font.delete('ToUnicode')
      },
    ],
    [
      'ISO 19005-3 6.2.11.5',
      'widths that differ',
      (pdf) => {
        for (const font of fontsOf(pdf)) (pdf.get(font, 'DescendantFonts', 0, 'W', 1) as number[]).fill(7)
      },
    ],
  ])('%s: %s', async (clause, _what, change) => {
    expect(await broken(change)).toContain(clause)
  })
})
