import { describe, expect, test } from 'vitest'
import { hasLanguage, languageFor, sectionHeadings, sectionNamed } from '../../src/language/index.ts'
import { labelNames } from '../../src/language/labels.ts'
import { fill } from '../../src/language/language.ts'
import { sectionNames } from '../../src/language/sections.ts'

const tags = ['en', 'zh-Hans', 'zh-Hant', 'ja', 'de', 'fr']

describe('a tag finds its language', () => {
  test.each([
    ['en-GB', 'English', 'Latn'],
    ['zh', '简体中文', 'Hans'],
    ['zh-CN', '简体中文', 'Hans'],
    ['zh-SG', '简体中文', 'Hans'],
    ['zh-TW', '繁體中文', 'Hant'],
    ['zh-HK', '繁體中文', 'Hant'],
    ['zh-Hant-HK', '繁體中文', 'Hant'],
    ['ja-JP', '日本語', 'Jpan'],
    ['de-AT', 'Deutsch', 'Latn'],
    ['fr-CA', 'Français', 'Latn'],
    ['ZH-hans', '简体中文', 'Hans'],
  ])('%s is %s', (tag, name, script) => {
    expect(languageFor(tag)).toMatchObject({ tag, name, script })
    expect(hasLanguage(tag)).toBe(true)
  })

  test('a language without a table has English words and its own dates and lists', () => {
    const spanish = languageFor('es-MX')
    expect(hasLanguage('es-MX')).toBe(false)
    expect(spanish.name).toMatch(/español/u)
    expect(spanish.labels['notes-to-editors']).toBe('Notes to editors')
    expect(spanish.date('2024-07-02')).toBe('2 de julio de 2024')
    expect(spanish.list(['a', 'b', 'c'])).toBe('a, b y c')
  })

  test.each(['x', '', 'not a tag', 'en-'])('%j is no tag and is treated as English', (tag) => {
    expect(languageFor(tag).date('2024-07-02')).toBe('July 2, 2024')
  })
})

describe('lists', () => {
  test.each([
    ['en', 'a, b and c'],
    ['zh-Hans', 'a、b和c'],
    ['zh-Hant', 'a、b和c'],
    ['ja', 'a、b、c'],
    ['de', 'a, b und c'],
    ['fr', 'a, b et c'],
  ])('in %s: %s', (tag, printed) => {
    expect(languageFor(tag).list(['a', 'b', 'c'])).toBe(printed)
    expect(languageFor(tag).list(['a'])).toBe('a')
    expect(languageFor(tag).list([])).toBe('')
  })
})

describe.each(tags)('the words of %s', (tag) => {
  const marks = (label: string) => [...label.matchAll(/\{\w+\}/gu)].map(String).sort()

  test.each(labelNames)('%s takes what the English one takes', (name) => {
    const label = languageFor(tag).labels[name]
    expect(label.trim()).not.toBe('')
    expect(marks(label)).toEqual(marks(languageFor('en').labels[name]))
  })

  test('each section has a heading of its own, by which it is known', () => {
    const headings = sectionNames.map((name) => languageFor(tag).sections[name])
    expect(new Set(headings).size).toBe(sectionNames.length)
    expect(headings.map((heading) => sectionNamed(heading, tag))).toEqual([...sectionNames])
    expect(sectionNames.map((name) => sectionNamed(languageFor('en').sections[name], tag))).toEqual([...sectionNames])
  })
})

describe('the heading of a section', () => {
  test.each([
    ['Next steps', 'zh-Hans', 'next-steps'],
    ['  NEXT STEPS ', 'en', 'next-steps'],
    ['后续计划', 'zh-CN', 'next-steps'],
    ['學術報告', 'zh-TW', 'presentations'],
    ['Re\u0301sultats', 'fr', 'outcomes'],
    ['RÉSULTATS', 'fr', 'outcomes'],
    ['Vorträge', 'de', 'presentations'],
    ['视察', 'en', undefined],
    ['Vorträge', 'fr', undefined],
    ['Chronicle', 'en', undefined],
    ['', 'en', undefined],
  ])('%j in a file in %s is %s', (heading, tag, name) => {
    expect(sectionNamed(heading, tag)).toBe(name)
  })

  test('may be English or the language of the file', () => {
    expect(sectionHeadings('tour', 'de')).toEqual(['Tour', 'Rundgang'])
    expect(sectionHeadings('tour', 'en')).toEqual(['Tour'])
    expect(sectionHeadings('tour', 'es')).toEqual(['Tour'])
  })
})

test('marks of a label are filled with text as it is', () => {
  const { labels } = languageFor('en')
  expect(fill(labels['page-of'], { page: '1', pages: '3' })).toBe('Page 1 of 3')
  expect(fill(labels.about, { organization: '{page} $& $1' })).toBe('About {page} $& $1')
})
