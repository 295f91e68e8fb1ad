import type { Paragraph, PhrasingContent, Root, RootContent, Table, Text } from 'mdast'
import { visit } from 'unist-util-visit'
import { describe, expect, test } from 'vitest'
import { mentionContext } from '../../src/document/mention/context.ts'
import type { DescriptionItem, Fact, Mention } from '../../src/document/nodes.ts'
import { plainText } from '../../src/document/plain-text.ts'
import {
  apart,
  organizationFull,
  organizationName,
  organizationShort,
  partyPhrasing,
  personFull,
  personName,
  personShort,
  resolveReferences,
  resolveReferencesIn,
  titlesOf,
} from '../../src/document/references.ts'
import { languageFor } from '../../src/language/index.ts'
import type { PublicFacts } from '../../src/record/record.ts'
import { fc } from '../random.ts'
import { editionOf } from './edition.ts'
import { documentOf, line } from './prose.ts'

const facts: Partial<PublicFacts> = {
  organizations: [{ id: 'institute', name: 'Northhaven Institute', short: 'NI', role: 'host' }],
  people: [
    {
      id: 'moss',
      name: 'Ada Moss',
      honorific: 'Dr.',
      party: 'host',
      roles: [{ title: 'Director', organization: 'institute' }],
    },
  ],
}
const english = editionOf('en', facts)
const en = languageFor('en')

const all = <T extends { type: string }>(tree: Root, type: T['type']): T[] => {
  const found: T[] = []
  visit(tree, type, (node) => {
    found.push(node as unknown as T)
  })
  return found
}

describe('what a reference becomes', () => {
  test('facts that say where in the record they stand', () => {
    const tree = resolveReferences(documentOf('On :event[date] :person[moss] spoke.'), english, en)
    expect(
      all<Fact>(tree, 'fact').map(({ fact, kind, value, children }) => [fact, kind, value, plainText(children)]),
    ).toEqual([
      ['event.start', 'date', '2024-07-02', 'July 2, 2024'],
      ['people.moss.name', 'word', 'Ada Moss', 'Ada Moss'],
      ['people.moss.roles.0.title', 'word', 'Director', 'Director'],
      ['organizations.institute.name', 'word', 'Northhaven Institute', 'Northhaven Institute'],
      ['organizations.institute.short', 'word', 'NI', 'NI'],
    ])
  })

  test('facts that say their language where it is not the document’s', () => {
    const chinese = editionOf('zh-Hans', facts, ['people.moss.name'])
    const tree = resolveReferences(documentOf(':person[moss]'), chinese, languageFor('zh-Hans'))
    const languages = all<Fact>(tree, 'fact').map(({ fact, data }) => [fact, data?.lang])
    expect(languages).toContainEqual(['people.moss.name', 'en'])
    expect(languages).toContainEqual(['organizations.institute.name', undefined])
  })

  test('a name in its own script says which language that is', () => {
    const editions = new Map([
      ['en', english],
      ['zh-Hans', editionOf('zh-Hans', { people: [{ id: 'moss', name: '莫思', party: 'host' }] })],
    ])
    const tree = resolveReferences(documentOf(':person[moss]'), english, en, { editions })
    expect(all<Fact>(tree, 'fact')[1]).toMatchObject({
      fact: 'people.moss.name',
      value: '莫思',
      data: { lang: 'zh-Hans' },
    })
  })

  test('mentions that lead to the entries which the document has, never one within another or within a link', () => {
    const targets = (tree: Root) => all<Mention>(tree, 'mention').map(({ target }) => target)
    const anchors = new Set(['person-moss', 'org-institute'])
    const source = documentOf('# :person[moss]', ':person[moss] at :org[institute]')
    expect(targets(resolveReferences(structuredClone(source), english, en, { anchors }))).toEqual([
      ...[undefined, 'person-moss', 'org-institute', 'org-institute'],
    ])
    expect(targets(resolveReferences(structuredClone(source), english, en))).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ])
    const linked: Root = {
      type: 'root',
      children: [
        {
          type: 'paragraph',
          children: [{ type: 'link', url: 'https://example.org', children: line(':org[institute]') }],
        },
      ],
    }
    expect(targets(resolveReferences(linked, english, en, { anchors }))).toEqual([undefined])
  })

  test('with the place of the reference', () => {
    const position = { start: { line: 9, column: 1, offset: 80 }, end: { line: 9, column: 14, offset: 93 } }
    const tree: Root = {
      type: 'root',
      children: [{ type: 'paragraph', children: [{ type: 'reference', kind: 'person', target: 'moss', position }] }],
    }
    resolveReferences(tree, english, en)
    for (const node of (tree.children[0] as Paragraph).children) expect(node.position).toEqual(position)
  })
})

