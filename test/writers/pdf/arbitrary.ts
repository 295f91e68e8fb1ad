import type { FlowContent, NodeOf, PhrasingContent } from '../../../src/document/nodes.ts'
import { regionNames } from '../../../src/document/nodes.ts'
import { fc } from '../../random.ts'

/*
 * Random documents: all scripts, words longer than a page is wide, deep lists, empty cells, cells that span, notes in every place.
 */

const word = fc.oneof(
  { weight: 6, arbitrary: fc.stringMatching(/^[a-z]{1,12}$/) },
  {
    weight: 2,
    arbitrary: fc.constantFrom(
      'office',
      'Internationalization',
      'naïve',
      'Zürich',
      'łódź',
      'Việt',
      'Ω',
      'Москва',
      '2,024',
      'e\u0301tude',
      'fjord—',
      '“so”',
      'A\u00a0B',
    ),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom(
      '深圳',
      '会议（第二次）。',
      '“重要”，',
      '研究与PET模拟',
      '2024年7月2日',
      '《报告》、',
      '……',
      '——',
      '한국어',
      'テスト',
      '𠮷野家',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'العربية',
      'שלום',
      'नमस्ते',
      'ไทย',
      '🙂',
      '👩‍👩‍👧',
      '\ue000',
      '\u{10600}',
      '\u200b',
      '\u2066',
      '\ufeff',
      '\u0301',
      '￥100',
      '100%',
      '\u2028',
    ),
  },
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      'x'.repeat(300),
      '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      `https://example.org/${'a/b-c?d='.repeat(30)}`,
      '长'.repeat(120),
    ),
  },
)
const words = fc
  .array(word, { minLength: 0, maxLength: 14 })
  .chain((list) => fc.constantFrom(' ', ' ', '\n', '').map((space) => list.join(space)))

const phrasing: fc.Arbitrary<PhrasingContent> = fc.letrec<{ node: PhrasingContent }>((tie) => {
  const children = fc.array(tie('node'), { maxLength: 3 })
  return {
    node: fc.oneof(
      { maxDepth: 4, withCrossShrink: true },
      { weight: 6, arbitrary: words.map((value) => ({ type: 'text' as const, value })) },
      { weight: 1, arbitrary: fc.constant({ type: 'break' as const }) },
      { weight: 1, arbitrary: words.map((value) => ({ type: 'inlineCode' as const, value })) },
      {
        weight: 1,
        arbitrary: fc
          .constantFrom('one', 'two', 'none')
          .map((identifier) => ({ type: 'footnoteReference' as const, identifier, label: identifier })),
      },
      {
        weight: 1,
        arbitrary: children.map((list) => ({ type: 'strong' as const, children: list }) as PhrasingContent),
      },
      {
        weight: 1,
        arbitrary: children.map((list) => ({ type: 'emphasis' as const, children: list }) as PhrasingContent),
      },
      {
        weight: 1,
        arbitrary: children.map((list) => ({ type: 'delete' as const, children: list }) as PhrasingContent),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(
            children,
            fc.constantFrom('https://example.org/a', 'mailto:a@example.org', 'javascript:x', 'https://['),
          )
          .map(([list, url]) => ({ type: 'link' as const, url, title: null, children: list }) as PhrasingContent),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(children, fc.constantFrom('en', 'zh-Hans', 'ja', 'de', 'fr'))
          .map(([list, lang]) => ({ type: 'span' as const, data: { lang }, children: list }) as PhrasingContent),
      },
      {
        weight: 1,
        arbitrary: children.map(
          (list) => ({ type: 'mention' as const, target: 'here', children: list }) as PhrasingContent,
        ),
      },
      {
        weight: 1,
        arbitrary: children.map(
          (list) => ({ type: 'span' as const, data: { missing: 'a fact' }, children: list }) as PhrasingContent,
        ),
      },
    ),
  }
}).node

const line = fc.array(phrasing, { maxLength: 5 })
const paragraph = line.map((children) => ({ type: 'paragraph', children }) as NodeOf<'paragraph'>)
const heading = fc
  .tuple(fc.integer({ min: 1, max: 6 }), line)
  .map(([depth, children]) => ({ type: 'heading', depth, children }) as NodeOf<'heading'>)

