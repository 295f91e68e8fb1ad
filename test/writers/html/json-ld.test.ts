import { toString as textOf } from 'hast-util-to-string'
import { describe, expect, it } from 'vitest'
import type { ExchangeDocument } from '../../../src/document/document.ts'
import { pageOf } from './page.ts'
import { embargoed, release } from './release.ts'

type Node = { '@id'?: string; '@type': string } & Record<string, unknown>

async function graphOf(document: ExchangeDocument): Promise<Node[]> {
  const script = (await pageOf(document)).one('script[type="application/ld+json"]')
  return JSON.parse(textOf(script))['@graph']
}

const document = release('en')
const rich: ExchangeDocument = {
  ...document,
  facts: {
    ...document.facts,
    subheadline: 'Two institutes share one wave tank',
    event: { ...document.facts.event, end: '2027-03-10', series: 'Tide Talks' },
    people: [
      {
        id: 'varn',
        name: 'Ilse Varn',
        honorific: 'Dr.',
        party: 'host',
        bio: 'Engineer.',
        roles: [{ title: 'Director', organization: 'northhaven' }, { title: 'Dean' }],
      },
    ],
    organizations: [
      { id: 'northhaven', name: 'Northhaven Institute of Tides', short: 'NIT', role: 'host', boilerplate: 'Tides.' },
      { id: 'varn', name: 'Varn Laboratory', role: 'subject' },
    ],
    units: [{ organization: 'northhaven', names: ['Wave Tank'] }],
    presentations: [{ id: 'wear', speaker: 'varn', title: 'Blade wear' }],
    quotes: [{ id: 'silt', speaker: 'varn', text: 'Silt wears blades.' }],
    contacts: [{ name: 'Ada Quill', role: 'Press officer', email: 'press@example.org', phone: '+00 000 0100' }],
  },
}

describe('the graph', () => {
  it('is an article about an event, by and with people and organizations', async () => {
    const [article, event, person, organization, laboratory, ...rest] = await graphOf(rich)
    expect(rest).toEqual([])
    expect(article).toEqual({
      '@type': 'NewsArticle',
      '@id': '#release',
      identifier: '2027-03-08-northhaven',
      version: 2,
      headline: 'Northhaven and Larkmoor found a joint laboratory for tidal energy',
      alternativeHeadline: 'Two institutes share one wave tank',
      description: expect.stringMatching(/^Researchers of both institutes met/),
      inLanguage: 'en',
      datePublished: '2027-03-08',
      creativeWorkStatus: 'Published',
      dateline: 'Northhaven, March 8, 2027',
      keywords: ['Blade wear', 'Wave tank', 'Doctoral posts', 'Silt'],
      copyrightNotice: 'CC BY 4.0',
      author: [{ '@id': '#organization-northhaven' }],
      publisher: [{ '@id': '#organization-northhaven' }],
      about: { '@id': '#event' },
      mentions: [{ '@id': '#person-varn' }, { '@id': '#organization-northhaven' }, { '@id': '#organization-varn' }],
      hasPart: [{ '@type': 'Quotation', text: 'Silt wears blades.', creator: { '@id': '#person-varn' } }],
      workTranslation: [
        { '@type': 'NewsArticle', inLanguage: 'zh-Hans', headline: '北港与云雀沼共建潮汐能联合实验室' },
      ],
    })
    expect(event).toEqual({
      '@type': 'Event',
      '@id': '#event',
      name: rich.facts.event.name,
      keywords: 'academic exchange',
      startDate: '2027-03-08',
      endDate: '2027-03-10',
      superEvent: { '@type': 'EventSeries', name: 'Tide Talks' },
      location: [
        {
          '@type': 'Place',
          name: 'Northhaven Institute of Tides',
          address: { '@type': 'PostalAddress', addressLocality: 'Northhaven', addressCountry: 'Vareland' },
        },
      ],
      organizer: [{ '@id': '#organization-northhaven' }],
      about: [{ '@id': '#organization-varn' }],
      attendee: [{ '@id': '#person-varn' }],
      subEvent: [{ '@type': 'Event', name: 'Blade wear', performer: { '@id': '#person-varn' } }],
    })
    expect(person).toEqual({
      '@type': 'Person',
      '@id': '#person-varn',
      name: 'Ilse Varn',
      honorificPrefix: 'Dr.',
      jobTitle: ['Director', 'Dean'],
      affiliation: [{ '@id': '#organization-northhaven' }],
      description: 'Engineer.',
    })
    expect(organization).toEqual({
      '@type': 'Organization',
      '@id': '#organization-northhaven',
      name: 'Northhaven Institute of Tides',
      alternateName: 'NIT',
      description: 'Tides.',
      department: [{ '@type': 'Organization', name: 'Wave Tank' }],
      contactPoint: [
        {
          '@type': 'ContactPoint',
          name: 'Ada Quill',
          contactType: 'Press officer',
          email: 'press@example.org',
          telephone: '+00 000 0100',
        },
      ],
    })
    expect(laboratory?.['@id']).toBe('#organization-varn')
  })

  it('refers to nothing that is not in it', async () => {
    const graph = await graphOf(rich)
    const defined = new Set(graph.map((node) => node['@id']))
    const references = [...JSON.stringify(graph).matchAll(/\{"@id":"([^"]+)"\}/g)].map(([, id]) => id)
    expect(references.length).toBeGreaterThan(5)
    expect(references.filter((id) => !defined.has(id))).toEqual([])
  })

  it('holds no empty property where the record holds no fact', async () => {
    const { event, ...facts } = document.facts
    const bare = {
      ...document,
      facts: {
        schema: facts.schema,
        id: facts.id,
        language: 'en',
        event: { type: 'visit', name: 'Visit', start: event.start },
      },
      meta: { ...document.meta, creators: [], keywords: [], rights: undefined, description: '' },
      languages: ['en'],
    } satisfies ExchangeDocument
    expect(await graphOf(bare)).toEqual([
      {
        '@type': 'NewsArticle',
        '@id': '#release',
        identifier: '2027-03-08-northhaven',
        version: 2,
        headline: document.meta.title,
        inLanguage: 'en',
        datePublished: '2027-03-08',
        creativeWorkStatus: 'Published',
        about: { '@id': '#event' },
      },
      { '@type': 'Event', '@id': '#event', name: 'Visit', keywords: 'visit', startDate: '2027-03-08' },
    ])
  })

  it('of a translation names its original', async () => {
    const [article] = await graphOf(release('zh-Hans', { site: 'https://news.example.org' }))
    const address = 'https://news.example.org/2027-03-08-northhaven/press-release.en.html'
    expect(article).toMatchObject({
      inLanguage: 'zh-Hans',
      dateline: 'Northhaven，2027年3月8日',
      translationOfWork: { '@id': `${address}#release`, url: address, inLanguage: 'en' },
    })
    expect(article).not.toHaveProperty('workTranslation')
  })

  it('of an embargoed release says until when', async () => {
    const [article] = await graphOf(embargoed('en'))
    expect(article).toMatchObject({
      creativeWorkStatus: 'Embargoed',
      datePublished: '2027-03-15T09:00+08:00',
      conditionsOfAccess: ['EMBARGOED UNTIL March 15, 2027, 9:00 a.m.'],
    })
  })

  it('of a draft says so, and names no day of publication', async () => {
    const [article] = await graphOf({ ...document, meta: { ...document.meta, state: 'draft' } })
    expect(article).toMatchObject({ creativeWorkStatus: 'Draft' })
    expect(article).not.toHaveProperty('datePublished')
  })
})
