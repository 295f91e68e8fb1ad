import { describe, expect, it } from 'vitest'
import type { FlowContent } from '../../../src/document/nodes.ts'
import { write } from '../../../src/writers/pdf/index.ts'
import { cell, documentOf, heading, item, paragraph, region, specimen, table, text } from '../specimen.ts'
import { violationsOf } from './conformance.ts'
import { expectedOf } from './expected.ts'
import { collisionsOf, outsiders } from './geometry.ts'
import { blocksOf, glyphsOf, open } from './glyphs.ts'
import { options } from './theme.ts'

interface PrintedLine {
  readonly page: number
  readonly y: number
  readonly text: string
  readonly artifact: boolean
}

/** Lines as they stand on the pages, from the top. */
async function printed(children: FlowContent[]): Promise<PrintedLine[]> {
  const pdf = open((await write(documentOf('en', children), options)).bytes)
  const lines = new Map<string, { page: number; y: number; text: string; artifact: boolean }>()
  for (const { page, y, text: letters, mcid } of glyphsOf(pdf)) {
    const key = `${page} ${y.toFixed(1)} ${mcid === undefined}`
    const line = lines.get(key) ?? { page, y, text: '', artifact: mcid === undefined }
    line.text += letters
    lines.set(key, line)
  }
  return [...lines.values()].sort((a, b) => a.page - b.page || b.y - a.y)
}
const content = (lines: readonly PrintedLine[]) => lines.filter(({ artifact }) => !artifact)
const filler = (lines: number) => Array.from({ length: lines }, (_, i) => paragraph(`Line ${i}.`))
const long = 'The laboratory measures how long a blade lasts in cold, silty water, and what the current carries. '

describe('pages', () => {
  it('never leave a heading at their foot', async () => {
    for (let count = 20; count < 40; count++) {
      const lines = content(
        await printed([
          heading(1, 'Top'),
          ...filler(count),
          heading(2, 'Kept'),
          heading(3, 'Kept too'),
          paragraph(long.repeat(4)),
        ]),
      )
      const at = lines.findIndex(({ text }) => text.startsWith('Kept too'))
      expect(lines[at - 1]?.page).toBe(lines[at]?.page)
      expect(lines[at + 2]?.page).toBe(lines[at]?.page)
    }
  })

  it('leave no first or last line of a paragraph alone', async () => {
    for (let count = 20; count < 40; count++) {
      const lines = content(
        await printed([heading(1, 'Top'), ...filler(count), paragraph(`Begin ${long.repeat(6)}`), paragraph('End.')]),
      )
      const first = lines.findIndex(({ text }) => text.startsWith('Begin'))
      const last = lines.findIndex(({ text }) => text.startsWith('End.')) - 1
      expect(lines[first + 1]?.page).toBe(lines[first]?.page)
      expect(lines[last - 1]?.page).toBe(lines[last]?.page)
    }
  })

  it('keep a list with what announces it, its first two items together, and its last two', async () => {
    for (let count = 20; count < 40; count++) {
      const lines = content(
        await printed([
          heading(1, 'Top'),
          ...filler(count),
          paragraph('They settled on three rules:'),
          {
            type: 'list',
            ordered: true,
            children: ['One', 'Two', 'Three', 'Four'].map((words) => item(paragraph(words))),
          },
        ]),
      )
      const at = lines.findIndex(({ text }) => text.startsWith('They'))
      const [rules, one, two, three, four] = lines.slice(at).map(({ page }) => page)
      expect([one, two]).toEqual([rules, rules])
      expect(four).toBe(three)
    }
  })

  it('balance the lines of a title', async () => {
    const title = 'SMART, Shenzhen Bay Laboratory and PUMCH lay the foundation for a rare-disease partnership'
    const lines = content(await printed([region('title', heading(1, title))])).map(({ text }) => text.length)
    expect(lines.length).toBeGreaterThan(1)
    expect(Math.min(...lines) / Math.max(...lines)).toBeGreaterThan(0.8)
  })

  it('begin anew where the document says so', async () => {
    const lines = content(await printed([heading(1, 'Top'), { type: 'pageBreak' }, paragraph('After.')]))
    expect(lines.map(({ page, text }) => `${page} ${text}`)).toEqual(['1 Top', '2 After.'])
  })

  it('carry the markings, the identifier and their number, all as artifacts', async () => {
    const document = documentOf('en', [heading(1, 'Top'), { type: 'pageBreak' }, paragraph('After.')], {
      markings: [{ kind: 'embargoed', text: 'EMBARGOED UNTIL March 9, 2027' }],
    })
    const pdf = open((await write(document, options)).bytes)
    for (const page of [1, 2]) {
      const furniture = glyphsOf(pdf).filter((glyph) => glyph.page === page && glyph.mcid === undefined)
      const words = furniture.map(({ text }) => text).join('')
      expect(words).toContain('EMBARGOED UNTIL March 9, 2027')
      expect(words).toContain('2027-03-08-northhaven · Version 2')
      expect(words).toContain(`Page ${page} of 2`)
    }
  })

  it('hold the anchors that `write` says stand on them', async () => {
    const { placements, bytes } = await write(specimen('en'), options)
    const pageOf = new Map(placements.map(({ id, page }) => [id, page]))
    expect(pageOf.get('title')).toBe(1)
    expect(pageOf.get('participants')).toBe(open(bytes).pages.length)
  })

  it('list their headings with their pages', async () => {
    const lines = content(
      await printed([
        heading(1, 'Top', 'top'),
        { type: 'tableOfContents' },
        { type: 'pageBreak' },
        heading(2, 'Second', 'second'),
        { type: 'pageBreak' },
        heading(2, 'Third', 'third'),
      ]),
    )
    expect(lines.slice(1, 4).map(({ text }) => text)).toEqual(['Top1', 'Second2', 'Third3'])
  })
})

