import { describe, expect, it } from 'vitest'
import type { DocumentNode, FlowContent } from '../../../src/document/nodes.ts'
import { compareWord } from '../../../src/pipeline/redline/word/compare.ts'
import { fc } from '../../random.ts'
import { flow, notes } from '../../writers/docx/arbitrary.ts'
import { briefing } from '../../writers/docx/briefing.ts'
import { opened, written } from '../../writers/docx/read.ts'
import { faults } from '../../writers/docx/sound.ts'
import { cell, documentOf, heading, item, paragraph, table, text } from '../../writers/specimen.ts'
import { settled } from './settled.ts'

const by = { language: 'en', author: 'Ada Larkin', date: '2027-03-09T08:00:00Z' }

const file = async (nodes: readonly FlowContent[], tag: 'en' | 'zh-Hans' = 'en') =>
  (await written(documentOf(tag, nodes as FlowContent[], { name: 'briefing' }))).bytes

/** A redline of two texts. */
async function redline(old: readonly FlowContent[], now: readonly FlowContent[], tag: 'en' | 'zh-Hans' = 'en') {
  const files = { old: await file(old, tag), now: await file(now, tag) }
  return { ...files, ...compareWord(files.old, files.now, { ...by, language: tag }) }
}

type Redline = Awaited<ReturnType<typeof redline>>

/** What must hold for any two versions. */
function holds({ old, now, bytes }: Redline): void {
  expect(settled(bytes, 'accept')).toEqual(settled(now, 'accept'))
  expect(settled(bytes, 'reject')).toEqual(settled(old, 'reject'))
  expect(faults(opened({ bytes, placements: [], messages: [] }))).toEqual([])
}

const told = ({ changes }: Redline) =>
  changes.map(({ segments }) =>
    segments
      .map(({ type, text: words }) => ({ equal: words, deleted: `[-${words}-]`, inserted: `{+${words}+}` })[type])
      .join(''),
  )

