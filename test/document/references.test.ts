import { describe, expect, test } from 'vitest'
import type { PublicFacts } from '../../src/record/record.ts'
import { editionOf } from './edition.ts'
import { printed } from './prose.ts'

const english: Partial<PublicFacts> = {
  event: {
    type: 'visit',
    name: 'Northhaven Symposium',
    start: '2024-07-02T09:00+00:00',
    end: '2024-07-04T17:00+00:00',
    venue: { organization: 'institute', place: 'Hall A', city: 'Northhaven' },
  },
  organizations: [
    { id: 'academy', name: 'Academy of Tidal Medicine', short: 'ATM', article: 'the', role: 'visitor' },
    { id: 'institute', name: 'Northhaven Institute', short: 'NI', role: 'host' },
    { id: 'archive', name: 'Harbour Archive', article: 'the', role: 'partner' },
  ],
  people: [
    {
      id: 'moss',
      name: 'Ada Moss',
      honorific: 'Dr.',
      short: 'Moss',
      party: 'visitor',
      roles: [
        { title: 'Founding President', organization: 'academy' },
        { title: 'Director', organization: 'institute' },
      ],
    },
    {
      id: 'reed',
      name: 'Ben Reed',
      honorific: 'Dr.',
      party: 'host',
      roles: [{ title: 'President', organization: 'institute' }],
    },
    { id: 'lund', name: 'Cora Lund', honorific: 'Dr.', party: 'guest' },
    { id: 'fell', name: 'Dee Fell', party: 'guest' },
    {
      id: 'park',
      name: 'Eli Park',
      party: 'guest',
      roles: [
        { title: 'Dean', organization: 'archive' },
        { title: 'Professor of Rivers', organization: 'archive' },
        { title: 'Laureate' },
      ],
    },
  ],
}

const en = (...lines: string[]) => printed(lines, editionOf('en', english))

