import type { FlowContent, PhrasingContent } from '../../../src/document/nodes.ts'
import { regionNames } from '../../../src/document/nodes.ts'
import { fc } from '../../random.ts'

/** Words as hostile as they come: markup, controls, halves of surrogates, both scripts. */
const words = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 12 }),
  fc.constantFrom(
    '<w:p>',
    ']]>',
    '&amp;',
    '“引号”',
    'a\nb',
    '中\n文',
    ' ',
    '\u0000',
    '\ud800',
    '\u0007bell',
    'PAGE \\* MERGEFORMAT',
    '',
  ),
  fc.string({ maxLength: 30 }),
)
const id = fc.constantFrom('a', 'b-2', 'c', 'd'.repeat(60), 'd'.repeat(61))
const lang = fc.constantFrom('en', 'zh-Hans', 'zh-Hant', 'ja', 'de', 'x-nonsense')

const data = fc.record({ lang, missing: fc.constantFrom('no owner named', '') }, { requiredKeys: [] })

/** Trees of every node type. Anchors are made unique by the caller, as compose does. */
export const { phrasing, flow } = fc.letrec<{ phrasing: PhrasingContent; flow: FlowContent }>((tie) => {
  const inline = fc.array(tie('phrasing'), { maxLength: 3 })
  const blocks = fc.array(tie('flow'), { maxLength: 3 })
  const cell = fc.record({
    type: fc.constant('tableCell' as const),
    children: inline,
    data: fc.record(
      { columnSpan: fc.integer({ min: 1, max: 3 }), rowSpan: fc.integer({ min: 1, max: 3 }) },
      { requiredKeys: [] },
    ),
  })
  const row = fc.record({
    type: fc.constant('tableRow' as const),
    children: fc.array(cell, { minLength: 1, maxLength: 3 }),
  })
  const item = fc.record({
    type: fc.constant('listItem' as const),
    spread: fc.boolean(),
    checked: fc.constantFrom(true, false, null),
    children: blocks,
  })
  const details = fc.record({ type: fc.constant('descriptionItem' as const), term: inline, children: blocks })
  const parent = <T extends string>(type: T) => fc.record({ type: fc.constant(type), children: inline, data })
  return {
    phrasing: fc.oneof(
      { depthSize: 'small' },
      fc.record({ type: fc.constant('text'), value: words, data }),
      fc.record({ type: fc.constant('inlineCode'), value: words }),
      fc.record({ type: fc.constant('break') }),
      fc.record({ type: fc.constant('footnoteReference'), identifier: fc.constantFrom('n1', 'n2', 'none') }),
      parent('emphasis'),
      parent('strong'),
      parent('delete'),
      parent('span'),
      fc.record({
        type: fc.constant('link'),
        url: fc.oneof(fc.webUrl(), fc.constantFrom('javascript:x', '#a', '', 'mailto:a@example.org', 'http://')),
        children: inline,
      }),
      fc.record({ type: fc.constant('mention'), target: id, children: inline }),
      fc.record({
        type: fc.constant('fact'),
        fact: fc.constantFrom('actions.x.due', 'actions.x.status', 'briefing.decisions.0.text', 'people.y.name'),
        kind: fc.constantFrom('date', 'status', 'word', 'level'),
        value: fc.constantFrom('2027-03-08', 'open', 'high', 'odd'),
        children: inline,
        data,
      }),
    ) as fc.Arbitrary<PhrasingContent>,
    flow: fc.oneof(
      { depthSize: 'small' },
      parent('paragraph'),
      fc.record({ type: fc.constant('heading'), depth: fc.integer({ min: 1, max: 6 }), children: inline }),
      fc.record({ type: fc.constant('code'), value: words }),
      fc.record({ type: fc.constant('thematicBreak') }),
      fc.record({ type: fc.constant('pageBreak') }),
      fc.record({ type: fc.constant('tableOfContents') }),
      parent('attribution'),
      fc.record({
        type: fc.constant('figure'),
        file: fc.constantFrom('tank.png', 'gone.png'),
        alt: words,
        children: inline,
      }),
      fc.record({ type: fc.constant('region'), name: fc.constantFrom(...regionNames), children: blocks }),
      fc.record({ type: fc.constant('blockquote'), children: blocks }),
      fc.record({
        type: fc.constant('list'),
        ordered: fc.boolean(),
        start: fc.integer({ min: 0, max: 9 }),
        children: fc.array(item, { minLength: 1, maxLength: 3 }),
      }),
      fc.record({
        type: fc.constant('table'),
        align: fc.array(fc.constantFrom('left', 'right', 'center', null), { maxLength: 3 }),
        children: fc.array(row, { minLength: 1, maxLength: 3 }),
        data: fc.record({ caption: inline, description: words, rowHeader: fc.boolean() }, { requiredKeys: [] }),
      }),
      fc.record({ type: fc.constant('descriptionList'), children: fc.array(details, { maxLength: 3 }) }),
    ) as fc.Arbitrary<FlowContent>,
  }
})

export const notes = fc.array(flow, { maxLength: 2 }).map((children): FlowContent[] => [
  { type: 'footnoteDefinition', identifier: 'n1', label: 'n1', children: children as never[] },
  { type: 'footnoteDefinition', identifier: 'n2', label: 'n2', children: [] },
])
