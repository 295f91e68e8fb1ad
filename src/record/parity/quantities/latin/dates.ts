import { anyOf } from '../../../prose/literal.ts'
import { dateOf, type Pattern } from '../quantity.ts'
import { cased, type LatinQuantities, SPACE, WORD_END, WORD_START, YEAR } from './grammar.ts'

const capitalized = (name: string) => name.charAt(0).toUpperCase() + name.slice(1)

/** What dates with the name of a month are put together from. */
function parts({ months, capitalMonths, afterDay, to }: LatinQuantities) {
  const numbers = new Map(months.flatMap((names, index) => names.map((name) => [name, index + 1] as const)))
  const written = [...numbers.keys()].flatMap((name) =>
    capitalMonths ? [capitalized(name), name.toUpperCase()] : [name, capitalized(name)],
  )
  const short = months.flatMap(([, ...abbreviations]) => abbreviations.flatMap((name) => [name, capitalized(name)]))
  const STOP = String.raw`(?:(?<=${anyOf(short)})\.)?`
  const DAY = String.raw`(\d{1,2})(?:${afterDay})?(?!\d)`
  return {
    monthOf: (name = '') => numbers.get(name.toLowerCase()) ?? 0,
    MONTH: `${WORD_START}(${anyOf(written)})${WORD_END}${STOP}`,
    DAY,
    RANGE: String.raw`(?:${SPACE}*(?:[–—-]|${WORD_START}(?:${anyOf(to)})${WORD_END})${SPACE}*${DAY}(?![:.,]?\d|${SPACE}*(?:%|a\.?m|p\.?m)))?`,
  }
}

function daysOf(year: string | undefined, month: number, days: readonly (string | undefined)[]) {
  const ofYear = year === undefined ? undefined : Number(year)
  return days.flatMap((day) => (day === undefined ? [] : dateOf(ofYear, month, Number(day))))
}

/** 2 July 2024, 2–4 July */
export function dayFirst(language: LatinQuantities): Pattern[] {
  const { monthOf, MONTH, DAY, RANGE } = parts(language)
  return [
    {
      expression: cased(
        String.raw`(?<!\d|\d[.,])${DAY}${RANGE}${SPACE}+(?:of${SPACE}+)?${MONTH}(?:,?${SPACE}+(${YEAR})${WORD_END})?`,
      ),
      read: ([, first, last, month, year]) => daysOf(year, monthOf(month), [first, last]),
    },
  ]
}

/** July 2, 2024, July 2–4, July 2024, July */
export function monthFirst(language: LatinQuantities): Pattern[] {
  const { monthOf, MONTH, DAY, RANGE } = parts(language)
  const ambiguous = new Set(language.ambiguousMonths ?? [])
  const before = new RegExp(`${WORD_START}(?:${anyOf(language.beforeMonth ?? ['in'])})${SPACE}+$`, 'iu')
  return [
    {
      expression: cased(
        String.raw`${MONTH}${SPACE}+${DAY}${RANGE}(?![:.,]\d|${SPACE}*%)(?:,?${SPACE}+(${YEAR})${WORD_END})?`,
      ),
      read: ([, month, first, last, year]) => daysOf(year, monthOf(month), [first, last]),
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
