import { clockTimes, counters, identifiers, isoDates } from './iso.ts'
import {
  dateOf,
  fractionOf,
  numberOf,
  type Pattern,
  type QuantityReader,
  quantityReader,
} from './quantity.ts'

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
  /** Dates in figures alone that are the language's own. */
  readonly dates?: readonly Pattern[]
}

const YEAR = String.raw`(?:1[5-9]|2[01])\d{2}`
const SPACE = String.raw`[\s\u00A0\u202F]`
const alternatives = (words: readonly string[]) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(escape)
    .join('|')
const escape = (word: string) => word.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/ /g, `${SPACE}+`)
const expression = (source: string) => new RegExp(source, 'giu')
const cased = (source: string) => new RegExp(source, 'gu')
const WORD_START = String.raw`(?<![\p{L}\p{N}])`
const WORD_END = String.raw`(?![\p{L}\p{N}])`
const NUMBER_START = String.raw`(?<![\p{L}\p{N}]|[\p{N}][.,'’])`

/** A reader for a language in Latin script. */
export function latinReader(language: LatinQuantities): QuantityReader {
  return quantityReader([
    isoDates,
    ...(language.dates ?? []),
    ...monthDates(language),
    ...language.times,
    clockTimes,
    identifiers,
    counters,
    ...figures(language),
    ...spelled(language),
  ])
}

function monthDates(language: LatinQuantities): Pattern[] {
  const { months, afterDay, to } = language
  const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
  const monthOf = (name: string | undefined) => numbers.get((name ?? '').toLowerCase()) ?? 0
  const written = [...numbers.keys()].flatMap((name) => {
    const capital = name.charAt(0).toUpperCase() + name.slice(1)
    return language.capitalMonths ? [capital, name.toUpperCase()] : [name, capital]
  })
  const MONTH = String.raw`${WORD_START}(${alternatives(written)})${WORD_END}\.?`
  const DAY = String.raw`(\d{1,2})(?:${afterDay})?(?!\d)`
  const RANGE = String.raw`(?:${SPACE}*(?:[–—-]|${WORD_START}(?:${alternatives(to)})${WORD_END})${SPACE}*${DAY}(?![:.,]?\d|${SPACE}*(?:%|a\.?m|p\.?m)))?`
  const days = (year: string | undefined, month: string | undefined, ...found: (string | undefined)[]) =>
    found.flatMap((day) =>
      day === undefined ? [] : dateOf(year === undefined ? undefined : Number(year), monthOf(month), Number(day)),
    )
  const ambiguous = new Set(language.ambiguousMonths ?? [])
  const before = new RegExp(
    String.raw`${WORD_START}(?:${alternatives(language.beforeMonth ?? ['in'])})${SPACE}+$`,
    'iu',
  )
  return [
    {
      expression: cased(
        String.raw`(?<![\d.,])${DAY}${RANGE}${SPACE}+(?:of${SPACE}+)?${MONTH}(?:,?${SPACE}+(${YEAR})${WORD_END})?`,
      ),
      read: ([, first, last, month, year]) => days(year, month, first, last),
    },
    {
      expression: cased(
        String.raw`${MONTH}${SPACE}+${DAY}${RANGE}(?![:.,]\d|${SPACE}*%)(?:,?${SPACE}+(${YEAR})${WORD_END})?`,
      ),
      read: ([, month, first, last, year]) => days(year, month, first, last),
    },
    {
      expression: cased(String.raw`${MONTH},?${SPACE}+(?:of${SPACE}+)?(${YEAR})${WORD_END}`),
      read: ([, month, year]) => dateOf(Number(year), monthOf(month), undefined),
    },
    {
      expression: cased(MONTH),
      read: ({ 1: month = '', index, input }) => {
        const sure =
          !ambiguous.has(month.toLowerCase()) || before.test(input.slice(Math.max(0, index - 16), index))
        return dateOf(undefined, monthOf(month), undefined, !sure)
      },
    },
  ]
}

const UNITS = String.raw`(?:[kcmµμn]?m|km²|m²|[mkµμ]?g|[mkµμ]?l|h|s|min|ms|[kMG]?Hz|[kMGT]?B|[kMG]?W|[kMG]?V|T|°?C|nm|€|bn|m|k)`

