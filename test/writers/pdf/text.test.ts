import { getDocument } from 'pdfjs-dist/legacy/build/pdf.mjs'
import { describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import { write } from '../../../src/writers/pdf/index.ts'
import { documentOf, heading, paragraph, specimen, table } from '../specimen.ts'
import { expectedOf } from './expected.ts'
import { blocksOf, open } from './glyphs.ts'
import { options, theme } from './theme.ts'

const made = async (document: ExchangeDocument) => (await write(document, options)).bytes
const spoken = async (document: ExchangeDocument) =>
  blocksOf(open(await made(document))).map(({ text }) => text.normalize('NFC'))
const withoutContents = (document: ExchangeDocument): ExchangeDocument => ({
  ...document,
  tree: { ...document.tree, children: document.tree.children.filter(({ type }) => type !== 'tableOfContents') },
})

describe('the text of a PDF is the text of its tree', () => {
  it.each(['en', 'zh-Hans'] as const)('every node type, in %s', async (tag) => {
    const document = withoutContents(specimen(tag))
    expect(await spoken(document)).toEqual(expectedOf(document.tree, document.language.tag))
  })

  it('words divided at line ends, in narrow columns', async () => {
    const words =
      'Internationalization and representativeness characterize extraordinarily comprehensive interdisciplinary collaborations. '
    const document = documentOf('en', [
      heading(1, 'Hyphens'),
      table([
        ['a', 'b', 'c', 'd'],
        [words.repeat(3), words.repeat(2), words, words.repeat(2)],
      ]),
      paragraph(words.repeat(4)),
    ])
    const bytes = await made(document)
    expect(blocksOf(open(bytes)).map(({ text }) => text)).toEqual(expectedOf(document.tree, document.language.tag))
  })

  it('characters that no font has, ligatures, and two characters that look alike', async () => {
    const document = documentOf('en', [
      heading(1, 'Glyphs'),
      paragraph('office\u00a0fjord \u{10600}\u{10601} a\u0301 e\u0302\u0323 שלום 一\u2f00 10\u202f000 x\u2011y ①'),
      paragraph('🙂 e\u0301lan'),
    ])
    expect(await spoken(document)).toEqual(expectedOf(document.tree, document.language.tag))
  })

  it('a document is the same whatever was made before it', async () => {
    const document = documentOf('en', [heading(1, 'e'), paragraph('A no-break space, 一 and 一.')])
    const first = await made(document)
    await made(documentOf('en', [heading(1, 'é'), paragraph('A\u00a0B \u2f00 ⼀ e\u0301')]))
    await made(specimen('zh-Hans'))
    expect(Buffer.compare(Buffer.from(await made(document)), Buffer.from(first))).toBe(0)
  })
})

describe('pdf.js reads', () => {
  const load = async (document: ExchangeDocument) =>
    getDocument({ data: new Uint8Array(await made(document)), verbosity: 0, useSystemFonts: false }).promise

  it('the text in order, with furniture told apart', async () => {
    const flat = { ...options, theme: { ...theme, type: { ...theme.type, hyphenate: false } } }
    const document = withoutContents(specimen('en'))
    const children = document.tree.children.filter(({ type }) => type !== 'paragraph')
    const tree = { ...document.tree, children: [...children, paragraph('A last word.')] }
    const { bytes } = await write({ ...document, tree }, flat)
    const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise
    let read = ''
    for (let number = 1; number <= pdf.numPages; number++) {
      const content = await (await pdf.getPage(number)).getTextContent({ includeMarkedContent: true })
      const open: (string | null)[] = []
      for (const item of content.items) {
        if ('str' in item) read += open.includes('Artifact') ? '' : item.str
        else if (item.type === 'endMarkedContent') open.pop()
        else open.push((item as { tag?: string }).tag ?? null)
      }
    }
    expect(read.replace(/\s/g, '')).toBe(expectedOf(tree).join('').replace(/\s/g, ''))
  })

  it('the structure', async () => {
    const pdf = await load(specimen('en'))
    const tree = await (await pdf.getPage(1)).getStructTree()
    const roles: string[] = []
    const walk = (node: { role?: string; children?: unknown[] }) => {
      if (node.role) roles.push(node.role)
      for (const child of node.children ?? []) walk(child as typeof node)
    }
    walk(tree as never)
    for (const role of [
      'Document',
      'Sect',
      'H1',
      'H2',
      'H3',
      'P',
      'L',
      'LI',
      'Lbl',
      'LBody',
      'BlockQuote',
      'Link',
      'Reference',
      'Note',
      'Span',
      'Code',
    ]) {
      expect(roles).toContain(role)
    }
  })

  it('the outline, the language and the metadata', async () => {
    const document = specimen('zh-Hans')
    const pdf = await load(document)
    const outline = await pdf.getOutline()
    expect(outline.map(({ title }) => title)).toEqual([document.meta.title])
    expect(outline[0]?.items.map(({ title }: { title: string }) => title)).toEqual(['叶片磨损', '北港潮汐研究所'])
    const { info, metadata } = await pdf.getMetadata()
    expect(info).toMatchObject({ Title: document.meta.title, Language: 'zh-Hans', Producer: document.meta.program })
    expect(metadata.get('dc:identifier')).toBe('2027-03-08-northhaven/2')
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true })
  })

  it('the attachments, byte for byte', async () => {
    const bytes = new TextEncoder().encode('---\nschema: exchange-record/1\n---\n')
    const pdf = await load(
      documentOf('en', [heading(1, 'x')], {
        attachments: [
          { name: 'record.md', bytes, mediaType: 'text/markdown', relationship: 'Source', description: 'The record' },
        ],
      }),
    )
    const files = await pdf.getAttachments()
    expect(new Uint8Array(files['record.md'].content)).toEqual(bytes)
  })
})
