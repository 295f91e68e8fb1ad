import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { nearMisses } from '../../../src/record/register/names.ts'
import { unknownShorts } from '../../../src/record/register/short-forms.ts'
import { wrongTitles } from '../../../src/record/register/titles.ts'
import { unknownNames } from '../../../src/record/register/unknown.ts'
import type { CheckedFile, RuleContext } from '../../../src/record/rule.ts'
import { contextOf } from '../prose/bundle.ts'

const facts = `event: { type: visit, name: Visit, start: "2031-07-02" }
organizations:
  - { id: nhi, name: Northhaven Marine Research Institute, short: NMRI, article: the, role: host }
  - { id: gvu, name: Greenvale University, short: GVU, role: visitor }
people:
  - { id: lin, name: Shulan Merrow, honorific: Dr., party: host, roles: [{ title: Founding President, organization: nhi }] }
  - { id: qi, name: Qiyu Calder, honorific: Prof., party: visitor }
  - { id: ke, name: Ke Osei, party: visitor, roles: [{ title: Dean, organization: gvu }] }`

const words = `organizations: [{ id: nhi, name: 北港海洋研究院 }, { id: gvu, name: 绿谷大学 }]
people:
  - { id: lin, name: 闻舒澜, roles: [{ title: 创始院长, organization: nhi }] }
  - { id: qi, name: 柯启宇 }
  - { id: ke, name: 奥塞·克, roles: [{ title: 教务长, organization: gvu }] }`

async function english(text: string): Promise<[RuleContext, CheckedFile]> {
  const context = await contextOf(`---\nlanguage: en\n${facts}\n---\n\n# Visit\n\n## Lead\n\n${text}\n`)
  const [file] = context.files
  if (!file) throw new Error('Expected a file')
  return [context, file]
}

async function chinese(text: string): Promise<[RuleContext, CheckedFile]> {
  const translation = `---\nlanguage: zh-Hans\n${words}\n---\n\n# 访问\n\n## 导语\n\n${text}\n`
  const context = await contextOf(`---\nlanguage: en\n${facts}\n---\n\n# Visit\n`, { 'zh-Hans': translation })
  const [, file] = context.files
  if (!file) throw new Error('Expected a translation')
  return [context, file]
}

const near = (given: [RuleContext, CheckedFile]) =>
  nearMisses(...given).map(({ found, named }) => `${found} → ${named.name}`)
const titles = ([, file]: [RuleContext, CheckedFile]) =>
  wrongTitles(file).map(({ found, titles }) => `${found} → ${titles.join(', ')}`)
const unknown = (given: [RuleContext, CheckedFile]) => unknownNames(...given).map(({ name }) => name)

describe('names that are nearly right', () => {
  it.each([
    ['Calder Qiyu spoke.', 'Calder Qiyu → Qiyu Calder'],
    ['Shulan Merow spoke.', 'Shulan Merow → Shulan Merrow'],
    ['Shlan\nMerrow’s talk', 'Shlan Merrow → Shulan Merrow'],
    ['Qiyu Cadler spoke.', 'Qiyu Cadler → Qiyu Calder'],
    ['Qi-yu Calder spoke.', 'Qi-yu Calder → Qiyu Calder'],
    [
      'The Northaven Marine Research Institute hosted.',
      'Northaven Marine Research Institute → Northhaven Marine Research Institute',
    ],
    [
      'The Northhaven Research Marine Institute hosted.',
      'Northhaven Research Marine Institute → Northhaven Marine Research Institute',
    ],
  ])('%s', async (text, found) => expect(near(await english(text))).toEqual([found]))

  it.each([
    'Shulan Merrow, Qiyu Calder’s colleague, spoke; so did Qiyu\nCalder.',
    'QIYU CALDER in a poster',
    'Ko Osei and Kim Osei are other people.',
    'Calder, Qiyu and others came.',
    'A research institute and a marine research institute met at Greenvale.',
  ])('not: %s', async (text) => expect(near(await english(text))).toEqual([]))

  it.each([
    ['闻书澜发言。', '闻书澜 → 闻舒澜'],
    ['文舒澜发言。', '文舒澜 → 闻舒澜'],
    ['柯启雨发言。', '柯启雨 → 柯启宇'],
    ['北港海洋研究所接待。', '北港海洋研究所 → 北港海洋研究院'],
  ])('%s', async (text, found) => expect(near(await chinese(text))).toEqual([found]))

  it.each(['闻舒澜、柯启宇发言。', '由舒澜发言。', '这家研究院与那家大学合作。'])('not: %s', async (text) =>
    expect(near(await chinese(text))).toEqual([]),
  )
})