describe('footnotes', () => {
  const note = (identifier: string, words: string): FlowContent => ({
    type: 'footnoteDefinition',
    identifier,
    label: identifier,
    children: [paragraph(words)],
  })
  const mark = (identifier: string) => ({ type: 'footnoteReference' as const, identifier, label: identifier })

  it('stand at the foot of the page of their mark', async () => {
    for (const count of [5, 24, 33]) {
      const lines = content(
        await printed([
          heading(1, 'Top'),
          ...filler(count),
          paragraph('Marked', mark('a'), '.'),
          ...filler(30),
          note('a', 'A note.'),
        ]),
      )
      const marked = lines.find(({ text }) => text.startsWith('Marked'))
      const noted = lines.find(({ text }) => text.includes('A note.'))
      expect(noted?.page).toBe(marked?.page)
      expect(lines.findLast(({ page }) => page === noted?.page)).toBe(noted)
    }
  })

  it('lead to their mark, as their mark leads to them', async () => {
    const children = [
      heading(1, 'Top'),
      paragraph('Marked', mark('a'), '.'),
      paragraph('And again', mark('a'), '.'),
      note('a', 'A note.'),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    const names = pdf.list(pdf.catalog, 'Names', 'Dests', 'Names')
    const heights = pdf.list(pdf.pages[0], 'Annots').map((annotation) => {
      const [, bottom = 0] = pdf.list(annotation, 'Rect') as number[]
      const target = names.findIndex((name) => String(name) === String(pdf.get(annotation, 'A', 'D')))
      return { bottom, to: Number(pdf.list(names[target + 1])[3]) }
    })
    const [first, second, back] = heights
    expect(heights).toHaveLength(3)
    expect(first?.to).toBe(second?.to)
    expect(Number(first?.to)).toBeLessThan(Number(second?.bottom))
    expect(Number(back?.to)).toBeGreaterThan(Number(first?.bottom))
    expect(violationsOf(pdf)).toEqual([])
  })

  it('too long for a page go on on the next, and nothing is lost', async () => {
    const children = [
      heading(1, 'Top'),
      paragraph('Marked', mark('a'), ' twice', mark('b'), '.'),
      paragraph(long.repeat(9)),
      note('a', long.repeat(90)),
      note('b', 'Short.'),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(collisionsOf(pdf)).toEqual([])
    expect(outsiders(pdf)).toEqual([])
  })
})

describe('tables', () => {
  const rows = (count: number, words = 'Short') => [
    ['Number', 'What'],
    ...Array.from({ length: count }, (_, i) => [`n${i}`, words]),
  ]

  it('repeat their header on every page, as an artifact', async () => {
    const lines = await printed([heading(1, 'Top'), table(rows(120))])
    const pages = Math.max(...lines.map(({ page }) => page))
    expect(pages).toBeGreaterThan(2)
    const headers = lines.filter(({ text }) => text === 'NumberWhat')
    expect(headers.map(({ page, artifact }) => `${page} ${artifact}`)).toEqual([
      '1 false',
      ...Array.from({ length: pages - 1 }, (_, i) => `${i + 2} true`),
    ])
  })

  it('cut a row that no page holds, and lose nothing of it', async () => {
    const children = [
      heading(1, 'Top'),
      table([
        ['a', 'b'],
        ['first', long.repeat(170)],
        [long.repeat(3), 'last'],
      ]),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(pdf.pages.length).toBeGreaterThan(3)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(violationsOf(pdf)).toEqual([])
    expect(collisionsOf(pdf)).toEqual([])
  })

  it('cut rows that cells join', async () => {
    const tall = { ...cell(long.repeat(60)), data: { rowSpan: 3 } }
    const children = [
      heading(1, 'Top'),
      table([
        ['a', 'b', 'c'],
        [tall, long.repeat(20), 'x'],
        [long.repeat(30), 'y'],
        ['z', 'w'],
      ]),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(violationsOf(pdf)).toEqual([])
    expect(collisionsOf(pdf)).toEqual([])
  })

  it('break no word that a column is wide enough for', async () => {
    const long = 'https://northhaven.example.org/atlas/night-birds-of-three-valleys-and-a-bay'
    const children = [
      heading(1, 'Top'),
      table([
        ['Action', 'Owner', 'Due', 'Status'],
        [long, 'Bartholomäus von Hohenlangenschwarzenfels-Oberniederwaldstätten', 'December 1, 2027', 'Open'],
      ]),
    ]
    const read = (await printed(children)).map(({ text: line }) => line).join('\n')
    for (const word of ['Status', 'December', 'Bartholomäus', 'Oberniederwaldstätten']) expect(read).toContain(word)
  })

  it('give the room to the column that has most to say', async () => {
    const remarks = long.repeat(3)
    const lines = content(
      await printed([
        heading(1, 'Top'),
        table([
          ['No.', 'Station', 'Latitude', 'Longitude', 'Depth (m)', 'Sampled', 'Method', 'Remarks'],
          ['1', 'Lantern Point', '54.21° N', '7.33° E', '12.5', 'March 8, 2027', 'Niskin bottle', remarks],
          ['2', 'Owl Reef', '54.25° N', '7.41° E', '31.0', 'March 9, 2027', 'CTD rosette', 'Clear.'],
        ]),
      ]),
    )
    const [first, second] = ['Lantern', 'Owl'].map((name) => lines.findIndex(({ text }) => text.includes(name)))
    expect((second ?? 0) - (first ?? 0)).toBeLessThanOrEqual(9)
    expect(lines.map(({ text }) => text).join('\n')).toContain('54.25° N')
  })

  it.each([12, 40, 120])('of %i columns fit the page', async (count) => {
    const columns = Array.from({ length: count }, (_, i) => `Column ${i}`)
    const children = [heading(1, 'Top'), table([columns, columns.map((name) => `${name} 长`), columns])]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(outsiders(pdf)).toEqual([])
    expect(collisionsOf(pdf)).toEqual([])
  })
})

describe('extremes', () => {
  it('lists a hundred deep', async () => {
    let list: FlowContent = paragraph('The deepest words of all are these.')
    for (let depth = 0; depth < 100; depth++)
      list = {
        type: 'list',
        ordered: depth % 3 === 0,
        spread: false,
        children: [item(paragraph(`Level ${100 - depth}`), list as never)],
      }
    const children = [heading(1, 'Top'), list]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(violationsOf(pdf)).toEqual([])
    expect(outsiders(pdf)).toEqual([])
    expect(collisionsOf(pdf)).toEqual([])
  })

  it('a box that runs over pages', async () => {
    const children = [
      heading(1, 'Top'),
      region('provenance', heading(2, 'Box'), ...Array.from({ length: 90 }, (_, i) => paragraph(`Fact ${i}: ${long}`))),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(violationsOf(pdf)).toEqual([])
    expect(outsiders(pdf)).toEqual([])
  })

  it('a word, an address and a hash wider than the page', async () => {
    const words = ['x'.repeat(900), `https://example.org/${'a'.repeat(400)}/b`, '0123456789abcdef'.repeat(30)]
    const children = [
      heading(1, words[0] ?? ''),
      ...words.map((word) => paragraph(word)),
      table([['a', 'b'], words.slice(1)]),
      paragraph({ type: 'link', url: 'https://example.org/', children: [text(words[1] ?? '')] }),
    ]
    const pdf = open((await write(documentOf('en', children), options)).bytes)
    expect(blocksOf(pdf).map(({ text }) => text)).toEqual(expectedOf({ type: 'root', children }))
    expect(outsiders(pdf)).toEqual([])
    expect(violationsOf(pdf)).toEqual([])
  })

  it('a thousand rows take time in proportion', { timeout: 120_000 }, async () => {
    const time = async (count: number) => {
      const document = documentOf('en', [
        heading(1, 'Top'),
        table([['Number', 'What'], ...Array.from({ length: count }, (_, i) => [`n${i}`, long])]),
      ])
      await write(document, options)
      const start = process.cpuUsage()
      const { bytes } = await write(document, options)
      const { user, system } = process.cpuUsage(start)
      return { cost: user + system, bytes }
    }
    const few = await time(250)
    const many = await time(1000)
    expect(many.cost / few.cost).toBeLessThan(4 * 2.5)
    const pdf = open(many.bytes)
    expect(blocksOf(pdf)).toHaveLength(1 + 2 * 1001)
  })
})
