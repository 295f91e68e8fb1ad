import { dateOf, numberOf, type Pattern } from '../quantity.ts'
import { alternatives, type HanQuantities, NUMERALS, SMALL, TO, YEAR } from './grammar.ts'
import { smallNumber } from './number.ts'

/** Dates, years and days; also in numerals, also by eras. */
export function dates({ eras = {} }: HanQuantities): Pattern[] {
  const ERA = Object.keys(eras).length > 0 ? alternatives(Object.keys(eras)) : '(?!)'
  const FRONT = `(?:(${YEAR})|(${ERA})(元|\\d{1,3}|${NUMERALS}))`
  const yearOf = (year?: string, era?: string, inEra?: string) => {
    if (era !== undefined) return (eras[era] ?? 0) + (inEra === '元' ? 1 : smallNumber(inEra ?? ''))
    return year === undefined ? undefined : smallNumber(year)
  }
  return [
    {
      expression: new RegExp(
        `(?:(?<!\\d)${FRONT}\\s*年\\s*)?(?<![\\d〇零一二三四五六七八九十第])(${SMALL})\\s*月\\s*(${SMALL}(?:[日号號]?\\s*${TO}\\s*${SMALL})*)\\s*[日号號](?!线)`,
        'uy',
      ),
      read: ([, year, era, inEra, month = '', days = '']) =>
        days
          .split(new RegExp(`[日号號]?\\s*${TO}\\s*`, 'u'))
          .flatMap((day) => dateOf(yearOf(year, era, inEra), smallNumber(month), smallNumber(day))),
    },
    {
      expression: new RegExp(`(?<!\\d)${FRONT}\\s*年\\s*(${SMALL})\\s*月`, 'uy'),
      read: ([, year, era, inEra, month = '']) => dateOf(yearOf(year, era, inEra) ?? 0, smallNumber(month), undefined),
    },
    {
      expression: new RegExp(`(?<![\\d〇零一二三四五六七八九十])(${SMALL})月(?!球|亮|光|饼|子)`, 'uy'),
      read: ([, month = '']) => dateOf(undefined, smallNumber(month), undefined),
    },
    {
      expression: new RegExp(`(?<!\\d)${FRONT}\\s*年(?!级|級|间|間)`, 'uy'),
      read: ([, year, era, inEra]) => [numberOf(yearOf(year, era, inEra) ?? 0)],
    },
    {
      expression: /(?<!\d|\d\.|第)(\d{1,2})[日号號](?![线楼院館馆])/uy,
      read: ([, day]) =>
        Number(day) > 31 ? [] : [{ kind: 'date', value: `---${(day ?? '').padStart(2, '0')}`, weak: true }],
    },
    {
      expression: /\d{1,4}(?:世[纪紀](?:\d{1,4}年代)?|年代)/uy,
      read: (match) => [numberOf(Number.parseInt(match[0], 10), { weak: true })],
    },
  ]
}