describe('titles beside names', () => {
  it.each([
    ['Director Shulan Merrow spoke.', 'Director → Founding President'],
    ['Vice President :person[lin] spoke.', 'Vice President → Founding President'],
    ['Shulan Merrow, Director of the institute, spoke.', 'Director → Founding President'],
    ['Mr. Qiyu Calder spoke.', 'Mr. → Prof. Qiyu Calder'],
    ['President Ke Osei spoke.', 'President → Dean'],
  ])('%s', async (text, found) => expect(titles(await english(text))).toEqual([found]))

  it.each([
    'President Shulan Merrow and Founding President :person[lin] are one.',
    'Professor Qiyu Calder, Prof. Qiyu Calder and Dean Ke Osei spoke.',
    'Our president, Shulan Merrow, spoke. Dr. :person[lin] agreed.',
  ])('not: %s', async (text) => expect(titles(await english(text))).toEqual([]))

  it.each([
    ['主任闻舒澜发言。', '主任 → 创始院长'],
    ['闻舒澜副院长发言。', '副院长 → 创始院长'],
    ['校长:person[lin]发言。', '校长 → 创始院长'],
  ])('%s', async (text, found) => expect(titles(await chinese(text))).toEqual([found]))

  it.each(['创始院长闻舒澜、院长:person[lin]、闻舒澜院长发言。', ':person[ke]和院长:person[lin]发言。'])(
    'not: %s',
    async (text) => expect(titles(await chinese(text))).toEqual([]),
  )
})

describe('short forms', () => {
  const shorts = ([, file]: [RuleContext, CheckedFile]) => unknownShorts(file).map(({ short }) => short)
  it.each([
    ['NMRI and GVU met.', ['NMRI', 'GVU']],
    [':org[nhi] and GVU met at NMRI.', ['GVU']],
    [':person[lin] came with people of Greenvale University; NMRI and GVU met.', []],
    ['NMRIs and AGVU are other words.', []],
  ])('%s', async (text, found) => expect(shorts(await english(text))).toEqual(found))
})

describe('names that the record does not know', () => {
  it.each([
    ['Dr. Jane Doe met Professor John Q. Public.', ['Jane Doe', 'John Q. Public']],
    ['Mary Roe, the Deputy Director, left; Richard Roe said so.', ['Mary Roe', 'Richard Roe']],
    ['Dr. Miller came.', ['Miller']],
    ['Director Qiyu Calder said so.', []],
    ['Dr. Jane Doe spoke. Dr. Jane Doe left.', ['Jane Doe']],
    ['Prof. Qiyu Calder, Dr. Merrow and Dean Ke Osei spoke.', []],
    ['President University Council said so. Greenvale University announced it. Open Water Day said little.', []],
    ['Prof. Calder Qiyu spoke.', []],
  ])('%s', async (text, names) => expect(unknown(await english(text)).sort()).toEqual([...names].sort()))

  it.each([
    ['院长王建国发言。', ['王建国']],
    ['王建国院长和李明教授发言。', ['王建国', '李明']],
    ['绿谷大学的王建国教授赞同，并邀请李明教授来访。', ['王建国', '李明']],
    ['主任高度评价，院长马上答复，安全部长认可。他的高度评价、我们的安全主任、新的温室主任。', []],
    ['创始院长闻舒澜、柯启宇教授发言。', []],
  ])('%s', async (text, names) => expect(unknown(await chinese(text)).sort()).toEqual([...names].sort()))
})

/** A file in a language of its own, with these names. */
async function inLanguage(language: string, section: string, names: string, text: string) {
  const context = await contextOf(
    `---\nlanguage: ${language}\nevent: { type: visit, name: Visit, start: "2031-07-02" }\n${names}---\n\n# Visit\n\n## ${section}\n\n${text}\n`,
  )
  const [file] = context.files
  if (!file) throw new Error('Expected a file')
  return [context, file] as [RuleContext, CheckedFile]
}

const german = (text: string) =>
  inLanguage(
    'de',
    'Vorspann',
    `organizations:
  - { id: ukn, name: Universitätsklinikum Nordhafen, short: UKN, role: host }
  - { id: fun, name: Freie Universität Nordhafen, role: host }
  - { id: nim, name: Nordhafener Institut für Meeresforschung, role: visitor }
people:
  - { id: weber, name: Anna Weber, party: host, roles: [{ title: Direktorin, organization: ukn }] }
  - { id: fritz, name: Karl Fritz, party: host }
`,
    text,
  )