describe('people in English', () => {
  const MOSS =
    'Ada Moss, Founding President of the Academy of Tidal Medicine (ATM) and Director of Northhaven Institute (NI)'
  test.each([
    [
      'first with titles, then short',
      [':person[moss] spoke. Then :person[moss] left.'],
      [`${MOSS}, spoke. Then Moss left.`],
    ],
    [
      'without short, then honorific and name',
      [':person[reed] spoke.', ':person[reed] left.'],
      ['Ben Reed, President of Northhaven Institute (NI), spoke.', 'Dr. Ben Reed left.'],
    ],
    [
      'without titles, honorific and name at once',
      [':person[lund] and :person[lund]'],
      ['Dr. Cora Lund and Dr. Cora Lund'],
    ],
    ['with a name alone, the name', [':person[fell] and :person[fell]'], ['Dee Fell and Dee Fell']],
    [
      'no comma before punctuation',
      ['With :person[reed]. (:person[moss])'],
      [
        'With Ben Reed, President of Northhaven Institute (NI). (Ada Moss, Founding President of the Academy of Tidal Medicine (ATM) and Director of NI)',
      ],
    ],
    [
      'no comma before a comma',
      ['With :person[reed], who spoke'],
      ['With Ben Reed, President of Northhaven Institute (NI), who spoke'],
    ],
    [
      'no comma before a bracket',
      [':person[reed] (left)'],
      ['Ben Reed, President of Northhaven Institute (NI) (left)'],
    ],
    ['no comma at the end', ['by :person[reed]'], ['by Ben Reed, President of Northhaven Institute (NI)']],
    [
      'a comma before another mention',
      [':person[reed] :person[fell]'],
      ['Ben Reed, President of Northhaven Institute (NI), Dee Fell'],
    ],
    [
      'a comma on the next line of the source',
      [':person[reed]\nspoke'],
      ['Ben Reed, President of Northhaven Institute (NI),\nspoke'],
    ],
    [
      'titles wait for a possessive to pass',
      [':person[reed]’s talk. :person[reed] spoke. :person[reed] left.'],
      ['Ben Reed’s talk. Ben Reed, President of Northhaven Institute (NI), spoke. Dr. Ben Reed left.'],
    ],
    ['a straight apostrophe is one too', [":person[reed]'s talk"], ["Ben Reed's talk"]],
    [
      'a closing quotation mark is none',
      ['‘with :person[reed]’ sang'],
      ['‘with Ben Reed, President of Northhaven Institute (NI)’ sang'],
    ],
    ['titles wait for a hyphen to pass', ['the :person[reed]-led team'], ['the Ben Reed-led team']],
    [
      'titles at one institution stand together',
      [':person[park]'],
      ['Eli Park, Dean and Professor of Rivers at the Harbour Archive and Laureate'],
    ],
    [
      'short by hand introduces nobody',
      [':person[moss]{short} spoke. :person[moss] left.'],
      [`Moss spoke. ${MOSS}, left.`],
    ],
    [
      'full by hand, again',
      [':person[fell] :person[reed] :person[reed]{full}'],
      ['Dee Fell Ben Reed, President of Northhaven Institute (NI), Ben Reed, President of NI'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(en(...lines)).toEqual(expected)
  })
})

describe('organizations in English', () => {
  test.each([
    [
      'first with article and short form, then short',
      [':org[academy] and :org[academy]'],
      ['The Academy of Tidal Medicine (ATM) and ATM'],
    ],
    ['without article', ['at :org[institute] and :org[institute]'], ['at Northhaven Institute (NI) and NI']],
    [
      'without short form the article stays',
      [':org[archive] and :org[archive]'],
      ['The Harbour Archive and the Harbour Archive'],
    ],
    ['a capital after a full stop', ['It ended. :org[archive] opened.'], ['It ended. The Harbour Archive opened.']],
    ['a capital after a quotation', ['“It ended.” :org[archive] opened.'], ['“It ended.” The Harbour Archive opened.']],
    ['a capital in a quotation', ['“:org[archive] opened.”'], ['“The Harbour Archive opened.”']],
    ['none after an abbreviation', ['Dr. Lund vs. :org[archive]'], ['Dr. Lund vs. the Harbour Archive']],
    ['none after an hour', ['At 9:00 a.m. :org[archive] opened'], ['At 9:00 a.m. the Harbour Archive opened']],
    ['none in a bracket within a sentence', ['partners (:org[archive])'], ['partners (the Harbour Archive)']],
    [
      'an article of the author is enough',
      ['the :org[archive], The :org[archive], our :org[archive]'],
      ['the Harbour Archive, The Harbour Archive, our Harbour Archive'],
    ],
    ['so is a genitive', ["Northhaven's :org[archive]"], ["Northhaven's Harbour Archive"]],
    [
      'none where a hyphen makes it part of a word',
      [':org[archive]-led, non-:org[archive]'],
      ['Harbour Archive-led, non-Harbour Archive'],
    ],
    [
      'the short form waits for a possessive to pass',
      [":org[academy]'s doctors met :org[academy] and :org[academy]'s head"],
      ["The Academy of Tidal Medicine's doctors met the Academy of Tidal Medicine (ATM) and ATM's head"],
    ],
    [
      'introduced by a title',
      ['With :person[reed]. At :org[institute]'],
      ['With Ben Reed, President of Northhaven Institute (NI). At NI'],
    ],
    [
      'a title finds it introduced',
      ['At :org[institute], :person[reed] spoke'],
      ['At Northhaven Institute (NI), Ben Reed, President of NI, spoke'],
    ],
    [
      'by hand',
      [':org[academy]{short} and :org[academy]{full} and :org[academy]{full}'],
      ['ATM and the Academy of Tidal Medicine (ATM) and the Academy of Tidal Medicine (ATM)'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(en(...lines)).toEqual(expected)
  })
})

describe('the event in English', () => {
  test.each([
    ['date, without hours', ['On :event[date], we met.'], ['On July 2–4, 2024, we met.']],
    ['name', ['The :event[name]'], ['The Northhaven Symposium']],
    ['city', ['in :event[city]'], ['in Northhaven']],
    [
      'place, which mentions the organization',
      ['in :event[place]; at :org[institute]'],
      ['in Hall A at Northhaven Institute (NI); at NI'],
    ],
  ])('%s', (_, lines, expected) => {
    expect(en(...lines)).toEqual(expected)
  })

  const at = (venue: PublicFacts['event']['venue']) =>
    printed(
      ['at :event[place], in :event[city].'],
      editionOf('en', { ...english, event: { type: 'visit', name: 'Visit', start: '2024-07-02', venue } }),
    )
  test.each([
    ['an organization alone', { organization: 'archive', city: 'Seaward' }, 'at the Harbour Archive, in Seaward.'],
    ['a country alone', { country: 'Nowhere' }, 'at Nowhere, in Nowhere.'],
    [
      'two places in one city',
      [
        { place: 'Hall A', city: 'Seaward' },
        { place: 'Hall B', city: 'Seaward' },
      ],
      'at Hall A and Hall B, in Seaward.',
    ],
    [
      'two cities',
      [
        { organization: 'institute', city: 'Northhaven' },
        { organization: 'archive', city: 'Seaward' },
      ],
      'at Northhaven Institute (NI) and Harbour Archive, in Northhaven and Seaward.',
    ],
    ['nothing, left to reviewers', undefined, 'at , in .'],
  ])('%s', (_, venue, expected) => {
    expect(at(venue)).toEqual([expected])
  })
})

test('a heading names people and organizations briefly and introduces nobody', () => {
  expect(en('# :person[moss] and :org[academy] visit :org[archive]', ':person[moss] saw :org[archive].')).toEqual([
    'Ada Moss and ATM visit Harbour Archive',
    'Ada Moss, Founding President of the Academy of Tidal Medicine (ATM) and Director of Northhaven Institute (NI), saw the Harbour Archive.',
  ])
  expect(en('# :org[academy]{full} meets :person[moss]{short}', 'With :org[academy].')).toEqual([
    'Academy of Tidal Medicine (ATM) meets Moss',
    'With ATM.',
  ])
})

const chinese: Partial<PublicFacts> = {
  event: {
    type: '访问',
    name: '北港论坛',
    start: '2024-07-02',
    end: '2024-07-04',
    venue: [{ organization: 'institute', place: 'A厅' }, { city: '北港' }],
  },
  organizations: [
    { id: 'academy', name: '潮汐医学院', short: 'ATM', article: 'the', role: 'visitor' },
    { id: 'institute', name: '北港研究所', short: '北港所', role: 'host' },
  ],
  people: [
    {
      id: 'moss',
      name: '莫思',
      honorific: '教授',
      party: 'visitor',
      roles: [
        { title: '创始院长', organization: 'academy' },
        { title: '教授', organization: 'academy' },
        { title: '主任', organization: 'institute' },
      ],
    },
    {
      id: 'lund',
      name: 'Cora Lund',
      honorific: '博士',
      party: 'guest',
      roles: [{ title: 'Director', organization: 'institute' }],
    },
    { id: 'fell', name: '费迪', honorific: 'Dr.', short: 'Fell', party: 'guest' },
    { id: 'reed', name: 'Ben Reed', honorific: 'Dr.', party: 'guest' },
  ],
}

describe('in Chinese', () => {
  const untranslated = [
    ...['organizations.academy.article', 'people.fell.honorific', 'people.fell.short'],
    ...['people.reed.name', 'people.reed.honorific'],
  ]
  const zh = (...lines: string[]) => printed(lines, editionOf('zh-Hans', chinese, untranslated))
  test.each([
    [
      'titles before the name, honorific after it',
      [':person[moss]率团。:person[moss]讲话。'],
      ['潮汐医学院（ATM）创始院长、教授、北港研究所（北港所）主任莫思率团。莫思教授讲话。'],
    ],
    [
      'nothing is deferred, as nothing is fastened',
      [':person[moss]的团队'],
      ['潮汐医学院（ATM）创始院长、教授、北港研究所（北港所）主任莫思的团队'],
    ],
    [
      'a space between Latin words only',
      [':person[lund]来了,:person[lund]走了'],
      ['北港研究所（北港所）Director Cora Lund来了,Cora Lund博士走了'],
    ],
    [
      'an untranslated honorific or short form stays away from a translated name',
      [':person[fell]和:person[fell]'],
      ['费迪和费迪'],
    ],
    ['an untranslated person is put as that language does', [':person[reed]到访'], ['Dr. Ben Reed到访']],
    [
      'no article, short form in full-width brackets',
      ['赴:org[academy],:org[academy]与:org[institute]的专家'],
      ['赴潮汐医学院（ATM）,ATM与北港研究所（北港所）的专家'],
    ],
    [
      'the event',
      [':event[date],:event[name]在:event[place]举行,:event[city]'],
      ['2024年7月2日至4日,北港论坛在北港研究所（北港所）A厅举行,北港'],
    ],
    ['a heading', ['# :person[moss]访问:org[institute]'], ['莫思访问北港所']],
  ])('%s', (_, lines, expected) => {
    expect(zh(...lines)).toEqual(expected)
  })
})

test('in Japanese titles stand before the name, joined by の', () => {
  const japanese = editionOf('ja', {
    organizations: [{ id: 'institute', name: '北港研究所', short: 'NI', role: 'host' }],
    people: [
      {
        id: 'moss',
        name: '森あだ',
        honorific: '氏',
        party: 'host',
        roles: [{ title: '所長', organization: 'institute' }],
      },
    ],
  })
  expect(printed([':person[moss]が来訪した。:person[moss]は:org[institute]で講演した。'], japanese)).toEqual([
    '北港研究所（NI）所長の森あだが来訪した。森あだ氏はNIで講演した。',
  ])
})

describe('a German record with English names', () => {
  const german = editionOf('de', {
    event: {
      type: 'Besuch',
      name: 'Forum',
      start: '2024-07-02',
      end: '2024-07-04',
      venue: { organization: 'institute', place: 'Wellensaal' },
    },
    organizations: [
      { id: 'academy', name: 'Academy of Tidal Medicine', short: 'ATM', article: 'die', role: 'visitor' },
      { id: 'institute', name: 'Northhaven Institute', short: 'NI', article: 'das', role: 'host' },
      { id: 'fund', name: 'Harbour Fund', article: 'der', role: 'partner' },
      { id: 'lab', name: 'Seaward Laboratory', role: 'partner' },
    ],
    people: [
      {
        id: 'moss',
        name: 'Ada Moss',
        honorific: 'Dr.',
        party: 'visitor',
        roles: [
          { title: 'Präsidentin', organization: 'academy' },
          { title: 'Direktorin', organization: 'institute' },
        ],
      },
      {
        id: 'reed',
        name: 'Ben Reed',
        honorific: 'Prof.',
        party: 'host',
        roles: [{ title: 'Leiter', organization: 'lab' }],
      },
      {
        id: 'wolf',
        name: 'Kai Wolf',
        party: 'host',
        roles: [
          { title: 'Professor', organization: 'academy' },
          { title: 'Vorsitzender', organization: 'fund' },
        ],
      },
    ],
  })
  test.each([
    [
      ':person[moss] besuchte :org[institute]. :person[moss] sprach.',
      'Ada Moss, Präsidentin der Academy of Tidal Medicine (ATM) und Direktorin des Northhaven Institute (NI), besuchte das NI. Dr. Ada Moss sprach.',
    ],
    [
      ':person[reed]s Labor, geleitet von :person[reed], :org[lab]',
      'Ben Reeds Labor, geleitet von Ben Reed, Leiter von Seaward Laboratory, Seaward Laboratory',
    ],
    [':org[academy] und :org[academy] luden ein.', 'Die Academy of Tidal Medicine (ATM) und die ATM luden ein.'],
    [
      'Er kam mit :org[academy] von :org[institute]. Für :org[fund] sprach niemand.',
      'Er kam mit der Academy of Tidal Medicine (ATM) vom Northhaven Institute (NI). Für den Harbour Fund sprach niemand.',
    ],
    [
      'Im :org[institute], in der :org[academy], wegen :org[fund]',
      'Im Northhaven Institute (NI), in der Academy of Tidal Medicine (ATM), wegen des Harbour Fund',
    ],
    [
      'Zu :org[institute] gehört die :org[academy]-Delegation.',
      'Zum Northhaven Institute (NI) gehört die Academy of Tidal Medicine-Delegation.',
    ],
    ['Vom :event[date]: :event[name]', 'Vom 2. bis 4. Juli 2024: Forum'],
    ['Im :event[place] tagte :org[institute].', 'Im Wellensaal des Northhaven Institute (NI) tagte das NI.'],
    [
      'Menschen von :org[institute] und :org[academy] sowie :org[fund] kamen.',
      'Menschen vom Northhaven Institute (NI) und der Academy of Tidal Medicine (ATM) sowie dem Harbour Fund kamen.',
    ],
    [
      ':org[academy] und :org[institute] laden ein.',
      'Die Academy of Tidal Medicine (ATM) und das Northhaven Institute (NI) laden ein.',
    ],
    ['Die Leitung des :org[institute]', 'Die Leitung des Northhaven Institute (NI)'],
    [
      'Es kam :person[wolf].',
      'Es kam Kai Wolf, Professor an der Academy of Tidal Medicine (ATM) und Vorsitzender des Harbour Fund.',
    ],
  ])('%s', (source, expected) => {
    expect(
      printed([source], german)
        .join()
        .replace(/\u2009/gu, ' '),
    ).toBe(expected)
  })

  test('an English article is none in German', () => {
    const borrowed = editionOf('de', english, ['organizations.academy.article', 'organizations.archive.article'])
    expect(printed(['Bei :org[archive]'], borrowed)).toEqual(['Bei Harbour Archive'])
  })
})

describe('in French articles merge', () => {
  const french = editionOf('fr', {
    event: {
      type: 'visite',
      name: 'Forum',
      start: '2024-07-01',
      end: '2024-07-04',
      venue: { organization: 'centre', place: 'Grand Amphithéâtre' },
    },
    organizations: [
      { id: 'centre', name: 'Centre des marées', short: 'CDM', article: 'le', role: 'host' },
      { id: 'institute', name: 'Institut du Nord', short: 'IDN', article: 'l’', role: 'visitor' },
      { id: 'lab', name: 'Atelier Seaward', role: 'partner' },
    ],
    people: [
      {
        id: 'moss',
        name: 'Ada Moss',
        honorific: 'Pr',
        party: 'host',
        roles: [
          { title: 'directrice', organization: 'centre' },
          { title: 'membre', organization: 'lab' },
        ],
      },
    ],
  })
  test.each([
    ['Dans le :event[place]', 'Dans le Grand Amphithéâtre du Centre des marées (CDM)'],
    ['L’équipe de :org[centre] et :org[centre]', 'L’équipe du Centre des marées (CDM) et du CDM'],
    [':org[institute], puis à :org[centre]', 'L’Institut du Nord (IDN), puis au Centre des marées (CDM)'],
    ['De :org[centre] à :org[institute]', 'Du Centre des marées (CDM) à l’Institut du Nord (IDN)'],
    ['avec l’:org[institute]', 'avec l’Institut du Nord (IDN)'],
    [
      ':person[moss] a parlé. :person[moss] est partie.',
      'Ada Moss, directrice du Centre des marées (CDM) et membre d’Atelier Seaward, a parlé. Pr Ada Moss est partie.',
    ],
    [':event[date], un forum', 'Du 1er au 4 juillet 2024, un forum'],
    ['la réunion du :event[date]', 'la réunion du 1er au 4 juillet 2024'],
    [
      'la charte de :org[centre] et :org[institute]',
      'la charte du Centre des marées (CDM) et de l’Institut du Nord (IDN)',
    ],
    ['entre :org[centre] et :org[institute]', 'entre le Centre des marées (CDM) et l’Institut du Nord (IDN)'],
    ['Jusqu’à :org[centre]', 'Jusqu’au Centre des marées (CDM)'],
    ['NORD, le 4 juillet 2024 – :org[centre] ouvre', 'NORD, le 4 juillet 2024 – Le Centre des marées (CDM) ouvre'],
  ])('%s', (source, expected) => {
    expect(printed([source], french)).toEqual([expected])
  })
})

test('a language without a table joins titles without grammar that might be wrong', () => {
  expect(printed([':person[moss] habló.'], editionOf('es', english, ['organizations.academy.article']))).toEqual([
    'Ada Moss, Founding President, Academy of Tidal Medicine (ATM); Director, Northhaven Institute (NI), habló.',
  ])
})

describe('a name’s own script', () => {
  const people = (name: string, extra: object = {}): Partial<PublicFacts> => ({
    ...english,
    people: [{ id: 'lin', name, party: 'host', ...extra }],
  })
  const first = (language: string, names: Readonly<Record<string, string>>, extra: object = {}) => {
    const editions = new Map(Object.entries(names).map(([tag, name]) => [tag, editionOf(tag, people(name, extra))]))
    const edition = editions.get(language)
    return edition && printed([':person[lin] came, :person[lin] saw.'], edition, { editions })[0]
  }
  test.each([
    ['Han in English', 'en', { en: 'Mu Lin', 'zh-Hans': '林木' }, 'Mu Lin (林木) came, Mu Lin saw.'],
    ['Han in German', 'de', { en: 'Mu Lin', 'zh-Hans': '林木', de: 'Mu Lin' }, 'Mu Lin (林木) came, Mu Lin saw.'],
    ['kana and kanji', 'en', { ja: '森さくら', en: 'Sakura Mori' }, 'Sakura Mori (森さくら) came, Sakura Mori saw.'],
    [
      'the original’s before a translation’s',
      'en',
      { 'zh-Hant': '林樹', 'zh-Hans': '林树', en: 'Shu Lin' },
      'Shu Lin (林樹) came, Shu Lin saw.',
    ],
    ['Hangul of a Korean original', 'en', { ko: '임목', en: 'Mok Lim' }, 'Mok Lim (임목) came, Mok Lim saw.'],
    ['never Latin in Chinese', 'zh-Hans', { en: 'Mu Lin', 'zh-Hans': '林木' }, '林木 came, 林木 saw.'],
    [
      'never a transcription into Chinese',
      'en',
      { en: 'Ada Moss', 'zh-Hans': '埃达·莫斯' },
      'Ada Moss came, Ada Moss saw.',
    ],
    [
      'never a transcription into katakana',
      'en',
      { en: 'Ada Moss', ja: 'エイダ モス' },
      'Ada Moss came, Ada Moss saw.',
    ],
    [
      'Latin in Chinese, behind a transcription',
      'zh-Hans',
      { en: 'Ada Moss', 'zh-Hans': '埃达·莫斯' },
      '埃达·莫斯（Ada Moss） came, 埃达·莫斯 saw.',
    ],
    [
      'Latin in Japanese, behind katakana',
      'ja',
      { de: 'Ada Moss', 'zh-Hans': '埃达·莫斯', ja: 'エイダ・モス' },
      'エイダ・モス（Ada Moss） came, エイダ・モス saw.',
    ],
    ['never what is not translated', 'en', { en: '林木', 'zh-Hans': '林木' }, '林木 came, 林木 saw.'],
  ])('%s', (_, language, names, expected) => {
    expect(first(language, names as Record<string, string>)).toBe(expected)
  })

  test('stands with the name, before titles that follow it', () => {
    expect(
      first('en', { en: 'Mu Lin', 'zh-Hans': '林木' }, { roles: [{ title: 'Head', organization: 'institute' }] }),
    ).toBe('Mu Lin (林木), Head of Northhaven Institute (NI), came, Mu Lin saw.')
    expect(
      first(
        'zh-Hans',
        { en: 'Ada Moss', 'zh-Hans': '埃达·莫斯' },
        { roles: [{ title: '院长', organization: 'institute' }] },
      ),
    ).toBe('Northhaven Institute（NI）院长埃达·莫斯（Ada Moss） came, 埃达·莫斯 saw.')
  })
})

test.each([':person[nobody]', ':org[nowhere]', ':event[weather]'])('%s is an error', (source) => {
  expect(() => en(source)).toThrow(/Unexpected/u)
})
