import type { ExchangeDocument } from '../../src/document/document.ts'
import type { FlowContent, NodeOf, NodeType, PhrasingContent } from '../../src/document/nodes.ts'
import { languageFor } from '../../src/language/index.ts'
import type { MediaFile } from '../../src/record/record.ts'

/*
 * Documents by hand, for tests of the writers: one example of every node type, in words of two languages.
 * The compiler proves that no node type is missing.
 */

export const text = (value: string): NodeOf<'text'> => ({ type: 'text', value })
export const paragraph = (...children: (string | PhrasingContent)[]): NodeOf<'paragraph'> => ({
  type: 'paragraph',
  children: children.map((child) => (typeof child === 'string' ? text(child) : child)),
})
export const heading = (depth: 1 | 2 | 3 | 4 | 5 | 6, value: string, id?: string): NodeOf<'heading'> => ({
  type: 'heading',
  depth,
  children: [text(value)],
  ...(id ? { data: { id } } : {}),
})
export const item = (...children: NodeOf<'listItem'>['children']): NodeOf<'listItem'> => ({
  type: 'listItem',
  spread: false,
  children,
})
export const cell = (...children: (string | PhrasingContent)[]): NodeOf<'tableCell'> => ({
  type: 'tableCell',
  children: paragraph(...children).children,
})
export const row = (...cells: (string | NodeOf<'tableCell'>)[]): NodeOf<'tableRow'> => ({
  type: 'tableRow',
  children: cells.map((content) => (typeof content === 'string' ? cell(content) : content)),
})
export const table = (
  rows: (string | NodeOf<'tableCell'>)[][],
  data: NonNullable<NodeOf<'table'>['data']> = {},
): NodeOf<'table'> => ({ type: 'table', align: [], children: rows.map((cells) => row(...cells)), data })
export const region = (name: NodeOf<'region'>['name'], ...children: FlowContent[]): NodeOf<'region'> => ({
  type: 'region',
  name,
  children,
})
export const descriptionItem = (term: string, ...children: FlowContent[]): NodeOf<'descriptionItem'> => ({
  type: 'descriptionItem',
  term: [text(term)],
  children,
})

interface Words {
  title: string
  subtitle: string
  lead: string
  long: string
  name: string
  organization: string
  foreign: { text: string; lang: string }
  date: string
  status: string
  short: string[]
}

const words: Record<'en' | 'zh-Hans', Words> = {
  en: {
    title: 'Northhaven and Larkmoor found a joint laboratory for tidal energy',
    subtitle: 'Two institutes share one wave tank and four doctoral posts',
    lead: 'Researchers of both institutes met in Northhaven to agree on how the wave tank is used, who pays for it and what is published first.',
    long: 'The laboratory measures how long a blade lasts in cold, silty water. Its first results, gathered over eighteen months at three sites, show that wear depends less on the speed of the current than on what the current carries; the office of the director expects an efficient redesign within two years.',
    name: 'Ilse Varn',
    organization: 'Northhaven Institute of Tides',
    foreign: { text: '潮汐研究', lang: 'zh-Hans' },
    date: 'March 8, 2027',
    status: 'In progress',
    short: ['Blade wear', 'Wave tank', 'Doctoral posts', 'Silt'],
  },
  'zh-Hans': {
    title: '北港与云雀沼共建潮汐能联合实验室',
    subtitle: '两所研究所共用一座造波水池，共设四个博士岗位',
    lead: '两所研究所的研究人员在北港会面，就造波水池的使用、费用分担和首批成果发布达成一致。',
    long: '实验室测量叶片在寒冷含沙水流中的寿命。在三个站点历时18个月取得的首批结果表明，磨损与流速的关系，不如与水流所含物质的关系密切；“所长办公室”预计两年内完成高效的重新设计（含 PET 与 CFD 模拟）。',
    name: '华伊澜',
    organization: '北港潮汐研究所',
    foreign: { text: 'tidal research', lang: 'en' },
    date: '2027年3月8日',
    status: '进行中',
    short: ['叶片磨损', '造波水池', '博士岗位', '泥沙'],
  },
}