test('first mentions are counted in the order of reading: caption before rows, term before details', () => {
  const cell = (source: string) => ({ type: 'tableCell' as const, children: line(source) })
  const table: Table = {
    type: 'table',
    data: { caption: line(':org[institute]') as never },
    children: [{ type: 'tableRow', children: [cell(':org[institute]'), cell(':person[moss]')] }],
  }
  const item: DescriptionItem = {
    type: 'descriptionItem',
    term: line(':person[moss]') as never,
    children: [{ type: 'paragraph', children: line(':person[moss]') }],
  }
  const tree: Root = { type: 'root', children: [table, { type: 'descriptionList', children: [item] }] }
  resolveReferences(tree, english, en)
  expect([table.data?.caption, table, item.term, item].map((part) => plainText(part as never))).toEqual([
    'Northhaven Institute (NI)',
    'NIAda Moss, Director of NI',
    'Dr. Ada Moss',
    'Dr. Ada Moss',
  ])
})

test('emphasis, links and footnotes do not hide what follows', () => {
  const tree = documentOf('x')
  const [paragraph] = tree.children as [Paragraph]
  paragraph.children = [
    { type: 'strong', children: line(':person[moss]') },
    { type: 'footnoteReference', identifier: '1' },
    { type: 'text', value: ' ' },
    { type: 'emphasis', children: line('spoke; :org[institute]') },
    { type: 'text', value: '’s head.' },
  ]
  resolveReferences(tree, english, en)
  expect(plainText(tree)).toBe('Ada Moss, Director of Northhaven Institute (NI), spoke; NI’s head.')
})

describe('outside running text', () => {
  const words = (nodes: readonly RootContent[]) => plainText(nodes)
  test.each([
    ['personFull', personFull, 'Ada Moss, Director of Northhaven Institute (NI)', 'Ada Moss, Director of NI'],
    ['personName', personName, 'Ada Moss', 'Ada Moss'],
    ['personShort', personShort, 'Dr. Ada Moss', 'Dr. Ada Moss'],
    ['titlesOf', titlesOf, 'Director of Northhaven Institute (NI)', 'Director of NI'],
  ])('%s', (_, word, first, second) => {
    const context = mentionContext(english, en)
    expect(words(word(context, 'moss'))).toBe(first)
    expect(words(word(context, 'moss'))).toBe(second)
  })

  test.each([
    ['organizationFull', organizationFull, 'Northhaven Institute (NI)'],
    ['organizationName', organizationName, 'Northhaven Institute'],
    ['organizationShort', organizationShort, 'NI'],
  ])('%s', (_, word, printed) => {
    expect(words(word(mentionContext(english, en), 'institute'))).toBe(printed)
  })

  test.each([
    ['moss', 'name', 'Ada Moss'],
    ['moss', 'short', 'Dr. Ada Moss'],
    ['moss', 'full', 'Ada Moss, Director of Northhaven Institute (NI)'],
    ['institute', 'name', 'Northhaven Institute'],
    ['institute', 'short', 'NI'],
    ['institute', 'full', 'Northhaven Institute (NI)'],
    ['the harbour master', 'full', 'the harbour master'],
  ] as const)('the party %s, %s', (value, form, printed) => {
    const [party, ...rest] = partyPhrasing(mentionContext(english, en), 'actions.a.owner', value, form)
    expect(rest).toEqual([])
    expect(party).toMatchObject({ type: 'fact', fact: 'actions.a.owner', kind: 'party', value })
    expect(words(party ? [party] : [])).toBe(printed)
  })

  test('a mention made apart introduces nobody to the text, but knows whom the text has introduced', () => {
    const context = mentionContext(english, en)
    personFull(apart(context), 'moss')
    expect(plainText(resolveReferencesIn(context, documentOf(':person[moss]')))).toBe(
      'Ada Moss, Director of Northhaven Institute (NI)',
    )
    expect(words(partyPhrasing(apart(context), 'x', 'moss', 'full'))).toBe('Ada Moss, Director of NI')
  })
})

