import { clockTimes, counters, identifiers, isoDates } from './iso.ts'
import { fractionOf, numberOf, type Pattern, type QuantityReader, quantityReader, timeOf, dateOf } from './quantity.ts'

/** How one language in Han script writes numbers and dates. */
export interface HanQuantities {
  /** Words after which a single numeral counts something: 三个, 两名. The longest are tried first. */
  readonly measures: readonly string[]
  /** Numerals that are part of other words: 三甲, 十分, 千万. */
  readonly idioms: readonly string[]
  /** Words that may state a number or not. */
  readonly weakWords: Readonly<Record<string, number>>
  /** Parts of the day, and whether the hours after them are of the afternoon. */
  readonly partsOfDay: Readonly<Record<string, boolean>>
  readonly percent: readonly string[]
  /** Eras, and the year before their first. */
  readonly eras?: Readonly<Record<string, number>>
}

const digits: Readonly<Record<string, number>> = {
  〇: 0,
  零: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  三: 3,
  四: 4,
  五: 5,
  六: 6,
  七: 7,
  八: 8,
  九: 9,
}
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000, 万: 1e4, 萬: 1e4, 亿: 1e8, 億: 1e8 }

/** 二十四, 一百零五, 三十万, 二〇二四; undefined where it is no number, such as 二三 (two or three). */
export function hanNumber(numeral: string): number | undefined {
  const marks = [...numeral]
  if (marks.every((mark) => mark in digits)) {
    if (marks.length !== 1 && marks.length !== 4) return undefined
    return marks.reduce((value, mark) => value * 10 + (digits[mark] ?? 0), 0)
  }
  let total = 0
  let section = 0
  let digit: number | undefined
  let last = Number.POSITIVE_INFINITY
  for (const mark of marks) {
    const power = powers[mark]
    if (power === undefined) {
      if (digit !== undefined && digit !== 0) return undefined
      digit = digits[mark]
    } else if (power >= 1e4) {
      total = (total + section + (digit ?? 0) || 1) * power
      section = 0
      digit = undefined
      last = power
    } else {
      if (power >= last && last < 1e4) return undefined
      section += (digit ?? 1) * power
      digit = undefined
      last = power
    }
  }
  return total + section + (digit ?? 0)
}

const NUMERAL = '[〇零一二三四五六七八九十百千万萬亿億两兩]'
const YEAR = '(?:[12]\\d{3}|[一二][〇零一二三四五六七八九]{3})'
const SMALL = '(?:\\d{1,2}|[一二三]?十[一二三四五六七八九]?|[一二三四五六七八九])'
const TO = '[至到—–~～、和及与與-]+'

const valueOf = (text: string) => (/^\d/.test(text) ? Number(text) : (hanNumber(text) ?? Number.NaN))
const alternatives = (words: Iterable<string>) => [...words].sort((a, b) => b.length - a.length).join('|')

/** A reader for a language in Han script. */
export function hanReader(language: HanQuantities): QuantityReader {
  return quantityReader([
    isoDates,
    ...dates(language),
    ...times(language),
    clockTimes,
    identifiers,
    counters,
    ...figures(language),
    ...numerals(language),
  ])
}

function dates({ eras = {} }: HanQuantities): Pattern[] {
  const ERA = Object.keys(eras).length > 0 ? alternatives(Object.keys(eras)) : '(?!)'
  const FRONT = `(?:(${YEAR})|(${ERA})(元|\\d{1,2}|${NUMERAL}+))`
  const yearOf = (year?: string, era?: string, inEra?: string) => {
    if (era !== undefined) return (eras[era] ?? 0) + (inEra === '元' ? 1 : valueOf(inEra ?? ''))
    return year === undefined ? undefined : valueOf(year)
  }
  return [
    {
      expression: new RegExp(
        `(?:(?<!\\d)${FRONT}\\s*年\\s*)?(?<![\\d〇零一二三四五六七八九十第])(${SMALL})\\s*月\\s*(${SMALL}(?:[日号號]?\\s*${TO}\\s*${SMALL})*)\\s*[日号號](?!线)`,
        'gu',
      ),
      read: ([, year, era, inEra, month = '', days = '']) =>
        days
          .split(new RegExp(`[日号號]?\\s*${TO}\\s*`, 'u'))
          .flatMap((day) => dateOf(yearOf(year, era, inEra), valueOf(month), valueOf(day))),
    },
    {
      expression: new RegExp(`(?<!\\d)${FRONT}\\s*年\\s*(${SMALL})\\s*月`, 'gu'),
      read: ([, year, era, inEra, month = '']) => dateOf(yearOf(year, era, inEra) ?? 0, valueOf(month), undefined),
    },
    {
      expression: new RegExp(`(?<![\\d〇零一二三四五六七八九十])(${SMALL})月(?!球|亮|光|饼|子)`, 'gu'),
      read: ([, month = '']) => dateOf(undefined, valueOf(month), undefined),
    },
    {
      expression: new RegExp(`(?<!\\d)${FRONT}\\s*年(?!级|級|间|間)`, 'gu'),
      read: ([, year, era, inEra]) => [numberOf(yearOf(year, era, inEra) ?? 0)],
    },
    {
      expression: /(?<![\d.第])(\d{1,2})[日号號](?![线楼院館馆])/gu,
      read: ([, day]) => (Number(day) > 31 ? [] : [{ kind: 'date', value: `---${(day ?? '').padStart(2, '0')}`, weak: true }]),
    },
    { expression: /\d+世[纪紀](?:\d+年代)?|\d+年代/gu, read: (match) => [numberOf(Number.parseInt(match[0], 10), { weak: true })] },
  ]
}