/** One node of every type, in the words of a language. */
export function specimens(tag: 'en' | 'zh-Hans'): { readonly [T in NodeType]: NodeOf<T> } {
  const w = words[tag]
  const fact: NodeOf<'fact'> = {
    type: 'fact',
    fact: 'people.varn.name',
    kind: 'word',
    value: w.name,
    children: [text(w.name)],
  }
  const [one = '', two = '', three = '', four = ''] = w.short
  return {
    root: { type: 'root', children: [] },
    text: text(w.long),
    emphasis: { type: 'emphasis', children: [text(one)] },
    strong: { type: 'strong', children: [text(two)] },
    delete: { type: 'delete', children: [text(three)] },
    inlineCode: { type: 'inlineCode', value: 'Cp = 0.42' },
    break: { type: 'break' },
    link: { type: 'link', url: 'https://example.org/tides?a=1&b=2', title: null, children: [text('example.org')] },
    footnoteReference: { type: 'footnoteReference', identifier: 'silt', label: 'silt' },
    footnoteDefinition: {
      type: 'footnoteDefinition',
      identifier: 'silt',
      label: 'silt',
      children: [paragraph(w.lead)],
    },
    fact,
    mention: { type: 'mention', target: 'person-varn', children: [fact] },
    span: { type: 'span', data: { lang: w.foreign.lang }, children: [text(w.foreign.text)] },
    region: region('bottom-line', paragraph(w.lead)),
    heading: heading(2, one, 'blade-wear'),
    paragraph: paragraph(w.long),
    list: {
      type: 'list',
      ordered: true,
      start: 1,
      spread: false,
      children: [
        item(paragraph(one), {
          type: 'list',
          ordered: false,
          spread: false,
          children: [item(paragraph(two)), item(paragraph(three))],
        }),
        item(paragraph(four)),
      ],
    },
    listItem: { ...item(paragraph(one)), checked: false },
    blockquote: {
      type: 'blockquote',
      children: [paragraph(w.lead), { type: 'attribution', children: [text(`${w.name}, ${w.organization}`)] }],
    },
    attribution: { type: 'attribution', children: [text(w.name)] },
    table: table(
      [
        ['#', one, two],
        ['1', w.long, w.date],
        [
          '2',
          w.lead,
          cell({
            ...fact,
            fact: 'actions.tank.status',
            kind: 'status',
            value: 'in-progress',
            children: [text(w.status)],
          }),
        ],
        ['3', w.subtitle, cell({ type: 'span', data: { missing: 'no owner named' }, children: [] })],
      ],
      { caption: [text(w.subtitle)], description: w.lead },
    ),
    tableRow: row(one, two, three),
    tableCell: cell(one),
    code: { type: 'code', lang: null, meta: null, value: 'wear = k * silt\nlife = 1 / wear' },
    thematicBreak: { type: 'thematicBreak' },
    figure: {
      type: 'figure',
      file: 'tank.png',
      alt: w.short.join(', '),
      children: [text(w.subtitle)],
    },
    descriptionList: {
      type: 'descriptionList',
      children: [
        descriptionItem(one, paragraph(w.organization)),
        descriptionItem(two, paragraph(w.date)),
        descriptionItem('SHA-256', paragraph('9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08')),
      ],
    },
    descriptionItem: descriptionItem(one, paragraph(two)),
    tableOfContents: { type: 'tableOfContents' },
    pageBreak: { type: 'pageBreak' },
  }
}

/** A 2 × 2 pixel PNG (grey, opaque). */
const pixel = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAIAAAACCAIAAAD91JpzAAAACXBIWXMAAAPoAAAD6AG1e1JrAAAAEklEQVQImWNo6JjQ0DGBAUIBACxuBmFM6KnnAAAAAElFTkSuQmCC',
  'base64',
)