describe('for any record', () => {
  const word = fc.oneof(
    fc.constantFrom(
      'Ada Moss',
      '颜宁',
      'SMART',
      'the',
      'Dr.',
      '{title}',
      "O'Neil",
      '$&',
      'ａ',
      '👩‍🔬',
      'l’',
      'der',
      'le',
      '王',
    ),
    fc.string({ minLength: 1, unit: 'grapheme' }),
  )
  const optional = (name: string) =>
    fc.option(
      word.map((value) => ({ [name]: value })),
      { nil: {} },
    )
  const organization = fc
    .tuple(fc.constantFrom('o0', 'o1', 'o2'), word, optional('short'), optional('article'))
    .map(([id, name, short, article]) => ({ id, name, role: 'host' as const, ...short, ...article }))
  const role = fc
    .tuple(word, fc.constantFrom({}, { organization: 'o0' }, { organization: 'o1' }))
    .map(([title, held]) => ({ title, ...held }))
  const person = fc
    .tuple(
      fc.constantFrom('p0', 'p1'),
      word,
      optional('short'),
      optional('honorific'),
      fc.array(role, { maxLength: 3 }),
    )
    .map(([id, name, short, honorific, roles]) => ({ id, name, party: 'host' as const, roles, ...short, ...honorific }))
  const record = fc.record({
    organizations: fc.uniqueArray(organization, { minLength: 3, maxLength: 3, selector: ({ id }) => id }),
    people: fc.uniqueArray(person, { minLength: 2, maxLength: 2, selector: ({ id }) => id }),
  })

  const text = fc
    .oneof(
      fc.constantFrom(' ', ' and ', ' von ', 'Bei ', 'de ', 'À ', "'s ", '. ', '-led ', 'the ', '的', '“', ', '),
      fc.string({ minLength: 1 }),
    )
    .map((value): PhrasingContent => ({ type: 'text', value }))
  const reference = fc
    .tuple(
      fc.constantFrom(
        ...(['person:p0', 'person:p1', 'organization:o0', 'organization:o1', 'organization:o2'] as const),
        ...(['event:date', 'event:name', 'event:place', 'event:city'] as const),
      ),
      fc.constantFrom(undefined, 'short', 'full'),
    )
    .map(([name, form]): PhrasingContent => {
      const [kind = '', target = ''] = name.split(':')
      return { type: 'reference', kind: kind as 'person', target, ...(form ? { form: form as 'short' } : {}) }
    })
  const leaf = fc.oneof(text, reference)
  const phrasing = fc.array(
    fc.oneof(
      { weight: 4, arbitrary: leaf },
      {
        weight: 1,
        arbitrary: fc
          .tuple(fc.constantFrom('strong', 'emphasis', 'delete'), fc.array(leaf))
          .map(([type, children]) => ({ type, children }) as PhrasingContent),
      },
    ),
    { maxLength: 8 },
  )
  const tree = fc.array(fc.tuple(fc.boolean(), phrasing)).map(
    (blocks): Root => ({
      type: 'root',
      children: blocks.map(([heading, children]) =>
        heading ? { type: 'heading', depth: 2, children } : { type: 'paragraph', children },
      ),
    }),
  )

  test.each(['en', 'zh-Hans', 'ja', 'es'])(
    'resolving in %s keeps every text around references, and leaves none',
    (tag) => {
      fc.assert(
        fc.property(record, tree, (facts, root) => {
          const around = all<Text>(root, 'text')
          resolveReferences(root, editionOf(tag, facts), languageFor(tag))
          const after = new Set(all<Text>(root, 'text'))
          expect(around.filter((node) => !after.has(node))).toEqual([])
          const kept = new Set(around)
          expect([...after].filter((node) => kept.has(node))).toEqual(around)
          expect(all(root, 'reference')).toEqual([])
          expect(plainText(root)).not.toContain('undefined')
        }),
      )
    },
  )

  test.each(['de', 'fr'])('in %s only an article that merges takes the word before it along', (tag) => {
    const rules = languageFor(tag).mention.articleRules?.filter(({ merged }) => merged) ?? []
    const merging = new RegExp(`(?:${rules.flatMap(({ after }) => after).join('|')})\\s+$`, 'iu')
    fc.assert(
      fc.property(record, tree, (facts, root) => {
        const around = all<Text>(root, 'text').map(({ value }) => value)
        resolveReferences(root, editionOf(tag, facts), languageFor(tag))
        let rest = all<Text>(root, 'text').map(({ value }) => value)
        for (const value of around) {
          const at = rest.findIndex((one) => one === value || one === value.replace(merging, ''))
          expect(at, `${JSON.stringify(value)} is missing`).not.toBe(-1)
          rest = rest.slice(at + 1)
        }
        expect(all(root, 'reference')).toEqual([])
      }),
    )
  })
})
