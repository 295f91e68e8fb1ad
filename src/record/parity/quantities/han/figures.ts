import { fractionOf, numberOf, type Pattern } from '../quantity.ts'
import { alternatives, type HanQuantities, SERIES } from './grammar.ts'
import { hanNumber } from './number.ts'

const SCALE = '(万亿|萬億|千万|千萬|百万|百萬|十万|十萬|亿|億|万|萬|千|百)'

/** Numbers in figures, with 万 and 亿, percent signs and units. */
export function figures({ percent }: HanQuantities): Pattern[] {
  const FIGURE = String.raw`(?<!\d|\d[.,])(\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`
  const PERCENT = `\\s*(?:[%％]|${alternatives(percent)})`
  const read = (figure = '') => Number(figure.replace(/[,，]/g, ''))
  return [
    {
      expression: new RegExp(`${FIGURE}\\s*[至到—–~～、和与與或-]+\\s*${FIGURE}${PERCENT}`, 'uy'),
      read: ([, a, b]) => [numberOf(read(a), { percent: true }), numberOf(read(b), { percent: true })],
    },
    { expression: new RegExp(`${FIGURE}${PERCENT}`, 'uy'), read: ([, a]) => [numberOf(read(a), { percent: true })] },
    { expression: new RegExp(`百分之${FIGURE}`, 'uy'), read: ([, a]) => [numberOf(read(a), { percent: true })] },
    {
      expression: new RegExp(`${FIGURE}\\s*分之\\s*${FIGURE}`, 'uy'),
      read: ([, denominator, numerator]) => [fractionOf(read(numerator), read(denominator))],
    },
    {
      // 3亿4567万, 1億2000
      expression: /(?<!\d|\d[.,])(?:\d+[兆亿億万萬])+\d+(?!\d|[.,]\d|[年月日时時点點])[万萬千]?/uy,
      read: ([whole]) => [numberOf(sumOf(whole))],
    },
    {
      expression: new RegExp(`${FIGURE}\\s*[成割](?!立|为|為|功|果|长|長|员|員)`, 'uy'),
      read: ([, a]) => [numberOf(read(a) * 10, { percent: true })],
    },
    {
      expression: new RegExp(`${FIGURE}\\s*[多余餘几幾]?${SCALE}(?!能|一|分)`, 'uy'),
      read: ([, figure, scale = '']) => [numberOf(read(figure) * (hanNumber(scale) ?? 1))],
    },
    {
      expression: new RegExp(`第\\s*(\\d+)${SERIES}?`, 'uy'),
      read: ([, figure, series]) => [numberOf(Number(figure), { weak: series === undefined })],
    },
    {
      expression: new RegExp(
        `${FIGURE}(?:(?:[kcmμ]?m|[mkμ]?g|[mμ]?l|[kMG]?Hz|[MGT]B|T|°?C|h|min)(?![A-Za-z])|([A-Za-z]+))?`,
        'uy',
      ),
      read: ([, figure, letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}

/** What figures with a power behind each say together. */
function sumOf(figures: string): number {
  const parts = figures.matchAll(/(\d+)([兆亿億万萬千]?)/gu)
  return [...parts].reduce((sum, [, figure, power = '']) => sum + Number(figure) * (hanNumber(power) || 1), 0)
}
