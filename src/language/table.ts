import type { LabelName } from './labels.ts'
import type { MentionStyle, NameStyle, PressStyle, Quotation, Script } from './language.ts'
import type { Numbering } from './numerals.ts'
import type { SectionName } from './sections.ts'

/** One language as data: what its file holds. `languageFor` makes a `Language` of it. */
export interface LanguageTable {
  /** BCP 47 tag, such as `zh-Hans`. */
  readonly tag: string
  readonly script: Script
  /** Own name, such as `简体中文`. */
  readonly name: string
  readonly sections: Readonly<Record<SectionName, string>>
  readonly labels: Readonly<Record<LabelName, string>>
  readonly quotation: Quotation
  /** Sign between parts of a sentence: `,`, `，`, `、`. */
  readonly comma: string
  /** Names of patterns of the package `hyphen`, by region, `''` elsewhere: `en-gb` for GB. */
  readonly hyphenation?: Readonly<Record<string, string>>
  readonly dates: DateStyle
  /** Locale whose CLDR list pattern is used, where it is not the language's own. */
  readonly listLocale?: string
  readonly press: PressStyle
  readonly names: NameStyle
  readonly numbering: Numbering
  readonly mention: MentionStyle
}

/** What CLDR does not know, or knows otherwise than the press writes it. */
export interface DateStyle {
  readonly range: RangeStyle
  /** The first of a month, where it is an ordinal: `1er`. */
  readonly first?: string
  /** Parts of CLDR's time that the press writes otherwise, such as `AM` → `a.m.`. */
  readonly timeParts?: Readonly<Record<string, string>>
  /** Date and time together: `{date}`, `{time}`. */
  readonly dateTime: string
  /** Two times of one day: `{date}`, `{start}`, `{end}`. */
  readonly timeRange: string
  /** Two moments of different days: `{start}`, `{end}`. */
  readonly dateTimeRange: string
  /** A moment in a zone: `{dateTime}`, `{zone}`, `{offset}`. */
  readonly zoned: string
  /** A moment in a zone without a name: `{dateTime}`, `{offset}`. */
  readonly offset: string
  /** Names of zones that readers know better than CLDR's. */
  readonly zones?: Readonly<Record<string, string>>
}

/**
 * How two days are joined.
 *
 * - `cldr`: as CLDR does, with `dash` in place of its own
 * - `front`: what both share stands once, in front: 2024年7月2日至4日
 * - `back`: what both share stands once, at the end: du 2 au 4 juillet 2024
 */
export type RangeStyle =
  | { readonly by: 'cldr'; readonly dash?: string }
  | { readonly by: 'front' | 'back'; readonly before: string; readonly between: string }
