import { describe, expect, it } from 'vitest'
import { checkBundle, severityOf } from '../../../src/record/index.ts'
import { unknownAcronyms } from '../../../src/record/style/acronyms.ts'
import { altFault } from '../../../src/record/style/alt.ts'
import { leadOf } from '../../../src/record/style/lead.ts'
import { unattributed } from '../../../src/record/style/quotations.ts'
import { styleSettingsSchema } from '../../../src/record/style/settings.ts'
import { superlativeIn } from '../../../src/record/style/superlatives.ts'
import { otherTimes } from '../../../src/record/style/times.ts'
import { bundleOf } from '../bundle.ts'
import { originalFile, translationFile } from '../example-record.ts'
import { contextOf } from '../prose/bundle.ts'

describe('superlatives', () => {
  it.each([
    ['en', 'A world-class harbor', 'world-class'],
    ['en', 'Revolutionary tides', 'Revolutionary'],
    ['en', 'The best of three samples', undefined],
    ['de', 'Bahnbrechende Gezeiten', 'Bahnbrechende'],
    ['fr', 'Des marées exceptionnelles', 'exceptionnelles'],
    ['zh-Hans', '国际领先的观测网', '国际领先'],
    ['zh-Hans', '观测网启用', undefined],
    ['ja', '画期的な観測網', '画期的'],
    ['sv', 'world-class', undefined],
  ])('%s: %s', (language, text, found) => expect(superlativeIn(text, language)).toBe(found))
})

describe('acronyms', () => {
  const found = (text: string, known: string[] = []) =>
    unknownAcronyms(text, new Set(known)).map(({ acronym }) => acronym)
  it.each([
    ['The CTD and the ADCP sank.', ['CTD', 'ADCP']],
    ['A conductivity probe (CTD) sank; the CTDs were old.', []],
    ['The CTD (a conductivity probe) sank.', []],
    ['温盐深仪（CTD）与CTD', []],
    ['用CTD测量', ['CTD']],
    ['DNA, PET, MRI, UN and AI need none; King Henry VIII neither.', []],
    ['BREAKING NEWS FROM THE COAST', []],
    ['H5N1, PM2.5 and McCOY', []],
  ])('%s', (text, acronyms) => expect(found(text)).toEqual(acronyms))
  it('are known where the settings list them', () => expect(found('The CTD sank.', ['CTD'])).toEqual([]))
})

describe('times in another way than the first', () => {
  it.each([
    ['en', 'At 9 a.m., at 10:30 a.m. and at noon.', []],
    ['en', 'At 9 a.m. and at 5 PM.', ['5 PM']],
    ['en', 'At 14:30 and at 9 a.m.', ['9 a.m.']],
    ['de', 'Um 9 Uhr und um 9.30 Uhr.', []],
    ['de', 'Um 9.30 Uhr und um 14:30.', ['14:30']],
    ['fr', 'À 9 h et à 9 h 30.', []],
    ['zh-Hans', '上午9时30分和下午2时', []],
    ['zh-Hans', '上午9:30和下午2时', ['2时']],
    ['zh-Hans', '24小时，3点建议，2时代', []],
  ])('%s: %s', (language, text, times) =>
    expect(otherTimes(text, language).map(({ start, end }) => text.slice(start, end))).toEqual(times),
  )
})

describe('alternative texts', () => {
  it.each([
    ['IMG_2031', 'a.jpg', undefined, 'en', 'the name of a file'],
    ['harbor at dawn', 'photos/harbor-at-dawn.jpg', undefined, 'en', 'the name of a file'],
    ['The harbor.', 'a.jpg', 'The harbor', 'en', 'the caption again'],
    ['Boats', 'a.jpg', undefined, 'en', 'a text of 5 characters'],
    ['港口', 'a.jpg', undefined, 'zh-Hans', 'a text of 2 characters'],
    ['黎明的小港', 'a.jpg', undefined, 'zh-Hans', undefined],
    ['Two boats leave a harbor', 'a.jpg', 'The harbor', 'en', undefined],
  ])('%s of %s', (alt, file, caption, language, fault) => expect(altFault(alt, file, caption, language)).toBe(fault))
})

const english = async (body: string) => {
  const [file] = (await contextOf(originalFile({ body: `\n# Visit\n\n## Lead\n\n${body}\n` }))).files
  if (!file) throw new Error('Expected a file')
  return file
}

describe('what a lead answers', () => {
  it.each([
    ['On :event[date], :person[ada] came to :org[nhi].', []],
    ['In 2024, Ada Larkin came to Northhaven.', []],
    ['On 6 May, :org[nhi] opened.', []],
    [':person[ada] came.', ['when', 'where']],
    ['It rained.', ['who', 'when', 'where']],
  ])('%s', async (body, unanswered) => expect(leadOf(await english(body))?.unanswered).toEqual(unanswered))
})

describe('quotations without a speaker', () => {
  const long = '“We did not know that salt was sweet.”'
  it.each([
    [`${long}`, 1],
    [`${long} That was new.\n\nIt rained.`, 1],
    [`${long} :person[ada] laughed.`, 0],
    [`:person[ada] laughed.\n\n> ${long}`, 0],
    [`${long} Larkin said.`, 0],
    ['A “salt cellar” and "a sweet one".', 0],
  ])('%s', async (body, count) => expect(unattributed(await english(body))).toHaveLength(count))
})

describe('settings', () => {
  const shouting = {
    'record.md': originalFile({ body: '\n# Guests!\n\n## Lead\n\nOn :event[date], :person[ada] came to :org[nhi].\n' }),
  }
  const told = async (settings: unknown) => {
    const { record, messages } = await checkBundle(bundleOf(shouting), styleSettingsSchema.parse(settings))
    const [message] = messages.filter(({ ruleId }) => ruleId === 'headline-exclamation')
    return [message && severityOf(message), record !== undefined]
  }

  it('switch a rule: off, or so grave that nothing is made', async () => {
    expect(await told({})).toEqual(['warning', true])
    expect(await told({ rules: { 'headline-exclamation': 'off' } })).toEqual([undefined, true])
    expect(await told({ rules: { 'headline-exclamation': 'info' } })).toEqual(['info', true])
    expect(await told({ rules: { 'headline-exclamation': 'error' } })).toEqual(['error', false])
  })

  it('know no other rule, severity or option', () => {
    for (const wrong of [
      { rules: { 'headline-tone': 'off' } },
      { rules: { 'lead-length': false } },
      { style: { tone: 1 } },
    ]) {
      expect(styleSettingsSchema.safeParse(wrong).success).toBe(false)
    }
  })

  it('say how long a headline may be', async () => {
    const settings = styleSettingsSchema.parse({ style: { 'headline-length': { latin: 6 } } })
    const { messages } = await checkBundle(bundleOf(shouting), settings)
    expect(messages.map(({ reason }) => reason)).toContain('Unexpected headline of 7 characters, expected at most 6')
  })
})

it('a finding of parity shows the lines of both languages', async () => {
  const body = '\n# 来宾\n\n## 导语\n\n:event[date]，:person[ada]在:org[nhi]欢迎:person[ben]等4人。\n'
  const files = { 'record.md': originalFile(), 'record.zh-Hans.md': translationFile({ body }) }
  const { messages } = await checkBundle(bundleOf(files))
  const [message] = messages.filter(({ ruleId }) => ruleId === 'parity-number')
  expect(message?.note).toMatch(
    /^input\/example\/record\.md:\d+:1: On :event\[date\], :person\[ada\] welcomed .*\ninput\/example\/record\.zh-Hans\.md:\d+:\d+: .*等4人。$/,
  )
})
