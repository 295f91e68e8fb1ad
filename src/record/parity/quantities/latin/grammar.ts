import type { Pattern } from '../quantity.ts'

/** How one language in Latin script writes numbers and dates. Words are in lower case. */
export interface LatinQuantities {
  /** January first; each month's names and abbreviations. */
  readonly months: readonly (readonly string[])[]
  /** Whether months are written with a capital. */
  readonly capitalMonths: boolean
  /** Months whose names are also other words: a date only with a year, or after one of `beforeMonth`. */
  readonly ambiguousMonths?: readonly string[]
  readonly beforeMonth?: readonly string[]
  /** Character class of what parts thousands, and the decimal sign. */
  readonly group: string
  readonly decimal: string
  /** What may stand after the day: `st`, `er`, `.`. */
  readonly afterDay: string
  /** Words between two days of a range, besides dashes. */
  readonly to: readonly string[]
  /** Words between two numbers that share a percent sign. */
  readonly and: readonly string[]
  readonly percent: readonly string[]
  /** `million` and its like, with what they multiply by. */
  readonly scales: Readonly<Record<string, number>>
  /** Number words and what they count. */
  readonly words: Readonly<Record<string, number>>
  /** A source of an expression for composed number words, and how to read one. */
  readonly composed?: { readonly expression: string; readonly read: (words: string) => number | undefined }
  /** Words that may state a number or not: ordinals, `both`, `dozen`. */
  readonly weakWords: Readonly<Record<string, number>>
  /** Beginnings of compounds that count: `zwei`tägig. */
  readonly prefixes?: boolean
  /** Indefinite articles: one, in `a third`. */
  readonly articles: readonly string[]
  /** Denominators of spelled fractions. */
  readonly denominators: Readonly<Record<string, number>>
  readonly ordinalSuffix: string
  /** Times of the day that are the language's own. */
  readonly times: readonly Pattern[]
  /** Times of the day in words, and the words that they begin with besides numbers. */
  readonly spokenTimes: { readonly heads: readonly string[]; readonly patterns: readonly Pattern[] }
  /** Dates in figures alone that are the language's own. */
  readonly dates?: readonly Pattern[]
}

/** Sources of expressions that the patterns are put together from. */
export const YEAR = String.raw`(?:1[5-9]|2[01])\d{2}`
export const SPACE = String.raw`[\s\u00A0\u202F]`
/** An expression for words, whatever their case. */
export const expression = (source: string) => new RegExp(source, 'iuy')
/** An expression for words as they are written. */
export const cased = (source: string) => new RegExp(source, 'uy')
export const WORD_START = String.raw`(?<![\p{L}\p{N}])`
export const WORD_END = String.raw`(?![\p{L}\p{N}])`
export const NUMBER_START = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,'’])`

/** Hours of a clock of twelve. */
export function twelveHours(hour: number, afternoon: boolean): number {
  return (hour % 12) + (afternoon ? 12 : 0)
}
