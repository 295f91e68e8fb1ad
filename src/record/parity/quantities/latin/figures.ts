import { anyOf, literal } from '../../../prose/literal.ts'
import { numberOf, type Pattern } from '../quantity.ts'
import { expression, type LatinQuantities, NUMBER_START, SPACE, WORD_END, WORD_START } from './grammar.ts'

const UNITS = '(?:[kcmµμn]?m|km²|m²|[mkµμ]?g|[mkµμ]?l|h|s|min|ms|[kMG]?Hz|[kMGT]?B|[kMG]?W|[kMG]?V|T|°?C|nm|€|bn|m|k)'

/** Numbers in figures, with percent signs, scales and units. */
export function figures(language: LatinQuantities): Pattern[] {
  const { group, decimal, scales, percent, and, to, ordinalSuffix } = language
  const FIGURE = String.raw`\d{1,3}(?:${group}\d{3})+(?!\d)(?:${literal(decimal)}\d+)?|\d+(?:${literal(decimal)}\d+)?`
  const strip = new RegExp(group, 'gu')
  const read = (figure: string) => Number(figure.replace(strip, '').replace(decimal, '.'))
  const PERCENT = `(?:-|${SPACE})*(?:[%％]|(?:${anyOf(percent)})${WORD_END})`
  const SCALE = `(?:-|${SPACE})*(${anyOf(Object.keys(scales))})${WORD_END}`
  return [
    {
      expression: expression(
        `${NUMBER_START}(${FIGURE})${SPACE}*(?:[–—-]|,(?=${SPACE})|${WORD_START}(?:${anyOf([...to, ...and])})${WORD_END})${SPACE}*(${FIGURE})${PERCENT}`,
      ),
      read: ([, a = '', b = '']) => [numberOf(read(a), { percent: true }), numberOf(read(b), { percent: true })],
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
      expression: expression(String.raw`${NUMBER_START}(\d+)(?:${ordinalSuffix})`),
      read: ([, figure]) => [numberOf(Number(figure), { weak: true })],
    },
    {
      expression: new RegExp(String.raw`${NUMBER_START}(${FIGURE})(?:(${UNITS})${WORD_END}|([\p{L}]+))?`, 'gu'),
      read: ([, figure = '', , letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}
