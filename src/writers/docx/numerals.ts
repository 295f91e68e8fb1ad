/** Formats as WordprocessingML names them (ECMA-376 part 1 §17.18.59), as far as they are printed here. */
export const numberFormats = [
  'decimal',
  'chineseCounting',
  'lowerLetter',
  'upperLetter',
  'lowerRoman',
  'upperRoman',
  'none',
] as const
export type Format = (typeof numberFormats)[number]

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

/** A number as Word prints it in a format. */
export function printed(format: Format, number: number): string {
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
    case 'none':
      return ''
    case 'decimal':
      return String(number)
  }
}