function figures(language: LatinQuantities): Pattern[] {
  const { group, decimal, scales, percent, and, to, ordinalSuffix } = language
  const FIGURE = String.raw`\d{1,3}(?:${group}\d{3})+(?!\d)(?:${escape(decimal)}\d+)?|\d+(?:${escape(decimal)}\d+)?`
  const strip = new RegExp(group, 'gu')
  const read = (figure: string) => Number(figure.replace(strip, '').replace(decimal, '.'))
  const PERCENT = String.raw`(?:-|${SPACE})*(?:[%％]|(?:${alternatives(percent)})${WORD_END})`
  const SCALE = String.raw`(?:-|${SPACE})*(${alternatives(Object.keys(scales))})${WORD_END}`
  return [
    {
      expression: expression(
        String.raw`${NUMBER_START}(${FIGURE})${SPACE}*(?:[–—-]|,(?=${SPACE})|${WORD_START}(?:${alternatives([...to, ...and])})${WORD_END})${SPACE}*(${FIGURE})${PERCENT}`,
      ),
      read: ([, a = '', b = '']) => [numberOf(read(a), { percent: true }), numberOf(read(b), { percent: true })],
    },
    {
      expression: expression(String.raw`${NUMBER_START}(${FIGURE})${PERCENT}`),
      read: ([, figure = '']) => [numberOf(read(figure), { percent: true })],
    },
    {
      expression: expression(String.raw`${NUMBER_START}(${FIGURE})${SCALE}`),
      read: ([, figure = '', scale = '']) => [numberOf(read(figure) * (scales[scale.toLowerCase()] ?? 1))],
    },
    {
      expression: expression(String.raw`${NUMBER_START}(\d+)(?:${ordinalSuffix})`),
      read: ([, figure]) => [numberOf(Number(figure), { weak: true })],
    },
    {
      expression: new RegExp(String.raw`${NUMBER_START}(${FIGURE})(?:(${UNITS})${WORD_END}|([\p{L}]+))?`, 'gu'),
      read: ([, figure = '', , letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}

function spelled(language: LatinQuantities): Pattern[] {
  const { words, scales, weakWords, denominators, composed } = language
  const WORD = alternatives(Object.keys(words))
  const SCALES = alternatives(Object.keys(scales))
  const wordValue = (word: string) => words[plain(word)] ?? composed?.read(plain(word)) ?? Number.NaN
  const COUNT = composed ? `${composed.expression}|${WORD}` : WORD
  return [
    {
      expression: expression(
        String.raw`${WORD_START}(${COUNT}|${alternatives(language.articles)})[-\s]+(${alternatives(Object.keys(denominators))})${WORD_END}`,
      ),
      read: ([, count = '', denominator = '']) => {
        const numerator = wordValue(count) || 1
        return [fractionOf(numerator, denominators[plain(denominator)] ?? 1, numerator === 1)]
      },
    },
    {
      expression: expression(String.raw`${WORD_START}(${COUNT})(?:[-\s]+(${SCALES})${WORD_END}|${WORD_END}|(\p{L}+))`),
      read: ([, count = '', scale, rest]) => {
        const value = wordValue(count) * (scales[plain(scale ?? '')] ?? 1)
        if (Number.isNaN(value) || (rest !== undefined && !language.prefixes)) return []
        return [numberOf(value, { weak: rest !== undefined })]
      },
    },
    {
      expression: expression(String.raw`${WORD_START}(${alternatives(Object.keys(weakWords))})${WORD_END}`),
      read: ([, word = '']) => {
        const value = weakWords[plain(word)] ?? 1
        return [value === 0.5 ? fractionOf(1, 2, true) : numberOf(value, { weak: true })]
      },
    },
  ]
}

const plain = (words: string) => words.toLowerCase().replace(/[\s\u00A0\u202F]+/g, ' ')

/** Hours of a clock of twelve. */
export function twelveHours(hour: number, afternoon: boolean): number {
  return (hour % 12) + (afternoon ? 12 : 0)
}
