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
const powers: Readonly<Record<string, number>> = {
  十: 10,
  百: 100,
  千: 1000,
  万: 1e4,
  萬: 1e4,
  亿: 1e8,
  億: 1e8,
  兆: 1e12,
}

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

/** A number in figures or numerals; NaN where it is none. */
export const smallNumber = (text: string) => (/^\d/.test(text) ? Number(text) : (hanNumber(text) ?? Number.NaN))

/** What stands after the point: 五 is 0.5. */
export function decimals(marks: string | undefined): number {
  if (marks === undefined) return 0
  return Number(`0.${[...marks].map((mark) => digits[mark] ?? 0).join('')}`)
}