describe('a redline', () => {
  it('marks words, not paragraphs', async () => {
    const result = await redline(
      [paragraph('The laboratory opens on September 1 in the east wing.')],
      [paragraph('The laboratory opens on October 15 in the east wing.')],
    )
    holds(result)
    expect(told(result)).toEqual(['The laboratory opens on [-September 1-]{+October 15+} in the east wing.'])
  })

  it('finds words in Chinese', async () => {
    const result = await redline(
      [paragraph('联合实验室将于九月启用。')],
      [paragraph('联合实验室将于十月启用。')],
      'zh-Hans',
    )
    holds(result)
    expect(told(result)).toEqual(['联合实验室将于[-九月-]{+十月+}启用。'])
  })

  it('replaces words one after another together', async () => {
    const result = await redline(
      [paragraph('They met on July 2 in the hall.')],
      [paragraph('They met on August 9 in the hall.')],
    )
    expect(told(result)).toEqual(['They met on [-July 2-]{+August 9+} in the hall.'])
  })

  it('tells under which heading something changed', async () => {
    const [one, other] = [heading(2, 'Outcomes'), heading(2, 'Background')]
    const result = await redline(
      [one, paragraph('Two posts.'), other, paragraph('Since 1950.')],
      [one, paragraph('Two posts.'), other, paragraph('Since 1951.')],
    )
    holds(result)
    expect(result.changes).toMatchObject([{ type: 'changed', heading: 'Background' }])
  })

  it('marks whole paragraphs, items and rows that came or went', async () => {
    const list = (...items: string[]): FlowContent => ({
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: items.map((words) => item(paragraph(words))),
    })
    const people = (...rows: [string, string][]) =>
      table([['Name', 'Role'], ...rows].map((cells) => cells.map((words) => cell(words))))
    const result = await redline(
      [
        paragraph('First.'),
        list('Open the tank', 'Hire two'),
        people(['Ada Larkin', 'Director'], ['Ben Osei', 'Guest']),
      ],
      [
        list('Open the tank', 'Fund the posts', 'Hire two'),
        people(['Ada Larkin', 'Director General'], ['Cleo Marsh', 'Host']),
      ],
    )
    holds(result)
    expect(told(result)).toEqual([
      '[-First.-]',
      '{+Fund the posts+}',
      'Director{+ General+}',
      '[-Ben Osei | Guest-]',
      '{+Cleo Marsh | Host+}',
    ])
  })

  it('follows footnotes: what changed in one, one that came, one that went', async () => {
    const note = (identifier: string, words: string): FlowContent => ({
      type: 'footnoteDefinition',
      identifier,
      label: identifier,
      children: [paragraph(words)],
    })
    const mark = (identifier: string) => ({ type: 'footnoteReference', identifier, label: identifier }) as const
    const result = await redline(
      [
        paragraph('Tides', mark('a'), ' and time', mark('b'), '.'),
        note('a', 'Measured in 2026.'),
        note('b', 'By clocks.'),
      ],
      [
        paragraph('Tides', mark('a'), ' and time.'),
        paragraph('A new tank', mark('c'), '.'),
        note('a', 'Measured in 2027.'),
        note('c', 'Of steel.'),
      ],
    )
    holds(result)
    expect(settled(result.bytes, 'reject').notes).toEqual([[' Measured in 2026.'], [' By clocks.']])
    expect(settled(result.bytes, 'accept').notes).toEqual([[' Measured in 2027.'], [' Of steel.']])
  })

  it('shows a link that leads elsewhere under the same words', async () => {
    const to = (url: string): FlowContent => paragraph({ type: 'link', url, children: [text('the report')] })
    const result = await redline([to('https://example.org/1')], [to('https://example.org/2')])
    holds(result)
    expect(told(result)).toEqual(['[-the report-]{+the report+}'])
  })

  it('is NEW itself when nothing changed', async () => {
    const { tree } = briefing('en')
    const result = await redline(tree.children as FlowContent[], tree.children as FlowContent[])
    holds(result)
    expect(result.changes).toEqual([])
    expect(opened({ ...result, placements: [], messages: [] }).text('word/document.xml')).not.toMatch(/<w:(ins|del)\b/)
  })

  it('names author and moment in every mark, and gives the same bytes again', async () => {
    const [old, now] = [[paragraph('One.')], [paragraph('Two.')]]
    const result = await redline(old, now)
    const marks = opened({ ...result, placements: [], messages: [] })
      .text('word/document.xml')
      .match(/<w:(?:ins|del) [^>]*>/g)
    expect(marks).toHaveLength(2)
    for (const mark of marks ?? []) expect(mark).toMatch(/w:author="Ada Larkin" w:date="2027-03-09T08:00:00Z"/)
    expect((await redline(old, now)).bytes).toEqual(result.bytes)
  })

  it.each(['en', 'zh-Hans'] as const)('holds for a whole briefing that grows (%s)', async (tag) => {
    const trees = [briefing(tag), briefing(tag, 3)].map(({ tree }) => tree.children as FlowContent[])
    const [small = [], large = []] = trees
    holds(await redline(small, large, tag))
    holds(await redline(large, small, tag))
  })
})

/** A later version of a text: blocks go, come and move, words change, at any depth. */
function later(nodes: readonly FlowContent[], picks: readonly number[], spare: readonly FlowContent[]): FlowContent[] {
  let at = 0
  const pick = (of: number) => (picks[at++ % picks.length] ?? 0) % of
  const change = (node: DocumentNode): DocumentNode => {
    if (node.type === 'text') return pick(3) === 0 ? { ...node, value: `${node.value} anew` } : node
    if (!('children' in node)) return node
    const children = (node.children as DocumentNode[]).flatMap((child, _, all): DocumentNode[] => {
      const fate = pick(8)
      if (fate === 0 && all.length > 1) return []
      if (fate === 1 && node.type !== 'tableRow') return [change(child), structuredClone(child)]
      return [change(child)]
    })
    return { ...node, children } as DocumentNode
  }
  return structuredClone(nodes).flatMap((node): FlowContent[] => {
    const fate = pick(6)
    if (fate === 0) return []
    const other = spare[pick(Math.max(1, spare.length))]
    return fate === 1 && other ? [structuredClone(other), change(node) as FlowContent] : [change(node) as FlowContent]
  })
}

it('gives NEW when all is accepted and OLD when all is rejected, whatever they are', { timeout: 240_000 }, async () => {
  const trees = fc.array(flow, { maxLength: 5 })
  await fc.assert(
    fc.asyncProperty(
      trees,
      trees,
      notes,
      notes,
      fc.array(fc.nat(23), { minLength: 1, maxLength: 40 }),
      fc.constantFrom('en' as const, 'zh-Hans' as const),
      async (some, others, before, after, picks, tag) => {
        holds(await redline([...some, ...before], [...later(some, picks, others), ...after], tag))
        holds(await redline([...some, ...before], [...others, ...after], tag))
      },
    ),
    { numRuns: 30 },
  )
})
