import { fractionOf, numberOf, type Pattern } from '../quantity.ts'
import { alternatives, type HanQuantities, NUMERALS, SERIES } from './grammar.ts'
import { decimals, hanNumber } from './number.ts'

/** Numbers in numerals, where they count. */
export function numerals({ measures, idioms, weakWords, percent }: HanQuantities): Pattern[] {
  const MEASURE = new RegExp(`^[多余餘大小半来來]?\\s*(?:${alternatives(measures)})`, 'u')
  const number = (numeral = '') => hanNumber(numeral) ?? Number.NaN
  const sure = (value: number, weak = false) => (Number.isNaN(value) ? [] : [numberOf(value, { weak })])
  return [
    { expression: new RegExp(alternatives(idioms), 'uy'), read: () => [] },
    {
      expression: new RegExp(`第\\s*(${NUMERALS})${SERIES}?`, 'uy'),
      read: ([, numeral, series]) => sure(number(numeral), series === undefined),
    },
    {
      expression: new RegExp(
        `百分之(${NUMERALS})(?:[点點](${NUMERALS}))?|(${NUMERALS})(?:${alternatives(percent)})`,
        'uy',
      ),
      read: ([, whole, part, plain]) => {
        const value = number(whole ?? plain) + decimals(part)
        return Number.isNaN(value) ? [] : [numberOf(value, { percent: true })]
      },
    },
    {
      expression: new RegExp(`(${NUMERALS})分之(${NUMERALS})`, 'uy'),
      read: ([, denominator, numerator]) =>
        Number.isNaN(number(denominator) + number(numerator))
          ? []
          : [fractionOf(number(numerator), number(denominator))],
    },
    {
      expression: new RegExp(`(${NUMERALS})[成割](?!立|为|為|功|果|长|長|员|員|就|本|品|熟|分|绩|績|都|立)`, 'uy'),
      read: ([, numeral]) => {
        const value = number(numeral) * 10
        return Number.isNaN(value) ? [] : [numberOf(value, { percent: true, weak: true })]
      },
    },
    {
      // 几十, 数百, 上千: about as many
      expression: /[几幾数數上近好成][十百千万萬亿億]+/uy,
      read: ([numeral]) => sure(number(numeral.slice(1)), true),
    },
    {
      expression: new RegExp(`(?<!星期|礼拜|禮拜|周|週|初)${NUMERALS}(?:[点點][〇零一二三四五六七八九]+)?`, 'uy'),
      read: ({ 0: numeral, index, input }) => {
        const [whole = '', part] = numeral.split(/[点點]/)
        const value = number(whole) + decimals(part)
        const after = input.slice(index + numeral.length, index + numeral.length + 6)
        return sure(value, !counts(whole, MEASURE.test(after)))
      },
    },
    {
      expression: new RegExp(alternatives(Object.keys(weakWords)), 'uy'),
      read: ([word]) => {
        const value = weakWords[word] ?? 1
        return [value === 0.5 ? fractionOf(1, 2, true) : numberOf(value, { weak: true })]
      },
    },
  ]
}

/** Whether a numeral counts: several marks do, a single one only before a measure word; 百, 千 and 万 alone hardly ever. */
function counts(numeral: string, measured: boolean): boolean {
  if ([...numeral].length > 1) return !/^[百千万萬亿億]/u.test(numeral)
  return measured && !/^[百千万萬亿億]$/u.test(numeral)
}
