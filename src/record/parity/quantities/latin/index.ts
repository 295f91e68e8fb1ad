import { clockTimes, counters, fractions, identifiers, isoDates, quarters } from '../iso.ts'
import { type QuantityReader, quantityReader } from '../quantity.ts'
import { dayFirst, monthFirst } from './dates.ts'
import { figures } from './figures.ts'
import type { LatinQuantities } from './grammar.ts'
import { spelled } from './words.ts'

/** Letters by which a word is known to be worth a look. */
const HEAD = 3

/** A reader for a language in Latin script, made when there is something to read. */
export function latinReader(language: LatinQuantities): QuantityReader {
  let reader: QuantityReader | undefined
  return (text) => {
    reader ??= make(language)
    return reader(text)
  }
}

function make(language: LatinQuantities): QuantityReader {
  const { dates = [], times, spokenTimes, months, words, weakWords, articles } = language
  const known = [...months.flat(), ...Object.keys(words), ...Object.keys(weakWords), ...articles, ...spokenTimes.heads]
  const heads = new Set(known.map((word) => word.slice(0, HEAD)))
  return quantityReader([
    {
      trigger: '\\d+',
      patterns: [
        identifiers,
        isoDates,
        ...dates,
        ...dayFirst(language),
        ...times,
        clockTimes,
        fractions,
        ...figures(language),
      ],
    },
    { trigger: '[QT](?=[1-4])', patterns: [quarters] },
    {
      trigger: '[A-Za-z\\u00C0-\\u024F]+',
      accepts: (word) => heads.has(word.slice(0, HEAD).toLowerCase()),
      patterns: [...monthFirst(language), ...spokenTimes.patterns, ...spelled(language)],
    },
    { trigger: '[(（]', patterns: [counters] },
  ])
}
