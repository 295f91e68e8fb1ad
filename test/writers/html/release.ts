import type { ExchangeDocument } from '../../../src/document/document.ts'
import type { FlowContent, NodeOf } from '../../../src/document/nodes.ts'
import { documentOf, heading, paragraph, region, specimens, text } from '../specimen.ts'

const sayings = {
  en: {
    status: 'FOR IMMEDIATE RELEASE',
    issuer: 'Northhaven Institute of Tides',
    number: 'Release No. 7/2027',
    dateline: 'NORTHHAVEN, March 8, 2027 — ',
    quote: '“Silt, not speed, is what wears a blade.”',
    notes: 'Notes to editors',
    about: 'About Northhaven Institute of Tides',
    contact: 'Media contact',
    end: '###',
    credit: 'Text',
  },
  'zh-Hans': {
    status: '即时发布',
    issuer: '北港潮汐研究所',
    number: '新闻稿编号：7/2027',
    dateline: '北港，2027年3月8日——',
    quote: '“磨损叶片的是泥沙，不是流速。”',
    notes: '供编辑参考',
    about: '关于北港潮汐研究所',
    contact: '媒体联系人',
    end: '（完）',
    credit: '供稿',
  },
}

/** A whole release by hand, in the order in which ours prints one. */
export function release(tag: 'en' | 'zh-Hans', change: Partial<ExchangeDocument> = {}): ExchangeDocument {
  const s = specimens(tag)
  const say = sayings[tag]
  const { meta } = documentOf(tag, [])
  const children: FlowContent[] = [
    region('status', paragraph(say.status)),
    region('masthead', paragraph(say.issuer), paragraph(say.number)),
    region('title', heading(1, meta.title, 'headline'), paragraph(meta.subject)),
    region('lead', paragraph(say.dateline, s.mention, ' ', meta.description)),
    heading(2, meta.keywords[0] ?? '', 'presentations'),
    paragraph(s.text, s.footnoteReference, ' ', s.link, ' ', s.span),
    s.list,
    s.table,
    heading(2, meta.keywords[1] ?? '', 'quotes'),
    {
      type: 'blockquote',
      children: [paragraph(say.quote), { type: 'attribution', children: [{ ...s.mention, children: [s.fact] }] }],
    },
    s.figure,
    region('notes', heading(2, say.notes, 'notes-to-editors'), paragraph(meta.description)),
    region(
      'boilerplate',
      {
        type: 'heading',
        depth: 2,
        children: [{ type: 'span', data: { id: 'person-varn' }, children: [text(say.about)] }],
      },
      paragraph(meta.description),
      paragraph({
        type: 'fact',
        fact: 'organizations.northhaven.url',
        kind: 'url',
        value: 'https://example.org/',
        children: [text('https://example.org/')],
      }),
    ),
    region(
      'contact',
      heading(2, say.contact, 'media-contact'),
      paragraph(
        { type: 'strong', children: [text('Ada Quill')] },
        { type: 'break' },
        fact('contacts.0.email', 'email', 'press@example.org'),
        { type: 'break' },
        fact('contacts.0.phone', 'phone', '+00 000 0100'),
      ),
    ),
    region('end-mark', paragraph(say.end)),
    region('credits', {
      type: 'descriptionList',
      children: [{ type: 'descriptionItem', term: [text(say.credit)], children: [paragraph('Ada Quill')] }],
    }),
    s.footnoteDefinition,
  ]
  return documentOf(tag, children, { name: 'press-release', ...change })
}

const fact = (pointer: string, kind: 'email' | 'phone', value: string): NodeOf<'fact'> => ({
  type: 'fact',
  fact: pointer,
  kind,
  value,
  children: [text(value)],
})

/** The same, held back until its hour. */
export function embargoed(tag: 'en' | 'zh-Hans'): ExchangeDocument {
  const document = release(tag)
  const until = tag === 'en' ? 'EMBARGOED UNTIL March 15, 2027, 9:00 a.m.' : '2027年3月15日9:00前不得发布'
  return {
    ...document,
    meta: { ...document.meta, state: 'embargoed', embargo: '2027-03-15T09:00+08:00' },
    markings: [{ kind: 'embargoed', text: until }],
  }
}
