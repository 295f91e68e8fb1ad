import { describe, expect, test } from 'vitest'
import { checkBundle } from '../../src/record/index.ts'
import type { Edition } from '../../src/record/record.ts'
import { bundleOf } from './bundle.ts'
import { originalFile, translationFile } from './example-record.ts'
import { told } from './told.ts'

const original = `actions:
  - { id: plan, text: Write the plan, owner: ada, due: 2024-06-01, public: true }
  - { id: map, text: Draw the map, owner: Survey team }
units: [{ organization: nhi, names: [Tide Laboratory, Salt Laboratory] }]
organizations:
  - { id: nhi, name: Northhaven Institute, article: the, role: host, boilerplate: It studies tides. }
contacts: [{ name: Press office, role: Officer, organization: nhi, email: press@example.org, phone: "+00 10 0000" }]
`

/** The edition in Chinese of a record whose translation gives the words of \`facts\`. */
async function translated(facts: string): Promise<{ edition: Edition; source: string }> {
  const source = translationFile({ facts })
  const { record, messages } = await checkBundle(
    bundleOf({ 'record.md': originalFile({ facts: original }), 'record.zh-Hans.md': source }),
  )
  const edition = record?.editions.get('zh-Hans')
  if (!edition) throw new Error(messages.map(String).join('\n'))
  return { edition, source }
}

describe('a translated edition', () => {
  test('has the words of the translation and every other fact of the original', async () => {
    const { edition } =
      await translated(`actions: [{ id: map, text: 绘图, owner: 测绘队 }, { id: plan, text: 拟定计划 }]
units: [{ organization: nhi, names: [潮汐实验室, 盐实验室] }]
contacts: [{ name: 新闻办公室, role: 主任 }]
`)
    expect(edition.facts.actions).toEqual([
      { id: 'plan', text: '拟定计划', owner: 'ada', due: '2024-06-01', public: true },
      { id: 'map', text: '绘图', owner: '测绘队' },
    ])
    expect(edition.facts.units).toEqual([{ organization: 'nhi', names: ['潮汐实验室', '盐实验室'] }])
    expect(edition.facts.contacts).toEqual([
      { name: '新闻办公室', role: '主任', organization: 'nhi', email: 'press@example.org', phone: '+00 10 0000' },
    ])
    expect(edition.facts.id).toBe('example')
    expect(edition.facts.language).toBe('zh-Hans')
  })

  test('says in which language each string stands', async () => {
    const { edition } = await translated('actions: [{ id: plan, text: 拟定计划 }]\n')
    expect(edition.languageOf('actions.plan.text')).toBe('zh-Hans')
    expect(edition.languageOf('actions.map.text')).toBe('en')
    expect(edition.languageOf('actions.map.owner')).toBe('en')
    expect(edition.languageOf('actions.plan.owner')).toBe('zh-Hans')
    expect(edition.languageOf('units.nhi.names.1')).toBe('en')
    expect(edition.languageOf('event.venue.0.city')).toBe('zh-Hans')
    expect(edition.languageOf('event.start')).toBe('zh-Hans')
  })

  test('never borrows an article', async () => {
    const { edition } = await translated('')
    expect(edition.facts.organizations?.[0]).not.toHaveProperty('article')
  })

  test('knows where each fact stands: in the translation where it has it, else in the original', async () => {
    const { edition, source } = await translated('')
    const { path, position } = edition.placeOf('event.venue.0.city')
    expect(path).toBe('input/example/record.zh-Hans.md')
    expect(source.slice(position.start.offset, position.end.offset)).toBe('北港')
    expect(edition.placeOf('actions.plan.due').path).toBe('input/example/record.md')
    expect(edition.placeOf('people.ada.party').path).toBe('input/example/record.md')
  })
})

test('the place of what is absent is the head of its nearest parent', async () => {
  const source = originalFile()
  const { record } = await checkBundle(bundleOf({ 'record.md': source }))
  const at = (pointer: string) => {
    const { position } = record?.editions.get('en')?.placeOf(pointer) ?? {}
    return position && source.slice(position.start.offset, position.end.offset)
  }
  expect(at('event.start')).toBe('2024-05-06')
  expect(at('event.end')).toBe('event')
  expect(at('people.ben.roles.0.title')).toBe('{ id: ben, name: Ben Osei, honorific: Prof., party: visitor }')
  expect(at('briefing.to')).toBe('---')
})

describe('what a translation lacks', () => {
  test('is told string by string, a list without keys as one', async () => {
    const files = { 'record.md': originalFile({ facts: original }), 'record.zh-Hans.md': translationFile() }
    expect((await told(files)).map((line) => /Missing translation of `.*` \(`(.*)`\)/.exec(line)?.[1])).toEqual([
      'units.nhi.names',
      'actions.plan.text',
      'actions.map.text',
      'actions.map.owner',
      'contacts.0.role',
    ])
  })

  test('is not told where there is nothing to translate', async () => {
    const facts = 'release: { status: immediate, number: 2024-15, issuer: nhi, dateline: { city: Northhaven } }\n'
    expect(await told({ 'record.md': originalFile({ facts }), 'record.zh-Hans.md': translationFile() })).toEqual([])
  })
})

test('a translation into the language of another, or named for none that it is in, is refused', async () => {
  const files = {
    'record.md': originalFile(),
    'record.zh-Hans.md': translationFile(),
    'record.zh-hans.md': translationFile(),
  }
  expect(await told(files)).toContainEqual(
    expect.stringContaining('error Unexpected translation into `zh-Hans`, expected another language'),
  )
})
