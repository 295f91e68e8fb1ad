import { anyOf } from '../../../prose/literal.ts'
import { fractionOf, numberOf, type Pattern } from '../quantity.ts'
import { expression, type LatinQuantities, WORD_END, WORD_START } from './grammar.ts'

/** Numbers and fractions in words. */
export function spelled(language: LatinQuantities): Pattern[] {
  const { words, scales, weakWords, denominators, composed } = language
  const WORD = anyOf(Object.keys(words))
  const SCALES = anyOf(Object.keys(scales))
  const wordValue = (word: string) => words[plain(word)] ?? composed?.read(plain(word)) ?? Number.NaN
  const COUNT = composed ? `${composed.expression}|${WORD}` : WORD
  return [
    {
      expression: expression(
        String.raw`${WORD_START}(${COUNT}|${anyOf(language.articles)})[-\s]+(${anyOf(Object.keys(denominators))})${WORD_END}`,
      ),
      read: ([, count = '', denominator = '']) => {
        const numerator = wordValue(count) || 1
        return [fractionOf(numerator, denominators[plain(denominator)] ?? 1, numerator === 1)]
      },
    },
    {
      expression: expression(String.raw`${WORD_START}(${COUNT})[-\s]+(?:${anyOf(language.percent)})${WORD_END}`),
      read: ([, count = '']) => {
        const value = wordValue(count)
        return Number.isNaN(value) ? [] : [numberOf(value, { percent: true })]
      },
    },
    {
      expression: expression(String.raw`${WORD_START}(${COUNT})(?:[-\s]+(${SCALES})${WORD_END}|${WORD_END}|(\p{L}+))`),
      read: ([, count = '', scale, rest]) => {
        const value = wordValue(count) * (scales[plain(scale ?? '')] ?? 1)
        if (Number.isNaN(value) || (rest !== undefined && !language.prefixes)) return []
        return [numberOf(value, { weak: rest !== undefined })]
      },
    },
    {
      expression: expression(`${WORD_START}(${anyOf(Object.keys(weakWords))})${WORD_END}`),
      read: ([, word = '']) => {
        const value = weakWords[plain(word)] ?? 1
        return [value === 0.5 ? fractionOf(1, 2, true) : numberOf(value, { weak: true })]
      },
    },
  ]
}

const plain = (words: string) => words.toLowerCase().replace(/[\s\u00A0\u202F]+/g, ' ')