const cell = fc
  .record({
    children: fc.array(phrasing, { maxLength: 3 }),
    columnSpan: fc.constantFrom(undefined, undefined, 2, 40),
    rowSpan: fc.constantFrom(undefined, undefined, undefined, 3),
  })
  .map(({ children, columnSpan, rowSpan }) => ({
    type: 'tableCell',
    children,
    data: { ...(columnSpan ? { columnSpan } : {}), ...(rowSpan ? { rowSpan } : {}) },
  })) as fc.Arbitrary<NodeOf<'tableCell'>>
const table = fc
  .tuple(fc.array(fc.array(cell, { maxLength: 7 }), { minLength: 1, maxLength: 9 }), line, fc.boolean())
  .map(([rows, caption, rowHeader]) => ({
    type: 'table',
    align: ['left', 'right', 'center'],
    data: { caption, rowHeader },
    children: rows.map((children) => ({ type: 'tableRow', children })),
  })) as fc.Arbitrary<NodeOf<'table'>>

const flow: fc.Arbitrary<FlowContent> = fc.letrec<{ node: FlowContent }>((tie) => {
  const children = fc.array(tie('node'), { maxLength: 4 })
  const item = fc
    .tuple(children, fc.constantFrom(null, null, true, false))
    .map(
      ([list, checked]) =>
        ({ type: 'listItem' as const, spread: false, checked, children: list }) as NodeOf<'listItem'>,
    )
  return {
    node: fc.oneof(
      { maxDepth: 5, withCrossShrink: true },
      { weight: 5, arbitrary: paragraph },
      { weight: 2, arbitrary: heading },
      { weight: 2, arbitrary: table },
      { weight: 1, arbitrary: words.map((value) => ({ type: 'code' as const, lang: null, meta: null, value })) },
      { weight: 1, arbitrary: fc.constant({ type: 'thematicBreak' as const }) },
      { weight: 1, arbitrary: fc.constant({ type: 'pageBreak' as const }) },
      {
        weight: 2,
        arbitrary: fc
          .tuple(fc.array(item, { maxLength: 4 }), fc.boolean(), fc.constantFrom(1, 98, 12345))
          .map(
            ([list, ordered, start]) =>
              ({ type: 'list' as const, ordered, start, spread: false, children: list }) as FlowContent,
          ),
      },
      {
        weight: 1,
        arbitrary: children.map((list) => ({ type: 'blockquote' as const, children: list }) as FlowContent),
      },
      { weight: 1, arbitrary: line.map((list) => ({ type: 'attribution' as const, children: list }) as FlowContent) },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom(...regionNames), children)
          .map(([name, list]) => ({ type: 'region' as const, name, children: list }) as FlowContent),
      },
      {
        weight: 1,
        arbitrary: fc.array(fc.tuple(line, children), { maxLength: 4 }).map(
          (items) =>
            ({
              type: 'descriptionList' as const,
              children: items.map(([term, list]) => ({ type: 'descriptionItem' as const, term, children: list })),
            }) as FlowContent,
        ),
      },
      {
        weight: 1,
        arbitrary: fc
          .tuple(line, fc.constantFrom('tank.png', 'nothing.png'))
          .map(([list, file]) => ({ type: 'figure' as const, file, alt: 'A picture', children: list }) as FlowContent),
      },
    ),
  }
}).node

const note = (identifier: string) =>
  fc
    .array(paragraph, { maxLength: 3 })
    .map(
      (children) =>
        ({ type: 'footnoteDefinition', identifier, label: identifier, children }) as NodeOf<'footnoteDefinition'>,
    )

/** The children of a random tree. */
export const trees: fc.Arbitrary<FlowContent[]> = fc
  .tuple(fc.array(flow, { maxLength: 10 }), note('one'), note('two'))
  .map(([nodes, one, two]) => [
    { type: 'heading', depth: 1, data: { id: 'here' }, children: [{ type: 'text', value: 'Here' }] },
    ...nodes,
    one,
    two,
  ])
