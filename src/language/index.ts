import { datesOf } from './dates.ts'
import { de } from './de.ts'
import { en } from './en.ts'
import { fallbackTable } from './fallback.ts'
import { fr } from './fr.ts'
import { ja } from './ja.ts'
import type { Language } from './language.ts'
import { once } from './once.ts'
import { type SectionName, sectionNames } from './sections.ts'
import type { LanguageTable } from './table.ts'
import { zhHans } from './zh-Hans.ts'
import { zhHant } from './zh-Hant.ts'

const tables: readonly LanguageTable[] = [en, zhHans, zhHant, ja, de, fr]

/** Tags of the languages that have words of their own. */
export const knownLanguages: readonly string[] = tables.map(({ tag }) => tag)

const languages = new Map<string, Language>()

/**
 * The language of a BCP 47 tag: `en-GB` has the words of `en` and dates of its own, `zh`, `zh-CN` and `zh-SG` are
 * `zh-Hans`, `zh-TW` and `zh-HK` are `zh-Hant`. A language without a table (see `hasLanguage`) has English words
 * and its own dates. Never throws: a tag that is none is treated as English.
 */
export function languageFor(tag: string): Language {
  const known = languages.get(tag)
  if (known !== undefined) return known
  const locale = localeOf(tag)
  const table = tableOf(locale) ?? fallbackTable(locale)
  const list = once(
    () => new Intl.ListFormat(table.listLocale ?? locale.baseName, { type: 'conjunction', style: 'long' }),
  )
  const language: Language = {
    tag,
    script: table.script,
    name: table.name,
    sections: table.sections,
    labels: table.labels,
    quotation: table.quotation,
    comma: table.comma,
    hyphenation: table.hyphenation?.[locale.region ?? ''] ?? table.hyphenation?.[''],
    press: table.press,
    names: table.names,
    numbering: table.numbering,
    mention: table.mention,
    list: (items) => list().format(items),
    ...datesOf(locale.baseName, table.dates),
  }
  languages.set(tag, language)
  return language
}

/** Whether there is a table of words for the language of a BCP 47 tag. */
export function hasLanguage(tag: string): boolean {
  return tableFor(tag) !== undefined
}

/** Headings by which a section is known in a file of the language: the English one and the language's own. */
export function sectionHeadings(name: SectionName, tag: string): readonly string[] {
  const own = tableFor(tag)?.sections[name]
  return [...new Set([en.sections[name], own ?? en.sections[name]])]
}

/** The section that a heading names, in English or in the language of the file, whatever its case and spaces around it. */
export function sectionNamed(heading: string, tag: string): SectionName | undefined {
  const wanted = comparable(heading)
  return sectionNames.find((name) => sectionHeadings(name, tag).some((known) => comparable(known) === wanted))
}

function comparable(heading: string): string {
  return heading.normalize('NFC').trim().toLowerCase()
}

const found = new Map<string, LanguageTable | undefined>()

function tableFor(tag: string): LanguageTable | undefined {
  if (!found.has(tag)) found.set(tag, tableOf(localeOf(tag)))
  return found.get(tag)
}

function localeOf(tag: string): Intl.Locale {
  try {
    return new Intl.Locale(tag)
  } catch {
    return new Intl.Locale('en')
  }
}

function tableOf(locale: Intl.Locale): LanguageTable | undefined {
  const { language, script } = locale.maximize()
  return tables.find((table) => {
    const own = new Intl.Locale(table.tag).maximize()
    return own.language === language && own.script === script
  })
}
