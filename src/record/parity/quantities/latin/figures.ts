import { anyOf, literal } from '../../../prose/literal.ts'
import { numberOf, type Pattern } from '../quantity.ts'
import { expression, type LatinQuantities, NUMBER_START, SPACE, WORD_END, WORD_START } from './grammar.ts'

const UNITS = '(?:[kcmµμn]?m|km²|m²|[mkµμ]?g|[mkµμ]?l|h|s|min|ms|[kMG]?Hz|[kMGT]?B|[kMG]?W|[kMG]?V|T|°?C|nm|€|bn|m|k)'

/** Scales that stand for themselves behind a currency alone: elsewhere m is for metres. */
const SHORT_SCALES: Readonly<Record<string, number>> = { k: 1000, m: 1e6, M: 1e6, bn: 1e9, tn: 1e12 }

/** Numbers in figures, with percent signs, scales and units. */
export function figures(language: LatinQuantities): Pattern[] {
  const { group, decimal, scales, percent, and, to, ordinalSuffix } = language
  const FIGURE = String.raw`\d{1,3}(?:${group}\d{3})+(?!\d)(?:${literal(decimal)}\d+)?|\d+(?:${literal(decimal)}\d+)?`
  const strip = new RegExp(group, 'gu')
  const read = (figure: string) => Number(figure.replace(strip, '').replace(decimal, '.'))
  const PERCENT = `(?:-|${SPACE})*(?:[%％]|(?:${anyOf(percent)})${WORD_END})`
  const SCALE = `(?:-|${SPACE})*(${anyOf(Object.keys(scales))})${WORD_END}`
  const BETWEEN = `${SPACE}*(?:[–—-]|,(?=${SPACE})|,?${WORD_START}(?:${anyOf([...to, ...and])})${WORD_END})${SPACE}*`
  return [
    {
      // 40, 50 and 60 percent
      expression: expression(`${NUMBER_START}((?:(?:${FIGURE})${BETWEEN}){1,8}(?:${FIGURE}))${PERCENT}`),
      read: ([, list = '']) =>
        Array.from(list.matchAll(new RegExp(FIGURE, 'gu')), ([figure], index) => {
          // In 2031, 87 percent: a year before a percentage is none
          const value = read(figure)
          return numberOf(value, { percent: index > 0 || value < 1000 })
        }),
    },
    {
      expression: expression(`${NUMBER_START}(${FIGURE})${PERCENT}`),
      read: ([, figure = '']) => [numberOf(read(figure), { percent: true })],
    },
    {
      expression: expression(`${NUMBER_START}(${FIGURE})${SCALE}`),
      read: ([, figure = '', scale = '']) => [numberOf(read(figure) * (scales[scale.toLowerCase()] ?? 1))],
    },
    {
      // €2.5m
      expression: new RegExp(String.raw`(?<=\p{Sc}${SPACE}?)(${FIGURE})${SPACE}?(k|m|M|bn|tn)${WORD_END}`, 'uy'),
      read: ([, figure = '', scale = '']) => [numberOf(read(figure) * (SHORT_SCALES[scale] ?? 1))],
    },
    {
      expression: expression(String.raw`${NUMBER_START}(\d+)(?:${ordinalSuffix})`),
      read: ([, figure]) => [numberOf(Number(figure), { weak: true })],
    },
    {
      expression: new RegExp(String.raw`${NUMBER_START}(${FIGURE})(?:(${UNITS})${WORD_END}|([\p{L}]+))?`, 'uy'),
      read: ([, figure = '', , letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}
