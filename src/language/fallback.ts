import { en } from './en.ts'
import type { LanguageTable } from './table.ts'

/** For a language without a table: English words, dates and lists as CLDR has them, and no grammar that might be wrong. */
export function fallbackTable(locale: Intl.Locale): LanguageTable {
  const tag = locale.baseName
  const { titleRules: _, determiners: __, abbreviations: ___, ...neutral } = en.mention
  const { hyphenation: ____, ...words } = en
  return {
    ...words,
    tag,
    name: new Intl.DisplayNames([tag], { type: 'language' }).of(tag) ?? tag,
    listLocale: tag,
    dates: {
      range: { by: 'cldr' },
      dateTime: '{date}, {time}',
      timeRange: '{date}, {start} – {end}',
      dateTimeRange: '{start} – {end}',
      zoned: '{dateTime} ({zone}, {offset})',
      offset: '{dateTime} ({offset})',
    },
    mention: {
      ...neutral,
      titleAt: '{title}, {organization}',
      placeAt: '{place}, {organization}',
      listSeparator: '; ',
      listFinal: '; ',
    },
  }
}
