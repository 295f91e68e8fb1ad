import { fractionOf, numberOf, type Pattern } from '../quantity.ts'
import { alternatives, type HanQuantities } from './grammar.ts'
import { hanNumber } from './number.ts'

const SCALE = '(万亿|萬億|千万|千萬|百万|百萬|十万|十萬|亿|億|万|萬|千|百)'

/** Numbers in figures, with 万 and 亿, percent signs and units. */
export function figures({ percent }: HanQuantities): Pattern[] {
  const FIGURE = String.raw`(?<!\d|\d[.,])(\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`
  const PERCENT = `\\s*(?:[%％]|${alternatives(percent)})`
  const read = (figure = '') => Number(figure.replace(/[,，]/g, ''))
  return [
    {
      expression: new RegExp(`${FIGURE}\\s*[至到—–~～、和与與或-]+\\s*${FIGURE}${PERCENT}`, 'gu'),
      read: ([, a, b]) => [numberOf(read(a), { percent: true }), numberOf(read(b), { percent: true })],
    },
    { expression: new RegExp(`${FIGURE}${PERCENT}`, 'gu'), read: ([, a]) => [numberOf(read(a), { percent: true })] },
    { expression: new RegExp(`百分之${FIGURE}`, 'gu'), read: ([, a]) => [numberOf(read(a), { percent: true })] },
    {
      expression: new RegExp(`${FIGURE}\\s*分之\\s*${FIGURE}`, 'gu'),
      read: ([, denominator, numerator]) => [fractionOf(read(numerator), read(denominator))],
    },
    {
      expression: new RegExp(`${FIGURE}\\s*[多余餘几幾]?${SCALE}(?!能|一|分)`, 'gu'),
      read: ([, figure, scale = '']) => [numberOf(read(figure) * (hanNumber(scale) ?? 1))],
    },
    { expression: /第\s*\d+/gu, read: (match) => [numberOf(Number(match[0].slice(1)), { weak: true })] },
    {
      expression: new RegExp(
        `${FIGURE}(?:(?:[kcmμ]?m|[mkμ]?g|[mμ]?l|[kMG]?Hz|[MGT]B|T|°?C|h|min)(?![A-Za-z])|([A-Za-z]+))?`,
        'gu',
      ),
      read: ([, figure, letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}
