import type { LabelName } from './labels.ts'
import type { Numbering } from './numerals.ts'
import type { SectionName } from './sections.ts'

/** Decides fonts and typography. */
export type Script = 'Latn' | 'Hans' | 'Hant' | 'Jpan'

/** Marks around a quotation, and around one inside it. */
export interface Quotation {
  readonly open: string
  readonly close: string
  readonly innerOpen: string
  readonly innerClose: string
}

/** Everything that depends on the language of a document, and nothing that depends on a record. */
export interface Language {
  /** BCP 47 tag as the record gives it, such as `zh-Hans` or `en-GB`. */
  readonly tag: string
  readonly script: Script
  /** Own name, such as `简体中文`. */
  readonly name: string
  /** Printed headings of the sections. */
  readonly sections: Readonly<Record<SectionName, string>>
  /** Every word that is not the record's. `{name}` marks what is filled in. */
  readonly labels: Readonly<Record<LabelName, string>>
  readonly quotation: Quotation
  /** Sign between parts of a sentence. */
  readonly comma: string
  /** Name of the patterns by which the package `hyphen` divides words; undefined where words aren't divided. */
  readonly hyphenation: string | undefined
  /** A date or date-time (ISO 8601) as the language writes it; a date-time keeps its own offset. */
  date(iso: string): string
  /** From–to, without repeating what both share. */
  dateRange(start: string, end: string): string
  /** A moment shown in an IANA zone (or `UTC`, or an offset such as `+08:00`), with the zone's name and offset. */
  dateTime(iso: string, timezone: string): string
  /** `a, b and c`; `a、b和c`. */
  list(items: readonly string[]): string
  readonly press: PressStyle
  readonly names: NameStyle
  readonly numbering: Numbering
  /** How mentions of people and organizations are put together. */
  readonly mention: MentionStyle
}

/**
 * Conventions of a press release that are more than words; its words are labels: `for-immediate-release`, `embargoed-until`,
 * `dateline`, `end-mark`.
 */
export interface PressStyle {
  /** How the city of a dateline is written: NORTHHAVEN, or Nordhafen. */
  readonly datelineCity: 'upper' | 'as-written'
}

/** How people and organizations are named. What is printed is a name as the facts have it, whole or in its short form. */
export interface NameStyle {
  /** Where the surname stands in a name that the language writes in its own way. */
  readonly surname: 'first' | 'last'
  /** What names take in some cases: des Klinikums, Ilse Webers. */
  readonly inflection?: Inflection
  /** Whether an organization's first word may lose its capital in a sentence: l’université de Nordhafen. */
  readonly smallInitial?: boolean
  /** Signs that may part a foreign name written in the language's script, best first: 伊尔莎·瓦恩. None in Latin script. */
  readonly separators: string
}

export interface Inflection {
  /** Added to a person's name. */
  readonly person: readonly string[]
  /** Added to words of an organization's name. */
  readonly organization: readonly string[]
  /** Endings of adjectives in names, which take one another's place: der Freien Universität. */
  readonly adjective: readonly string[]
}

export interface MentionStyle {
  /** `Dr. Ke Zhang` or `张珂教授`. */
  readonly honorific: 'before' | 'after'
  /** `Nieng Yan, President of SMART` or `SMART院长颜宁`. */
  readonly titles: 'after-name' | 'before-name'
  /** `President of SMART` or `SMART院长`; `{title}` and `{organization}` are filled in. */
  readonly titleAt: string
  /** `Grand Hall at SMART` or `SMART报告厅`; `{place}` and `{organization}` are filled in. */
  readonly placeAt: string
  /** Between titles and a name that follows them, where the language wants more than nothing: の. */
  readonly titlesToName?: string
  /** Between name and titles that follow it. */
  readonly comma: string
  /** Between an article and what it belongs to: a space, or nothing. */
  readonly space: string
  /** Between titles: `, ` and ` and `; `、`. */
  readonly listSeparator: string
  readonly listFinal: string
  /** Around a short form or original script: ` (`, `)`. */
  readonly bracketOpen: string
  readonly bracketClose: string
  /** Other ways to put a title before its organization: the first that fits is taken, else `titleAt`. */
  readonly titleRules?: readonly TitleRule[]
  /** The same for places, else `placeAt`. */
  readonly placeRules?: readonly TitleRule[]
  /** Words, in lower case, after which no article is added: `our` SMART. */
  readonly determiners?: readonly string[]
  /** Forms that articles take after certain words: the first that fits is taken. */
  readonly articleRules?: readonly ArticleRule[]
  /** Words after which an organization's article has the case of the one before: vom NIT und der ATM. */
  readonly conjunctions?: readonly string[]
  /** Whether a preposition stands again after a conjunction: du CDE et de l’Agence. */
  readonly repeatsPreposition?: boolean
  /**
   * Forms of articles after a noun, by the article in the nominative, where a noun is written with a capital and only the
   * sentence knows the case: then its author has to write the article.
   */
  readonly articleCases?: Readonly<Record<string, { readonly genitive: string; readonly accusative: string }>>
  /** Words, in lower case, that no range of days may follow: dès du 1er au 3 avril, am 1. bis 3. April. */
  readonly notBeforeRange?: readonly string[]
  /** The word that is written before a range of days instead. */
  readonly beforeRange?: string
  /** Whether later mentions keep the article before the short form: le CNRS. */
  readonly articleBeforeShort?: boolean
  /** Abbreviations, without their full stop, that do not end a sentence. */
  readonly abbreviations?: readonly string[]
}

export interface TitleRule {
  /** Article of the organization that the rule is for; `text` then has its form in it, such as `du`. */
  readonly article?: string
  /** What the title must look like. */
  readonly title?: RegExp
  /** What the organization's printed name must look like. */
  readonly organization?: RegExp
  /** `{title}` or `{place}`, and `{organization}`, are filled in. */
  readonly text: string
}

export interface ArticleRule {
  /** Words before the article, in lower case. */
  readonly after: readonly string[]
  /** Form of each article: `das` is `dem` after `mit`. */
  readonly forms: Readonly<Record<string, string>>
  /** Whether the form takes the place of the word before it too: `de` + `le` is `du`. */
  readonly merged?: boolean
}

/** Fills the `{name}` marks of a label. */
export function fill(label: string, values: Readonly<Record<string, string>>): string {
  return label.replace(/\{(\w+)\}/g, (mark, name: string) => values[name] ?? mark)
}