describe('names in German, in whatever case', () => {
  it.each([
    'Die Leitung des Universitätsklinikums Nordhafen begrüßte die Gäste.',
    'An der Freien Universität Nordhafen, nicht am Nordhafener Institut für Meeresforschung.',
    'Im Hörsaal des Nordhafener Instituts für Meeresforschung, eines Institutes.',
    'Anna Webers Vortrag überzeugte. Dr. Webers Team auch. Karl Fritz’ Vortrag ebenfalls.',
    'Dr. Anna Webers Vortrag war gut.',
  ])('are right: %s', async (text) => {
    const given = await german(text)
    expect([near(given), unknown(given), titles(given)]).toEqual([[], [], []])
  })

  it.each([
    [
      'Die Leitung des Universitätsklinikums Nordhaven begrüßte sie.',
      'Universitätsklinikums Nordhaven → Universitätsklinikum Nordhafen',
    ],
    ['Anna Wehers Vortrag überzeugte.', 'Anna Wehers → Anna Weber'],
    [
      'Am Nordhavener Institut für Meeresforschung',
      'Nordhavener Institut für Meeresforschung → Nordhafener Institut für Meeresforschung',
    ],
  ])('are wrong: %s', async (text, found) => expect(near(await german(text))).toEqual([found]))

  it('introduce a short form', async () => {
    const [, file] = await german('Der Vorstand des Universitätsklinikums Nordhafen (UKN) tagte. Das UKN war dabei.')
    expect(unknownShorts(file)).toEqual([])
  })

  it('list who is unknown', async () => {
    expect(
      unknown(await german('Dr. Petra Sander lobte sie. Die Universitätsklinik Südstadt erklärte nichts.')),
    ).toEqual(['Petra Sander'])
  })
})

const french = (text: string) =>
  inLanguage(
    'fr',
    'Chapeau',
    'organizations: [{ id: upn, name: Université de Port-Nord, role: host }]\npeople: [{ id: morel, name: Claire Morel, party: host }]\n',
    text,
  )

describe('names in French', () => {
  it.each([
    'Les équipes de l’université de Port-Nord ont accueilli Claire Morel.',
    'L’université de Port-Nord accueille 12 000 étudiants ; l’Université de Port-Nord aussi.',
  ])('are right: %s', async (text) => expect(near(await french(text))).toEqual([]))

  it.each([
    ['L’université de Porte-Nord accueille.', 'université de Porte-Nord → Université de Port-Nord'],
    ['Selon Claire Morell, oui.', 'Claire Morell → Claire Morel'],
  ])('are wrong: %s', async (text, found) => expect(near(await french(text))).toEqual([found]))
})

const japanese = (text: string) =>
  inLanguage(
    'ja',
    'リード',
    `organizations: [{ id: ngi, name: 北港海洋研究所, role: host }]
people:
  - { id: tanaka, name: 田中 太郎, party: host, roles: [{ title: 所長, organization: ngi }] }
  - { id: varn, name: イルゼ・ヴァーン, party: visitor }
`,
    text,
  )

describe('names in Japanese that the record does not know', () => {
  it.each([
    ['所長の鈴木一郎は歓迎した。', ['鈴木一郎']],
    ['佐藤さくらさんと高橋健二教授が発表した。', ['佐藤さくら', '高橋健二']],
    ['山本院長が挨拶し、王小明博士が続いた。', ['山本', '王小明']],
    ['ジョン・スミス氏は質問した。', ['ジョン・スミス']],
    ['スミス教授は質問した。', ['スミス']],
    ['佐々木 希副院長が案内した。', ['佐々木 希']],
    ['田中太郎所長、田中所長、イルゼ・ヴァーン氏、ヴァーン博士が出席した。', []],
    ['同氏、両氏、名誉教授、客員教授、医学博士、お客さん、患者さん、皆さんが来た。', []],
    ['中山大学長、千葉市長、石川県知事、森林管理局長、安全部長、大学病院長が来た。', []],
    ['所長の挨拶のあと、院長の案内で研究所を視察した。', []],
  ])('%s', async (text, names) => expect(unknown(await japanese(text)).sort()).toEqual([...names].sort()))
})

it.each(['2024-07-02-smart-pumch', '2027-03-08-open-tide'])('finds nothing in the sample %s', async (id) => {
  const read = (file: string) => readFileSync(new URL(`../../../input/${id}/${file}`, import.meta.url), 'utf8')
  const context = await contextOf(read('record.md'), { 'zh-Hans': read('record.zh-Hans.md') })
  for (const file of context.files) {
    const given: [RuleContext, CheckedFile] = [context, file]
    expect([near(given), titles(given), unknown(given), unknownShorts(file)]).toEqual([[], [], [], []])
  }
})