function times({ partsOfDay }: HanQuantities): Pattern[] {
  const PART = `(${alternatives(Object.keys(partsOfDay))})`
  const read = (part: string | undefined, hour: string, minute: string | undefined) => {
    const value = valueOf(hour)
    const afternoon = part !== undefined && partsOfDay[part] === true && value < 12
    return timeOf(value + (afternoon ? 12 : 0), minute === undefined ? 0 : minute === '半' ? 30 : valueOf(minute))
  }
  const MINUTE = `(?:(半)|(${SMALL}|[二三四五]十[一二三四五六七八九]?|零[一二三四五六七八九])\\s*分(?!之|钟|鐘))`
  return [
    {
      expression: new RegExp(`${PART}\\s*(${SMALL})\\s*(?:[时時点點](?!间|間)|[:：](?=\\d\\d))\\s*(?:${MINUTE}|(\\d\\d)(?!\\d))?`, 'gu'),
      read: ([, part, hour = '', half, minute, digits]) => read(part, hour, half ?? minute ?? digits),
    },
    {
      expression: new RegExp(`(?<![\\d.小第])(\\d{1,2})\\s*(?:[时時](?![间間])|[点點](?=\\s*\\d+分|半|整|钟|鐘))\\s*${MINUTE}?`, 'gu'),
      read: ([, hour = '', half, minute]) => read(undefined, hour, half ?? minute),
    },
  ]
}

const SCALE = '(万亿|萬億|千万|千萬|百万|百萬|十万|十萬|亿|億|万|萬|千|百)'

function figures({ percent }: HanQuantities): Pattern[] {
  const FIGURE = String.raw`(?<![\d.,])(\d{1,3}(?:[,，]\d{3})+(?!\d)(?:\.\d+)?|\d+(?:\.\d+)?)`
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
      expression: new RegExp(`${FIGURE}(?:(?:[kcmμ]?m|[mkμ]?g|[mμ]?l|[kMG]?Hz|[MGT]B|T|°?C|h|min)(?![A-Za-z])|([A-Za-z]+))?`, 'gu'),
      read: ([, figure, letters]) => [numberOf(read(figure), { weak: letters !== undefined })],
    },
  ]
}

function numerals({ measures, idioms, weakWords, percent }: HanQuantities): Pattern[] {
  const MEASURE = new RegExp(`^[多余餘大小半来來]?\\s*(?:${alternatives(measures)})`, 'u')
  const number = (numeral = '') => hanNumber(numeral) ?? Number.NaN
  const sure = (value: number, weak = false) => (Number.isNaN(value) ? [] : [numberOf(value, { weak })])
  return [
    { expression: new RegExp(alternatives(idioms), 'gu'), read: () => [] },
    {
      expression: new RegExp(`第\\s*(${NUMERAL}+)`, 'gu'),
      read: ([, numeral]) => sure(number(numeral), true),
    },
    {
      expression: new RegExp(`百分之(${NUMERAL}+)(?:[点點](${NUMERAL}+))?|(${NUMERAL}+)(?:${alternatives(percent)})`, 'gu'),
      read: ([, whole, part, plain]) => {
        const value = number(whole ?? plain) + decimals(part)
        return Number.isNaN(value) ? [] : [numberOf(value, { percent: true })]
      },
    },
    {
      expression: new RegExp(`(${NUMERAL}+)分之(${NUMERAL}+)`, 'gu'),
      read: ([, denominator, numerator]) =>
        Number.isNaN(number(denominator) + number(numerator)) ? [] : [fractionOf(number(numerator), number(denominator))],
    },
    {
      expression: new RegExp(`(${NUMERAL}+)成(?!立|为|為|功|果|长|長|员|員|就|本|品|熟|分|绩|績|都|立)`, 'gu'),
      read: ([, numeral]) => {
        const value = number(numeral) * 10
        return Number.isNaN(value) ? [] : [numberOf(value, { percent: true, weak: true })]
      },
    },
    {
      // 几十, 数百, 上千: about as many
      expression: new RegExp(`[几幾数數上近好成][十百千万萬亿億]+`, 'gu'),
      read: ([numeral]) => sure(number(numeral.slice(1)), true),
    },
    {
      expression: new RegExp(`(?<!星期|礼拜|禮拜|周|週|初)${NUMERAL}+(?:[点點][〇零一二三四五六七八九]+)?`, 'gu'),
      read: ({ 0: numeral, index, input }) => {
        const [whole = '', part] = numeral.split(/[点點]/)
        const value = number(whole) + decimals(part)
        const after = input.slice(index + numeral.length, index + numeral.length + 6)
        return sure(value, !counts(whole, MEASURE.test(after)))
      },
    },
    {
      expression: new RegExp(alternatives(Object.keys(weakWords)), 'gu'),
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

function decimals(marks: string | undefined): number {
  if (marks === undefined) return 0
  return Number(`0.${[...marks].map((mark) => digits[mark] ?? 0).join('')}`)
}
