import { anyOf } from '../../../prose/literal.ts'
import { dateOf, type Pattern } from '../quantity.ts'
import { cased, type LatinQuantities, SPACE, WORD_END, WORD_START, YEAR } from './grammar.ts'

/** Dates with the name of a month, ranges of days among them. */
export function monthDates(language: LatinQuantities): Pattern[] {
  const { months, afterDay, to } = language
  const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
  const monthOf = (name: string | undefined) => numbers.get((name ?? '').toLowerCase()) ?? 0
  const written = [...numbers.keys()].flatMap((name) => {
    return language.capitalMonths ? [capitalized(name), name.toUpperCase()] : [name, capitalized(name)]
  })
  const short = [...numbers.keys()].filter((name) => !months.some(([full]) => full === name))
  const STOP = String.raw`(?:(?<=${anyOf(short.flatMap((name) => [name, capitalized(name)]))})\.)?`
  const MONTH = `${WORD_START}(${anyOf(written)})${WORD_END}${STOP}`
  const DAY = String.raw`(\d{1,2})(?:${afterDay})?(?!\d)`
  const RANGE = String.raw`(?:${SPACE}*(?:[–—-]|${WORD_START}(?:${anyOf(to)})${WORD_END})${SPACE}*${DAY}(?![:.,]?\d|${SPACE}*(?:%|a\.?m|p\.?m)))?`
  const days = (year: string | undefined, month: string | undefined, ...found: (string | undefined)[]) =>
    found.flatMap((day) =>
      day === undefined ? [] : dateOf(year === undefined ? undefined : Number(year), monthOf(month), Number(day)),
    )
  const ambiguous = new Set(language.ambiguousMonths ?? [])
  const before = new RegExp(`${WORD_START}(?:${anyOf(language.beforeMonth ?? ['in'])})${SPACE}+$`, 'iu')
  return [
    {
      expression: cased(
        String.raw`(?<![\d.,])(?<!(?:${anyOf(written)})\.?${SPACE})${DAY}${RANGE}${SPACE}+(?:of${SPACE}+)?${MONTH}(?:,?${SPACE}+(${YEAR})${WORD_END})?`,
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
      expression: cased(`${MONTH},?${SPACE}+(?:of${SPACE}+)?(${YEAR})${WORD_END}`),
      read: ([, month, year]) => dateOf(Number(year), monthOf(month), undefined),
    },
    {
      expression: cased(MONTH),
      read: ({ 1: month = '', index, input }) => {
        const sure = !ambiguous.has(month.toLowerCase()) || before.test(input.slice(Math.max(0, index - 16), index))
        return dateOf(undefined, monthOf(month), undefined, !sure)
      },
    },
  ]
}

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)
