/** Formats as WordprocessingML names them (ECMA-376 part 1 §17.18.59), as far as they are printed here. */
export const numberFormats = [
  'decimal',
  'chineseCounting',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'aiueoFullWidth',
  'none',
] as const
export type NumberFormat = (typeof numberFormats)[number]

/** How things are counted, from the outermost level inwards; what is deeper has the last. */
export interface Numbering {
  readonly headings: readonly NumberLevel[]
  readonly lists: readonly NumberLevel[]
}

/** One level: `%1` in `text` is the number of level 1, and so on. In lists each level has its own number alone. */
export interface NumberLevel {
  readonly format: NumberFormat
  readonly text: string
  /** What stands between number and text. */
  readonly suffix: 'tab' | 'space' | 'nothing'
}

const DIGITS = '〇一二三四五六七八九'

/** 1–99 as Word's `chineseCounting` prints it: 十, 十一, 二十一. */
export function chineseCounting(number: number): string {
  if (number > 99 || number < 1) return [...String(number)].map((digit) => DIGITS[Number(digit)] ?? digit).join('')
  const tens = Math.floor(number / 10)
  const ones = number % 10
  return `${tens > 1 ? DIGITS[tens] : ''}${tens > 0 ? '十' : ''}${ones > 0 ? DIGITS[ones] : ''}`
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
]

function roman(number: number): string {
  let rest = number
  return ROMAN.map(([value, letters]) => {
    const times = Math.floor(rest / value)
    rest -= times * value
    return letters.repeat(times)
  }).join('')
}

/** a … z, aa … zz, as Word counts with letters. */
const letters = (number: number): string => String.fromCharCode(97 + ((number - 1) % 26)).repeat(Math.ceil(number / 26))

const KANA = 'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン'

/** A number in a format, as Word prints it. */
export function numeral(format: NumberFormat, number: number): string {
  if (number < 1 && format !== 'none') return String(number)
  switch (format) {
    case 'chineseCounting':
      return chineseCounting(number)
    case 'lowerLetter':
      return letters(number)
    case 'upperLetter':
      return letters(number).toUpperCase()
    case 'lowerRoman':
      return roman(number)
    case 'upperRoman':
      return roman(number).toUpperCase()
    case 'aiueoFullWidth':
      return KANA[(number - 1) % KANA.length] ?? String(number)
    case 'none':
      return ''
    case 'decimal':
      return String(number)
  }
}

/** The number of a heading, given the counts of its level and those above: 3.2.1, （二）. */
export function headingNumber(levels: readonly NumberLevel[], counts: readonly number[]): string {
  const level = levels[counts.length - 1]
  if (!level || level.format === 'none') return ''
  return level.text.replace(/%(\d)/g, (_, digit: string) => {
    const at = Number(digit) - 1
    return numeral(levels[at]?.format ?? 'decimal', counts[at] ?? 1)
  })
}

/** The level of a list that stands in `depth` others. */
export function listLevel(levels: readonly NumberLevel[], depth: number): NumberLevel {
  return levels[Math.min(depth, levels.length - 1)] ?? { format: 'decimal', text: `%${depth + 1}.`, suffix: 'tab' }
}

/** The number before an item of a list at a level: `2.`, `b)`, （2）; in figures where letters would go round. */
export function itemNumber({ format, text }: NumberLevel, number: number): string {
  return text.replace(/%\d/, numeral(number > MOST_LETTERS ? 'decimal' : format, number))
}

const MOST_LETTERS = 26