export const tank: MediaFile = {
  name: 'tank.png',
  path: 'input/specimen/tank.png',
  bytes: pixel,
  sha256: '0'.repeat(64),
  mediaType: 'image/png',
  width: 2,
  height: 2,
}

/** A document around `children`; `change` replaces any of its properties. */
export function documentOf(
  tag: string,
  children: FlowContent[],
  change: Partial<ExchangeDocument> = {},
): ExchangeDocument {
  const w = tag === 'zh-Hans' ? words['zh-Hans'] : words.en
  return {
    name: 'summary',
    language: languageFor(tag),
    meta: {
      identifier: '2027-03-08-northhaven',
      version: 2,
      title: w.title,
      titles: { en: words.en.title, 'zh-Hans': words['zh-Hans'].title },
      description: w.lead,
      subject: w.subtitle,
      creators: [w.organization],
      keywords: [...w.short],
      rights: 'CC BY 4.0',
      date: '2027-03-08',
      embargo: undefined,
      state: 'immediate',
      sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
      program: 'Communiqué 0.1.0',
    },
    tree: { type: 'root', children },
    facts: {
      schema: 'exchange-record/1',
      id: '2027-03-08-northhaven',
      version: 2,
      language: tag,
      event: {
        type: 'academic exchange',
        name: w.title,
        start: '2027-03-08',
        venue: [{ organization: 'northhaven', city: 'Northhaven', country: 'Vareland' }],
      },
      organizations: [{ id: 'northhaven', name: w.organization, role: 'host', url: 'https://example.org/' }],
      people: [
        { id: 'varn', name: w.name, party: 'host', lead: true, roles: [{ title: one(w), organization: 'northhaven' }] },
      ],
      media: [{ file: 'tank.png', caption: w.subtitle, alt: w.short.join(', ') }],
      release: { status: 'immediate', issuer: 'northhaven', dateline: { city: 'Northhaven', date: '2027-03-08' } },
    },
    placeOf: () => ({
      path: 'record.md',
      position: { start: { line: 3, column: 7, offset: 40 }, end: { line: 3, column: 9, offset: 42 } },
    }),
    media: new Map([['tank.png', tank]]),
    markings: [],
    languages: ['en', 'zh-Hans'],
    attachments: [],
    site: undefined,
    ...change,
  }
}

const one = (w: Words): string => w.short[0] ?? ''

/** A document with every node type in a plausible order. */
export function specimen(tag: 'en' | 'zh-Hans', change: Partial<ExchangeDocument> = {}): ExchangeDocument {
  const w = words[tag]
  const s = specimens(tag)
  return documentOf(
    tag,
    [
      region('identification', paragraph('2027-03-08-northhaven')),
      region('title', heading(1, w.title, 'title'), paragraph(w.subtitle)),
      s.descriptionList,
      region('lead', paragraph(w.lead)),
      s.region,
      s.heading,
      paragraph(
        w.long,
        s.footnoteReference,
        ' ',
        s.mention,
        ' ',
        s.span,
        ' ',
        s.emphasis,
        ' ',
        s.strong,
        ' ',
        s.delete,
        ' ',
        s.inlineCode,
        s.break,
        s.link,
      ),
      s.list,
      {
        type: 'list',
        ordered: false,
        spread: false,
        children: [s.listItem, { ...item(paragraph(w.lead)), checked: true }],
      },
      heading(3, w.short[1] ?? '', 'tank'),
      s.blockquote,
      s.table,
      s.figure,
      s.code,
      s.thematicBreak,
      s.tableOfContents,
      s.pageBreak,
      heading(2, w.organization, 'participants'),
      {
        type: 'paragraph',
        children: [{ type: 'span', data: { id: 'person-varn' }, children: [text(w.name)] }],
      },
      region('provenance', s.descriptionList),
      s.footnoteDefinition,
    ],
    change,
  )
}
