import { anyOf } from '../../../prose/literal.ts'
import { type Pattern, spokenTime, timeOf } from '../quantity.ts'
import { expression, WORD_END, WORD_START } from './grammar.ts'

/**
 * Times in words. In the phrases `{hour}` stands for an hour; each has the minutes that are added to it, which may be
 * fewer than none: quarter to {hour}.
 */
export function clock(
  words: Readonly<Record<string, number>>,
  phrases: Readonly<Record<string, number>>,
  noon: readonly string[],
): Pattern[] {
  const hours = Object.keys(words).filter((word) => (words[word] ?? 0) <= 12)
  const HOUR = `(${anyOf(hours)}|1[0-2]|[1-9])`
  const spoken = Object.entries(phrases).map(
    ([phrase, minutes]): Pattern => ({
      expression: expression(
        `${WORD_START}${phrase.replace(/ /g, '[-\\s\\u00A0]+').replace('{hour}', HOUR)}${WORD_END}`,
      ),
      read: ([, hour = '']) => {
        const named = words[hour.toLowerCase()] ?? Number(hour)
        return minutes < 0 ? spokenTime(named === 1 ? 12 : named - 1, 60 + minutes) : spokenTime(named, minutes)
      },
    }),
  )
  // noon is also a part of the day
  const middle: Pattern = {
    expression: expression(`${WORD_START}(?:${anyOf(noon)})${WORD_END}`),
    read: () => timeOf(12, 0, true),
  }
  return [...spoken, middle]
}
